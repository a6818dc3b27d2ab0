import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLedger } from '#shared/ledger/migration.ts'
import { sha256 } from '../../../main/services/files/read-file.ts'
import { storedLines } from '../../../main/services/history/history-line.ts'
import { markedLines } from '../../../main/services/history/history-survey.ts'
import { ledgerContent } from '../../../main/services/ledger/ledger-content.ts'
import { codeBlock } from '../../support/markdown.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/data-format.md'), 'utf8')
const example = codeBlock(page, 'json')
const history = storedLines(Buffer.from(codeBlock(page, 'jsonl')))

test('the example ledger opens and is written again byte for byte', () => {
  const opened = openLedger(JSON.parse(example))
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const content = ledgerContent(opened.value)
  expect(content.ok && content.value.bytes.toString()).toBe(example)
})

test('the example history is a chain whose last change led to the example ledger', () => {
  expect(history.map(({ line }) => line?.kind)).toEqual(['change', 'void', 'change'])
  expect(history.map(({ line }) => line?.previous)).toEqual([null, history[0]?.hash, history[1]?.hash])
  const last = history.at(-1)?.line
  expect(last).toMatchObject({ revision: JSON.parse(example).revision, ledger: sha256(example) })
})

test('the example history marks the change that never took effect', () => {
  expect([...markedLines(history)]).toEqual([history[0]?.hash])
})
