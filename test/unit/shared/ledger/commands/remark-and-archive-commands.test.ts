import { expect, test } from 'vitest'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { changed, onlyRound, refusal, smallLedger } from '../../../../support/test-ledger.ts'

const accept = (inspectionId: string, key: string, reason: string) =>
  ({
    name: 'remark.accept',
    input: { inspectionId, key, rule: 'incomplete-date', text: '2022年11月15市委', reason },
  }) as const

test('a remark is left as it is with a reason, signed; a second decision takes the place of the first', () => {
  const { ledger, inspectionId } = smallLedger()
  const first = changed(ledger, accept(inspectionId, 'k1', '原文如此'))
  expect(first.summary).toBe('忽略校核意见“2022年11月15市委”')
  expect(onlyRound(first.ledger).acceptedRemarks).toMatchObject([
    { key: 'k1', reason: '原文如此', acceptedBy: '王晓梅', acceptedAt: '2023-03-01T01:00:00.000Z' },
  ])
  const again = changed(
    first.ledger,
    accept(inspectionId, 'k1', '已核对'),
    accept(inspectionId, 'k2', '引文'),
  )
  expect(onlyRound(again.ledger).acceptedRemarks.map(({ key, reason }) => [key, reason])).toEqual([
    ['k1', '已核对'],
    ['k2', '引文'],
  ])
  expect(refusal(ledger, accept(inspectionId, 'k1', ''))?.code).toBe('invalid-input')
})

test('a remark taken back is said again', () => {
  const { ledger, inspectionId } = smallLedger()
  const accepted = changed(ledger, accept(inspectionId, 'k1', '原文如此')).ledger
  const remarkId = onlyRound(accepted).acceptedRemarks[0]?.id ?? ''
  const back = changed(accepted, { name: 'remark.withdraw', input: { inspectionId, remarkId } })
  expect(back.ledger).toEqual(ledger)
  expect(refusal(ledger, { name: 'remark.withdraw', input: { inspectionId, remarkId } })?.code).toBe(
    'not-found',
  )
})

const item = (inspectionId: string, title: string, at?: number) =>
  ({
    name: 'archiveItem.add',
    input: {
      inspectionId,
      title,
      documentNumber: '',
      responsible: '办公室',
      pages: '1-3',
      note: '',
      ...(at === undefined ? {} : { at }),
    },
  }) as const

const titles = (ledger: Ledger) => onlyRound(ledger).archiveItems.map(({ title }) => title)

test('lines of the 整改卷目录 are added, corrected, moved and removed', () => {
  const { ledger, inspectionId } = smallLedger()
  const filled = changed(ledger, item(inspectionId, '反馈意见'), item(inspectionId, '整改方案'), {
    ...item(inspectionId, '动员会材料', 0),
  }).ledger
  expect(titles(filled)).toEqual(['动员会材料', '反馈意见', '整改方案'])
  const itemId = onlyRound(filled).archiveItems[1]?.id ?? ''
  const edited = changed(filled, {
    name: 'archiveItem.edit',
    input: { inspectionId, itemId, patch: { date: '2023-01-16', pages: '4-9' } },
  })
  expect(edited.summary).toBe('修改卷内文件“反馈意见”的日期、页号')
  const cleared = changed(edited.ledger, {
    name: 'archiveItem.edit',
    input: { inspectionId, itemId, patch: { date: null, pages: '1-3' } },
  })
  expect(cleared.ledger).toEqual(filled)
  const moved = changed(filled, { name: 'archiveItem.move', input: { inspectionId, itemId, at: 2 } })
  expect(titles(moved.ledger)).toEqual(['动员会材料', '整改方案', '反馈意见'])
  const removed = changed(filled, { name: 'archiveItem.remove', input: { inspectionId, itemId } })
  expect(titles(removed.ledger)).toEqual(['动员会材料', '整改方案'])
  expect(
    refusal(ledger, { name: 'archiveItem.remove', input: { inspectionId, itemId } })?.details?.what,
  ).toBe('卷内文件')
})
