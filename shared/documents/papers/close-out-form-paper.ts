import { officialDate } from '../../calendar/calendar-date.ts'
import type { Finding } from '../../ledger/finding.ts'
import { findingsInOrder } from '../../ledger/finding-order.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import { type LedgerRow, ledgerRows } from '../../ledger/ledger-row.ts'
import { problem } from '../../problem.ts'
import { fail } from '../../result.ts'
import type { Origin } from '../composition/composition.ts'
import { oneLine, paragraphsOf } from '../composition/typed-text.ts'
import type { TableRow } from '../paper-document.ts'
import { SIGN_OFF_BOXES, signOffRows } from './close-out-sign-off.ts'
import {
  FORM_COLUMNS,
  FORM_SHEET,
  FORM_SIZE,
  joined,
  labelSlots,
  numberedLines,
  pairRow,
  textRows,
} from './form-rows.ts'
import { lineOver } from './line-over-table.ts'
import type { PaperDefinition, PaperInput } from './paper-definition.ts'
import { roomyForm } from './roomy-form.ts'
import { SlotPaper } from './slot-paper.ts'
import { findingOrigin } from './table-cells.ts'
import { tableDeadline } from './table-dates.ts'
import { findingOwners, type OwnerNames, ownerNames } from './work-entry.ts'

const LABELS = {
  aspect: '所属方面',
  finding: '反馈问题',
  leadOfficial: '牵头领导',
  departments: '责任科室',
  people: '责任人',
  deadline: '整改时限',
  measures: '整改措施',
  result: '整改结果\n（成效）',
  evidence: '佐证材料\n目录',
  reason: '有关说明',
} as const

const definition = {
  kind: 'close-out-form',
  label: '销号申请审批表',
  group: 'form',
  subjects: 'findings',
  slots: [
    { name: 'title', label: '标题', defaultText: '{{监督类别}}整改问题销号申请审批表', lines: 1 },
    { name: 'unitLine', label: '表上左侧', defaultText: '单位：{{单位}}', lines: 1 },
    { name: 'numberLine', label: '表上右侧', defaultText: '编号：{{问题序号}}', lines: 1 },
    ...labelSlots(LABELS),
    ...SIGN_OFF_BOXES,
    {
      name: 'closing',
      label: '表后说明',
      defaultText: '注：佐证材料附后。本表经批准后随佐证材料一并归入整改卷。',
      lines: 2,
    },
  ],
} as const satisfies Omit<PaperDefinition, 'compose'>

/** The findings forms are for when none is named: those put forward or rectified, or else all of them. */
const findingsToCloseOut = (inspection: Inspection): readonly Finding[] => {
  const findings = findingsInOrder(inspection)
  const ready = findings.filter(
    ({ closeOut, status }) =>
      closeOut.state === 'applied' || closeOut.state === 'approved' || status === 'rectified',
  )
  return ready.length > 0 ? ready : findings.filter(({ placeholder }) => placeholder !== true)
}

const subjectsOf = ({ inspection, subjects }: PaperInput): readonly Finding[] =>
  subjects === undefined
    ? findingsToCloseOut(inspection)
    : findingsInOrder(inspection).filter(({ id }) => subjects.includes(id))

const measureLines = ({ measures }: Finding): readonly string[] =>
  numberedLines(
    measures.map(({ text, done, doneDate }) => {
      if (!done) return `${text.trim()}（未完成）`
      return `${text.trim()}（${doneDate === undefined ? '已完成' : `${officialDate(doneDate)}完成`}）`
    }),
  )

/** 整改结果: what was reached; where that is not written, the progress as reported. */
const resultLines = ({ result, noticeText }: Finding): readonly string[] =>
  paragraphsOf(result.trim() === '' ? noticeText : result)

