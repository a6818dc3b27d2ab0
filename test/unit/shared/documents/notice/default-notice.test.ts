import { expect, test } from 'vitest'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { defaultNotice } from '#shared/documents/notice/default-notice.ts'
import { variableNames } from '#shared/documents/variables/variable-text.ts'
import { paperVariables } from '#shared/documents/variables/variables.ts'
import { emptyLedger } from '#shared/ledger/ledger.ts'
import { Notice } from '#shared/ledger/notice.ts'
import { countedIds, inspection, ledger, TODAY } from './ledger-fixture.ts'

const notice = defaultNotice(countedIds())
const texts = [
  notice.title,
  notice.preamble,
  notice.contactText,
  notice.signature,
  ...notice.chapters.flatMap(({ heading, outlineHeading, text, closingText }) => [
    heading,
    outlineHeading,
    text,
    closingText,
  ]),
]

test('the default is a valid notice of four chapters, one of which holds the findings', () => {
  expect(Notice.parse(notice)).toEqual(notice)
  expect(notice.chapters.map(({ holdsFindings }) => holdsFindings)).toEqual([false, false, true, false])
  expect(new Set(notice.chapters.map(({ id }) => id)).size).toBe(4)
})

test('it uses only variables that exist, and states no figure of its own', () => {
  const known = new Set(paperVariables(ledger(), inspection(), TODAY).map(({ name }) => name))
  for (const text of texts) {
    for (const name of variableNames(text)) expect(known, name).toContain(name)
    expect(text.replace(/\{\{[^}]*\}\}/gu, '')).not.toMatch(/\d/u)
  }
})

test('its punctuation is full width already', () => {
  const round = inspection()
  expect(composeNotice(ledger(round), 'round', { today: TODAY }).widened).toBe(0)
})

test('a round of which all is known gives a notice without any gap', () => {
  expect(composeNotice(ledger(), 'round', { today: TODAY }).issues).toEqual([])
})

test('a new round gives gaps and no error', () => {
  const {
    startDate: _1,
    endDate: _2,
    feedbackDate: _3,
    ...rest
  } = inspection({ findings: [], aspects: [], milestones: [] })
  const round = { ...rest, title: '', team: '', commissioningBody: '', notice }
  const { issues } = composeNotice({ ...emptyLedger(), inspections: [round] }, 'round', { today: TODAY })
  expect(new Set(issues.map(({ severity }) => severity))).toEqual(new Set(['gap', 'hint']))
  expect(issues.filter(({ severity }) => severity === 'hint').map(({ code }) => code)).toEqual([
    'no-findings',
    'no-date',
  ])
})
