import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { retrieveEvidence } from '../../../../../main/services/evidence/evidence-store.ts'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import { prepareSampleLedger } from '../../../../../main/services/ledger/sample-ledger.ts'
import { codeOf, granted, naming, openStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const resources = join(import.meta.dirname, '..', '..', '..', '..', '..', 'resources')

test('the sample is a ledger of its own, keeps what was tried in it, and never changes the one shipped', async () => {
  const userData = temporaryFolder()
  const shipped = readFileSync(join(resources, 'sample-ledger.json'))
  const path = granted(await prepareSampleLedger({ resources, userData }))
  expect(path).toBe(join(userData, 'sample', 'ledger.json'))
  const store = granted(await openStore(path))
  expect(store.notices).toEqual([])
  expect(store.view().ledger.inspections[0]?.findings).toHaveLength(25)
  const { attachments } = ledgerFiles(path)
  const evidence = store
    .view()
    .ledger.inspections.flatMap(({ findings }) => findings.flatMap((finding) => finding.evidence))
  expect(evidence.length).toBeGreaterThan(40)
  for (const each of evidence)
    expect(codeOf(await retrieveEvidence(attachments, each, join(userData, 'opened.docx'))), each.name).toBe(
      'ok',
    )
  granted(await store.execute(naming('试一试')))
  await store.close()

  expect(granted(await prepareSampleLedger({ resources, userData }))).toBe(path)
  expect(granted(await openStore(path)).view().ledger.unit.shortName).toBe('试一试')
  expect(readFileSync(join(resources, 'sample-ledger.json'))).toEqual(shipped)
})

test('a sample that is gone while its history is there is missing, not made anew; without resources it is a problem', async () => {
  const userData = temporaryFolder()
  const path = granted(await prepareSampleLedger({ resources, userData }))
  const store = granted(await openStore(path))
  granted(await store.execute(naming('试一试')))
  await store.close()
  rmSync(path)
  expect(codeOf(await prepareSampleLedger({ resources, userData }))).toBe('ledger-missing')
  expect(
    codeOf(await prepareSampleLedger({ resources: join(userData, 'no'), userData: temporaryFolder() })),
  ).toBe('file-missing')
  writeFileSync(join(userData, 'file'), '')
  expect(codeOf(await prepareSampleLedger({ resources, userData: join(userData, 'file') }))).toBe(
    'file-missing',
  )
})
