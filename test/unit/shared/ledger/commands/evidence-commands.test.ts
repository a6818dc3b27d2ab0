import { expect, test } from 'vitest'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { changed, findingTitled, refusal, smallLedger } from '../../../../support/test-ledger.ts'

const file = (name: string, digit: string, size = 10) => ({ name, sha256: digit.repeat(64), size })

const start = () => {
  const small = smallLedger()
  return { ...small, at: { inspectionId: small.inspectionId, findingId: small.findingId('甲一') } }
}

const add = (at: ReturnType<typeof start>['at'], ...files: ReturnType<typeof file>[]) =>
  ({ name: 'evidence.add', input: { ...at, files } }) as const

const evidenceOf = (ledger: Ledger) => findingTitled(ledger, '甲一').evidence

test('files are entered in one step with the moment they were added', () => {
  const { ledger, at } = start()
  const done = changed(ledger, add(at, file('会议纪要.docx', 'a'), file('照片.jpg', 'b')))
  expect(evidenceOf(done.ledger)).toEqual([
    { id: expect.any(String), ...file('会议纪要.docx', 'a'), note: '', addedAt: '2023-03-01T01:00:00.000Z' },
    { id: expect.any(String), ...file('照片.jpg', 'b'), note: '', addedAt: '2023-03-01T01:00:00.000Z' },
  ])
  expect(done.summary).toBe('给第1项“甲一”添加佐证材料“会议纪要.docx”等2份')
})

test('the same file is not entered twice; the same bytes under another name, or another file of that name, are', () => {
  const { ledger, at } = start()
  const first = changed(ledger, add(at, file('纪要.docx', 'a'))).ledger
  expect(refusal(first, add(at, file('纪要.docx', 'a')))).toEqual({
    code: 'duplicate-name',
    details: { name: '纪要.docx' },
  })
  const more = changed(first, add(at, file('纪要.docx', 'a'), file('纪要.docx', 'b'), file('副本.docx', 'a')))
  expect(evidenceOf(more.ledger).map(({ name }) => name)).toEqual(['纪要.docx', '纪要.docx', '副本.docx'])
})

test('a new name keeps the ending by which programs know the file', () => {
  const { ledger, at } = start()
  const first = changed(ledger, add(at, file('IMG_0001.jpg', 'a'))).ledger
  const evidenceId = evidenceOf(first)[0]?.id ?? ''
  const edit = (patch: { name?: string; note?: string }) =>
    ({ name: 'evidence.edit', input: { ...at, evidenceId, patch } }) as const
  const named = changed(first, edit({ name: ' 现场照片 ', note: '整改后' }))
  expect(evidenceOf(named.ledger)[0]).toMatchObject({ name: '现场照片.jpg', note: '整改后' })
  expect(named.summary).toBe('修改第1项“甲一”的佐证材料“IMG_0001.jpg”的名称、说明')
  const renamed = (name: string) => evidenceOf(changed(first, edit({ name })).ledger)[0]?.name
  expect(renamed('纪要.pdf')).toBe('纪要.pdf')
  expect(renamed('压缩.7z')).toBe('压缩.7z')
  expect(renamed('会议纪要2023.5')).toBe('会议纪要2023.5.jpg')
  expect(renamed('2023.5.6会议')).toBe('2023.5.6会议.jpg')
  expect(refusal(first, edit({ name: ' ' }))?.code).toBe('invalid-input')
})

test('evidence of a measure belongs to the measure, and is removed there', () => {
  const { ledger, at } = start()
  const measured = changed(ledger, { name: 'measure.add', input: { ...at, text: '措施' } }).ledger
  const target = { ...at, measureId: findingTitled(measured, '甲一').measures[0]?.id ?? '' }
  const added = changed(measured, add(target, file('纪要.docx', 'a')))
  expect(added.summary).toBe('给第1项“甲一”的措施1添加佐证材料“纪要.docx”')
  const evidenceId = findingTitled(added.ledger, '甲一').measures[0]?.evidence[0]?.id ?? ''
  expect(refusal(added.ledger, { name: 'evidence.remove', input: { ...at, evidenceId } })?.code).toBe(
    'not-found',
  )
  const removed = changed(added.ledger, { name: 'evidence.remove', input: { ...target, evidenceId } })
  expect(removed.ledger).toEqual(measured)
})

test.each([
  { name: '', sha256: 'a'.repeat(64), size: 1 },
  { name: '纪要.docx', sha256: '../../ledger.json', size: 1 },
  { name: '纪要.docx', sha256: 'A'.repeat(64), size: 1 },
  { name: '纪要.docx', sha256: 'a'.repeat(64), size: -1 },
])('%j is no stored file', (wrong) => {
  const { ledger, at } = start()
  expect(refusal(ledger, add(at, wrong))?.code).toBe('invalid-input')
})
