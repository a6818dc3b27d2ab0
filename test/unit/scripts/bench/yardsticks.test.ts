import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ledgerContent } from '../../../../main/services/ledger/ledger-content.ts'
import { ledgerFiles } from '../../../../main/services/ledger/ledger-files.ts'
import { floorSave, stringified } from '../../../../scripts/bench/floor-save.ts'
import { ledgerOfFindings } from '../../../../scripts/bench/many-findings.ts'
import { plainCopy } from '../../../../scripts/bench/plain-copy.ts'
import { REVISION_AFTER_A_YEAR, yearOfHistory } from '../../../../scripts/bench/year-of-history.ts'
import { granted, openStore } from '../../../support/opened-store.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

test('the floor writes the very bytes the program writes, and a line a save', async () => {
  const folder = temporaryFolder()
  const { ledger, bytes } = granted(ledgerContent(ledgerOfFindings(30)))
  await floorSave(folder, () => stringified(ledger), '{"revision":1}')
  await floorSave(folder, () => stringified(ledger), '{"revision":2}')
  expect(readFileSync(join(folder, 'ledger.json')).equals(bytes)).toBe(true)
  expect(readFileSync(join(folder, 'history.jsonl'), 'utf8').split('\n')).toHaveLength(3)
  expect(readdirSync(folder).toSorted()).toEqual(['history.jsonl', 'ledger.json'])
})

test('the plain copy copies everything, whatever its length', async () => {
  const [from, to] = [temporaryFolder(), temporaryFolder()]
  for (const [name, size] of Object.entries({ 空: 0, 小: 10, 大: 3_000_001, 整: 2_097_152 }))
    writeFileSync(join(from, name), randomBytes(size))
  await plainCopy(from, to)
  for (const name of readdirSync(from))
    expect(readFileSync(join(to, name)).equals(readFileSync(join(from, name)))).toBe(true)
})

test('a ledger after a year opens without a word, and its history is whole', async () => {
  const path = join(temporaryFolder(), '台账.json')
  const files = ledgerFiles(path)
  const content = granted(ledgerContent({ ...ledgerOfFindings(25), revision: REVISION_AFTER_A_YEAR }))
  const [inspection] = content.ledger.inspections
  if (inspection === undefined) throw new RangeError('the sample ledger has no round')
  mkdirSync(files.data)
  writeFileSync(files.history, yearOfHistory(inspection, content.sha256))
  writeFileSync(path, content.bytes)
  const store = granted(await openStore(path))
  expect(store.notices).toEqual([])
  let previous: string | null = null
  for (const line of readFileSync(files.history, 'utf8').trimEnd().split('\n')) {
    expect(JSON.parse(line).previous).toBe(previous)
    previous = createHash('sha256').update(line).digest('hex')
  }
})
