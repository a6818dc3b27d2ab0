import { createHash } from 'node:crypto'
import type { Finding } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { chained } from '../../main/services/history/history-line.ts'

/** Changes of a year: two hundred and fifty days of work, forty changes a day. */
const CHANGES = 10_000
const CHANGES_A_DAY = 40
const FIRST_DAY = Date.UTC(2023, 0, 3, 0, 30)
const [DAY, FEW_MINUTES] = [86_400_000, 600_000]

type Line = Parameters<typeof chained>[0][number]

const stateHash = (revision: number): string => createHash('sha256').update(`state ${revision}`).digest('hex')

/** A few sentences replaced by a few sentences, as the clerk writes them. */
const line = (
  revision: number,
  inspection: Inspection,
  finding: Finding,
  ledger: (revision: number) => string,
): Line => {
  const [from, to] = [revision - 1, revision].map(
    (number) => `第${number}次核对：责任科室已按整改方案逐项落实，台账、照片、会议记录齐全，报党组会审定。`,
  )
  const day = Math.floor(revision / CHANGES_A_DAY)
  const about = { inspectionId: inspection.id, findingId: finding.id }
  return {
    kind: 'change',
    revision,
    time: new Date(FIRST_DAY + day * DAY + (revision % CHANGES_A_DAY) * FEW_MINUTES).toISOString(),
    operator: '王晓燕',
    command: 'finding.edit',
    summary: `修改了“${finding.shortName}”的整改结果`,
    steps: [
      {
        kind: 'value',
        at: ['inspections', `#${inspection.id}`, 'findings', `#${finding.id}`, 'result'],
        from,
        to,
      },
    ],
    changes: [
      { subject: `“${finding.title}”`, field: '整改结果', before: from ?? '', after: to ?? '', ...about },
    ],
    place: { screen: 'ledger', ...about },
    before: ledger(revision - 1),
    ledger: ledger(revision),
  }
}

/** The revision a ledger stands at after a year. */
export const REVISION_AFTER_A_YEAR = CHANGES

/** The text of a history of one year that ends at the ledger with this hash; what was before stands for itself only. */
export const yearOfHistory = (inspection: Inspection, ledgerHash: string): string => {
  const hashOf = (revision: number) => (revision === CHANGES ? ledgerHash : stateHash(revision))
  const lines = Array.from({ length: CHANGES }, (_, index) => {
    const finding = inspection.findings[(index * 37) % inspection.findings.length]
    if (finding === undefined) throw new RangeError('the round has no finding')
    return line(index + 1, inspection, finding, hashOf)
  })
  return chained(lines, null).text
}
