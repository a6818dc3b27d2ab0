import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Finding } from '#shared/ledger/finding.ts'
import { Ledger } from '#shared/ledger/ledger.ts'
import { projectFolder } from '../tool.ts'

/** The sample ledger with its findings taken over and over until there are so many; everything else as it is. */
export const ledgerOfFindings = (count: number): Ledger => {
  const path = join(projectFolder, 'resources', 'sample-ledger.json')
  const sample = Ledger.parse(JSON.parse(readFileSync(path, 'utf8')))
  return {
    ...sample,
    inspections: sample.inspections.map((inspection) => ({
      ...inspection,
      findings: Array.from({ length: count }, (_, index) => {
        const finding = inspection.findings[index % inspection.findings.length]
        return Finding.parse(JSON.parse(JSON.stringify(finding), withOwnId(index)))
      }),
    })),
  }
}

/** No two records of a ledger bear one id. */
const withOwnId =
  (copy: number) =>
  (key: string, value: unknown): unknown =>
    key === 'id' ? `${value}-${copy}` : value
