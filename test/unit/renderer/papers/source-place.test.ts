import { expect, test } from 'vitest'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import type { PaperDefinition } from '#shared/documents/papers/paper-definition.ts'
import { problem } from '#shared/problem.ts'
import { fail } from '#shared/result.ts'
import { editorPart, elsewhere } from '../../../../renderer/papers/source-place.ts'

const REPORT: PaperDefinition = {
  kind: 'report',
  label: '整改进展情况报告',
  group: 'official',
  slots: [{ name: 'title', label: '标题', defaultText: '', lines: 1 }],
  official: ['signer'],
  signature: 'withSeal',
  compose: () => fail(problem('nothing-to-print')),
}
const { official: _, signature: __, ...PLAIN } = { ...REPORT, slots: [] }

test('what the paper has of its own is edited beside it', () => {
  const part = (source: BlockSource) => editorPart(REPORT, source)
  expect(part({ kind: 'slot', paper: 'report', slot: 'title' })).toEqual({ kind: 'slot', slot: 'title' })
  expect(part({ kind: 'title' })).toEqual({ kind: 'slot', slot: 'title' })
  expect(part({ kind: 'official', paper: 'report' })).toEqual({ kind: 'official' })
  expect(part({ kind: 'signature' })).toEqual({ kind: 'closing' })
  expect(editorPart({ ...REPORT, columns: [] }, { kind: 'columns', column: 'title' })).toEqual({
    kind: 'columns',
    column: 'title',
  })
})

test('what another paper or the ledger has is not', () => {
  const elsewhereOnly: readonly BlockSource[] = [
    { kind: 'slot', paper: 'notice', slot: 'title' },
    { kind: 'slot', paper: 'report', slot: 'gone' },
    { kind: 'preamble' },
    { kind: 'chapter', chapterId: 'c' },
    { kind: 'finding', findingId: 'f' },
    { kind: 'round' },
    { kind: 'figures' },
  ]
  for (const source of elsewhereOnly) expect(editorPart(REPORT, source)).toBeUndefined()
  for (const source of [{ kind: 'title' }, { kind: 'signature' }] satisfies BlockSource[])
    expect(editorPart(PLAIN, source)).toBeUndefined()
})

test('every other source leads to the screen it is edited on', () => {
  const leads = (source: BlockSource) => elsewhere(source).location
  expect(leads({ kind: 'preamble' })).toEqual({ screen: 'notice', noticePart: 'preamble' })
  expect(leads({ kind: 'chapter', chapterId: 'c' })).toEqual({ screen: 'notice', chapterId: 'c' })
  expect(leads({ kind: 'measure', findingId: 'f', measureId: 'm' })).toEqual({
    screen: 'ledger',
    findingId: 'f',
  })
  expect(leads({ kind: 'figures' })).toEqual({ screen: 'ledger' })
  expect(leads({ kind: 'round' })).toEqual({ screen: 'unit', unitTab: 'inspection' })
  expect(leads({ kind: 'official', paper: 'report' })).toEqual({ screen: 'papers', paper: 'report' })
})
