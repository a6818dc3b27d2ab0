import { expect, test } from 'vitest'
import { deadlineText } from '#shared/ledger/deadline-text.ts'

const plain = { text: '', extensions: [] }
const extension = {
  id: 'e',
  oldDate: '2023-04-16',
  newDate: '2023-06-30',
  reason: '',
  approvedBy: '',
  recordedAt: '2023-04-10T00:00:00.000Z',
}

test.each([
  [{ kind: 'date', date: '2023-03-05', ...plain }, '2023年3月5日'],
  [{ kind: 'afterFeedback', months: 3, ...plain }, '反馈后3个月内'],
  [{ kind: 'immediate', ...plain }, '立行立改'],
  [{ kind: 'longTerm', ...plain }, '长期坚持'],
  [{ kind: 'date', date: '2023-03-31', text: '一季度末', extensions: [] }, '一季度末'],
  [{ kind: 'date', date: '2023-04-16', text: '4月中旬', extensions: [extension] }, '2023年6月30日'],
  [{ kind: 'date', ...plain }, ''],
] as const)('%j reads %s', (deadline, text) => {
  expect(deadlineText({ ...deadline, extensions: [...deadline.extensions] }, undefined)).toBe(text)
})
