import { expect, test } from 'vitest'
import { paperDefinition } from '#shared/documents/papers/compose-paper.ts'
import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { changed, onlyRound, refusal, smallLedger } from '../../../../support/test-ledger.ts'

type Patch = CommandInput<'paper.edit'>['patch']

const edit = (inspectionId: string, patch: Patch) =>
  ({ name: 'paper.edit', input: { inspectionId, kind: 'internal-notice', patch } }) as const

const papersOf = (ledger: Ledger) => onlyRound(ledger).papers
const LABEL = paperDefinition('internal-notice').label

test('a text of a paper is written, the line names paper and text, and null brings the default back', () => {
  const { ledger, inspectionId } = smallLedger()
  const written = changed(ledger, edit(inspectionId, { texts: [{ slot: 'title', text: '另一个标题' }] }))
  expect(papersOf(written.ledger)).toEqual([
    { kind: 'internal-notice', texts: [{ slot: 'title', text: '另一个标题' }] },
  ])
  expect(written.summary).toBe(`${LABEL}：修改标题`)
  const back = changed(written.ledger, edit(inspectionId, { texts: [{ slot: 'title', text: null }] }))
  expect(back.ledger).toEqual(ledger)
})

test('the words of the program typed again are the default, not the clerk’s', () => {
  const { ledger, inspectionId } = smallLedger()
  const { defaultText = '' } =
    paperDefinition('internal-notice').slots.find(({ name }) => name === 'title') ?? {}
  const command = edit(inspectionId, { texts: [{ slot: 'title', text: defaultText }] })
  expect(changed(ledger, command).ledger).toBe(ledger)
  const other = changed(ledger, edit(inspectionId, { texts: [{ slot: 'title', text: '标题' }] })).ledger
  expect(changed(other, command).ledger).toEqual(ledger)
})

test('a text the paper does not have is refused', () => {
  const { ledger, inspectionId } = smallLedger()
  const command = edit(inspectionId, { texts: [{ slot: 'nowhere', text: '文字' }] })
  expect(refusal(ledger, command)?.code).toBe('not-found')
})

test('official elements change one by one; blank or null takes one back, null for all takes them all', () => {
  const { ledger, inspectionId } = smallLedger()
  const two = changed(ledger, edit(inspectionId, { official: { signer: '周明远', secrecy: '秘密' } }))
  expect(two.summary).toBe(`${LABEL}：修改密级、签发人`)
  expect(papersOf(two.ledger)[0]?.official).toEqual({ signer: '周明远', secrecy: '秘密' })
  const one = changed(
    two.ledger,
    edit(inspectionId, { official: { signer: ' ', documentNumber: '庆文联〔2023〕5号' } }),
  )
  expect(papersOf(one.ledger)[0]?.official).toEqual({ secrecy: '秘密', documentNumber: '庆文联〔2023〕5号' })
  expect(changed(one.ledger, edit(inspectionId, { official: null })).ledger).toEqual(ledger)
  const none = changed(one.ledger, edit(inspectionId, { official: { secrecy: null, documentNumber: null } }))
  expect(none.ledger, 'an entry with nothing left is removed').toEqual(ledger)
})

test('the other settings are set and taken back; a paper left as it is stays the very same', () => {
  const { ledger, inspectionId } = smallLedger()
  const set = changed(
    ledger,
    edit(inspectionId, { date: '2023-03-31', signature: 'none', imprint: 'nextPage', paperSize: 'A3' }),
  )
  expect(set.summary).toBe(`${LABEL}：修改纸张、成文日期、署名方式、版记位置`)
  expect(changed(set.ledger, edit(inspectionId, { date: '2023-03-31' })).ledger).toBe(set.ledger)
  const command = edit(inspectionId, { date: null, signature: null, imprint: null, paperSize: null })
  expect(changed(set.ledger, command).ledger).toEqual(ledger)
  expect(refusal(ledger, edit(inspectionId, { date: '2023-02-30' }))?.code).toBe('invalid-date')
})

test('one column changes at a time, so that two changes made at once both count', () => {
  const { ledger, inspectionId } = smallLedger()
  const { columns: own = [] } = paperDefinition('finding-list')
  const [first, second] = own
  if (first === undefined || second === undefined) throw new Error('a list has columns')
  const column = (patch: NonNullable<Patch['column']>) =>
    ({ name: 'paper.edit', input: { inspectionId, kind: 'finding-list', patch: { column: patch } } }) as const
  const { ledger: both } = changed(
    ledger,
    column({ key: first.key, shown: false }),
    column({ key: second.key, title: '另一个栏名' }),
  )
  expect(papersOf(both)[0]?.columns).toEqual([
    { ...first, shown: false },
    { ...second, title: '另一个栏名' },
    ...own.slice(2),
  ])
  const moved = changed(both, column({ key: first.key, at: 1 })).ledger
  expect(
    papersOf(moved)[0]
      ?.columns?.map(({ key }) => key)
      .slice(0, 2),
  ).toEqual([second.key, first.key])
  const { ledger: back } = changed(
    moved,
    column({ key: first.key, at: 0, shown: first.shown }),
    column({ key: second.key, title: second.title }),
  )
  expect(back, 'as the program has it is nothing of the clerk’s').toEqual(ledger)
  expect(refusal(ledger, column({ key: 'nowhere', shown: true }))?.code).toBe('not-found')
})

test('恢复默认 removes all of one kind and nothing of another', () => {
  const { ledger, inspectionId } = smallLedger()
  const { ledger: both } = changed(ledger, edit(inspectionId, { date: '2023-03-31' }), {
    name: 'paper.edit',
    input: {
      inspectionId,
      kind: 'finding-list',
      patch: { column: { key: 'title', width: 60 } },
    },
  })
  const reset = changed(both, { name: 'paper.reset', input: { inspectionId, kind: 'internal-notice' } })
  expect(papersOf(reset.ledger).map(({ kind }) => kind)).toEqual(['finding-list'])
  expect(reset.summary).toBe(`${LABEL}：恢复默认`)
  const again = { name: 'paper.reset', input: { inspectionId, kind: 'internal-notice' } } as const
  expect(changed(reset.ledger, again).ledger).toBe(reset.ledger)
})

test('a figure renamed is followed in the texts of papers, and one used there cannot be removed', () => {
  const { ledger, inspectionId } = smallLedger()
  const { ledger: used } = changed(
    ledger,
    { name: 'counter.add', input: { inspectionId, name: '新建制度', value: '6', unit: '项' } },
    edit(inspectionId, { texts: [{ slot: 'closing', text: '共新建制度{{新建制度}}。' }] }),
  )
  const counterId = onlyRound(used).counters[0]?.id ?? ''
  const at = { inspectionId, counterId }
  const renamed = changed(used, { name: 'counter.edit', input: { ...at, patch: { name: '制定制度' } } })
  expect(papersOf(renamed.ledger)[0]?.texts[0]?.text).toBe('共新建制度{{制定制度}}。')
  expect(refusal(used, { name: 'counter.remove', input: at })?.code).toBe('still-in-use')
})