const evidenceLines = ({ evidence, measures }: Finding): readonly string[] =>
  [evidence, ...measures.map((measure) => measure.evidence)].flat().map(({ name, note }, index) => {
    const remark = oneLine(note)
    return `${index + 1}.${oneLine(name)}${remark === '' ? '' : `（${remark}）`}`
  })

const formRows = (
  paper: SlotPaper,
  { row, aspect }: { readonly row: LedgerRow; readonly aspect: string },
  names: OwnerNames,
  inspection: Inspection,
): readonly TableRow[] => {
  const { finding, number } = row
  const origin = findingOrigin(finding.id, number.through)
  const owners = findingOwners(finding, names)
  const value = (lines: readonly string[], from: Origin = origin) => ({ lines, origin: from })
  const reason = paragraphsOf(finding.closeOut.reason ?? '')
  return [
    ...textRows(paper, 'aspect', value(aspect === '' ? [] : [aspect])),
    ...textRows(paper, 'finding', value([oneLine(finding.title), ...paragraphsOf(finding.facts)]), 14),
    pairRow(paper, [
      ['leadOfficial', value(joined(owners.leadOfficial))],
      ['departments', value(joined(owners.departments))],
    ]),
    pairRow(paper, [
      ['people', value(joined(owners.people))],
      ['deadline', value(tableDeadline(owners.deadline, inspection.feedbackDate))],
    ]),
    ...textRows(paper, 'measures', value(measureLines(finding)), 18),
    ...textRows(paper, 'result', value(resultLines(finding)), 18),
    ...textRows(paper, 'evidence', value(evidenceLines(finding)), 16),
    ...(reason.length === 0 ? [] : textRows(paper, 'reason', value(reason))),
  ]
}

/**
 * 销号申请审批表: a form a finding, each on a page of its own, with the room to sign from the responsible person up to the
 * 巡察办. What 对账销号 recorded is printed as written; a long form runs on to a second page between its rows.
 */
export const closeOutFormPaper: PaperDefinition = {
  ...definition,
  compose: (input) => {
    const { ledger, inspection, today } = input
    const findings = subjectsOf(input)
    if (findings.length === 0) return fail(problem('nothing-to-print'))
    const paper = new SlotPaper(definition, input)
    const names = ownerNames(ledger)
    const rows = new Map(ledgerRows(ledger, inspection, today).map((row) => [row.finding.id, row]))
    let title: string = definition.label
    for (const [index, finding] of findings.entries()) {
      const row = rows.get(finding.id)
      if (row === undefined) continue
      const origin = findingOrigin(finding.id, row.number.through)
      if (index > 0) paper.blocks.push({ kind: 'pageBreak' })
      paper.define([
        { name: '问题序号', explanation: '问题在台账中的序号', value: String(row.number.through) },
        { name: '问题简称', explanation: '问题的简称', value: oneLine(finding.shortName) },
      ])
      const start = paper.blocks.length
      title = paper.title('title')
      lineOver(paper, 'unitLine', 'numberLine', FORM_SHEET)
      const aspect = oneLine(row.aspect?.title ?? '')
      const form = {
        kind: 'table',
        columns: FORM_COLUMNS,
        head: [],
        rows: formRows(paper, { row, aspect }, names, inspection),
        size: FORM_SIZE,
        source: origin.source,
      } as const
      const boxes = signOffRows(paper, finding, input, origin)
      const over = paper.blocks.slice(start)
      paper.paragraphs('closing', { size: 'small', indent: { left: 0, firstLine: 0 }, align: 'left' })
      const under = paper.blocks.splice(start + over.length)
      paper.blocks.push(roomyForm({ over, under }, form, boxes), ...under)
    }
    const only = findings.length === 1 ? rows.get(findings[0]?.id ?? '') : undefined
    const about =
      only === undefined
        ? ''
        : `（${only.number.through}.${oneLine(only.finding.shortName || only.finding.title)}）`
    return paper.finish(title, { format: FORM_SHEET, fileName: `${title}${about}` })
  },
}
