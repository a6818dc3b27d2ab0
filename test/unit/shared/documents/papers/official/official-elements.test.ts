import { expect, test } from 'vitest'
import {
  defaultElements,
  printedElements,
  printedSecrecy,
} from '#shared/documents/papers/official/official-elements.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { OfficialElements } from '#shared/ledger/notice.ts'
import { inspection, ledger } from '../../notice/ledger-fixture.ts'

const recipientOf = (fields: Partial<Inspection>): string =>
  defaultElements(ledger(), inspection(fields), 'report').mainRecipients

test.each([
  [{ commissioningBody: '市委' }, '市委巡察工作领导小组办公室'],
  [{ commissioningBody: '中共云澜市委' }, '中共云澜市委巡察工作领导小组办公室'],
  [{ commissioningBody: '中央', kind: 'provincial' }, '中央巡视工作领导小组办公室'],
  [{ commissioningBody: '省委', kind: 'provincial' }, '省委巡视工作领导小组办公室'],
  [{ commissioningBody: '市委巡察工作领导小组' }, '市委巡察工作领导小组办公室'],
  [{ commissioningBody: '市委巡察办' }, '市委巡察办'],
  [{ commissioningBody: '市审计局', kind: 'audit' }, '市审计局'],
  [{ commissioningBody: ' ' }, ''],
] as const)('a report of a round %j goes to %s', (fields, recipient) => {
  expect(recipientOf(fields)).toBe(recipient)
})

const printed = (official: OfficialElements, date?: string) =>
  printedElements(ledger(), inspection(), {
    kind: 'internal-notice',
    official,
    ...(date === undefined ? {} : { date }),
  })

test('what the unit is called stands for 发文机关标志 and 印发机关; nothing else is invented', () => {
  expect(printed({})).toEqual({
    copyNumber: '',
    secrecy: '',
    secrecyTerm: '',
    urgency: '',
    issuer: '中共云澜市文化馆支部委员会文件',
    documentNumber: '',
    signer: '',
    mainRecipients: '各党支部、机关各科室、所属各单位',
    copyRecipients: '',
    printingOffice: '中共云澜市文化馆支部委员会',
    printDate: '',
    issue: '',
  })
})

test('what the clerk filled in is printed, without the words the paper adds itself', () => {
  const elements = printed({
    issuer: '中共云澜市文化馆支部委员会',
    mainRecipients: '各党小组：',
    copyRecipients: '抄送：市委第二巡察组。',
    documentNumber: '云文党发[2024]第05号',
  })
  expect(elements).toMatchObject({
    issuer: '中共云澜市文化馆支部委员会',
    mainRecipients: '各党小组',
    copyRecipients: '市委第二巡察组',
    documentNumber: '云文党发〔2024〕5号',
  })
})

test('印发日期 is the 成文日期 unless told otherwise', () => {
  expect(printed({}, '2024-06-18').printDate).toBe('2024年6月18日')
  expect(printed({ printDate: '2024-06-20' }, '2024-06-18').printDate).toBe('2024年6月20日')
})

test.each([
  [{ secrecy: '机密', secrecyTerm: '1年' }, '机密★1年'],
  [{ secrecy: '秘密' }, '秘密'],
  [{ secrecy: '机密★2年', secrecyTerm: '1年' }, '机密★2年'],
  [{ secrecyTerm: '1年' }, ''],
])('%j is printed as %j', (official, text) => {
  expect(printedSecrecy(printed(official))).toBe(text)
})

test('what an older ledger holds with the notice counts for the 党内通报 only', () => {
  const round = inspection()
  const held = { ...round, notice: { ...round.notice, official: { documentNumber: '云文党发〔2024〕3号' } } }
  const numberOf = (kind: 'internal-notice' | 'report') =>
    printedElements(ledger(), held, { kind }).documentNumber
  expect(numberOf('internal-notice')).toBe('云文党发〔2024〕3号')
  expect(numberOf('report')).toBe('')
})

test('签发人 typed a line each are names of a list', () => {
  expect(printed({ signer: ' 林知远 \n陈一鸣\n' }).signer).toBe('林知远、陈一鸣')
  expect(printed({ signer: '林知远' }).signer).toBe('林知远')
})
