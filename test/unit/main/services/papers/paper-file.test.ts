import { EOL } from 'node:os'
import { expect, test } from 'vitest'
import { plainText } from '#shared/documents/plain-text.ts'
import { PAPER_KINDS } from '#shared/ledger/paper-settings.ts'
import { paperFile } from '../../../../../main/services/papers/paper-file.ts'
import { readDocx } from '../../../../support/docx-reader.ts'
import { granted } from '../../../../support/opened-store.ts'
import { changed, onlyRound, smallLedger } from '../../../../support/test-ledger.ts'

const TODAY = '2023-03-01'

const withoutBlanks = (text: string): string => text.replaceAll(/\s/gu, '')

test('as Word and as text a paper says the same', async () => {
  const { ledger, inspectionId } = smallLedger()
  const file = granted(paperFile(ledger, { kind: 'notice', inspectionId }, TODAY))
  const word = await file.content('docx')
  const text = String(await file.content('txt'))
  if (typeof word === 'string') throw new Error('a Word file is no text')
  const paragraphs = readDocx(word).paragraphs.map((paragraph) => paragraph.text)
  expect(withoutBlanks(paragraphs.join(''))).toBe(withoutBlanks(text))
  expect(withoutBlanks(text)).toBe(withoutBlanks(plainText(file.composed.document)))
  expect(text.split(EOL).length).toBeGreaterThan(10)
})

test('what must not be printed is refused, with how many places and the first of them', () => {
  const { ledger, inspectionId } = smallLedger()
  const wrong = changed(ledger, {
    name: 'notice.edit',
    input: { inspectionId, patch: { preamble: '共{{没有这个}}项，{{也没有}}。' } },
  }).ledger
  const refused = paperFile(wrong, { kind: 'notice', inspectionId }, TODAY)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'paper-errors', details: { count: 2 } } })
  expect(refused.ok ? '' : refused.problem.details?.first).toContain('没有这个')
})

test('a round that is gone has no papers', () => {
  const { ledger } = smallLedger()
  for (const kind of PAPER_KINDS)
    expect(paperFile(ledger, { kind, inspectionId: 'gone' }, TODAY)).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    })
})

test('writing stops when told, and tells how far it is', async () => {
  const { ledger } = smallLedger()
  const { id: inspectionId } = onlyRound(ledger)
  const file = granted(paperFile(ledger, { kind: 'notice', inspectionId }, TODAY))
  const shares: number[] = []
  await file.content('docx', { onProgress: (share) => shares.push(share) })
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  expect(shares.at(-1)).toBe(1)
  const stop = new AbortController()
  stop.abort(new Error('stopped'))
  await expect(file.content('docx', { signal: stop.signal })).rejects.toThrow('stopped')
})
