import { expect, test } from 'vitest'
import type { Finding } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { proofread } from '#shared/proofreading/proofread.ts'
import type { RuleId } from '#shared/proofreading/rules.ts'
import { sampleLedger } from '../../../support/sample-ledger.ts'
import { onlyRound } from '../../../support/test-ledger.ts'

const TODAY = '2025-10-15'

type Plant = readonly [what: string, rule: RuleId, plant: (round: Inspection, ledger: Ledger) => void]

const finding = (round: Inspection, status: Finding['status'], index = 0): Finding => {
  const found = round.findings.filter((each) => each.status === status)[index]
  if (found === undefined) throw new Error(`the sample has no finding ${status}`)
  return found
}

const holder = (round: Inspection) => {
  const chapter = round.notice.chapters.find(({ holdsFindings }) => holdsFindings)
  if (chapter === undefined) throw new Error('the sample has no chapter of findings')
  return chapter
}

/** Puts words into the chapter that sums the round up. */
const summed =
  (words: string): Plant[2] =>
  (round) => {
    holder(round).text = words
  }

/** Adds words to what the notice prints of a rectified finding. */
const told =
  (words: string): Plant[2] =>
  (round) => {
    const target = finding(round, 'rectified')
    target.noticeText = `${target.noticeText}${words}`
  }

const toldOf =
  (status: Finding['status'], words: string): Plant[2] =>
  (round) => {
    const target = finding(round, status)
    target.noticeText = `${words}${target.noticeText}`
  }

const PLANTS: readonly Plant[] = [
  ['a wrong total', 'figure-total', summed('围绕反馈的4个方面26项具体问题，逐项整改。')],
  [
    'a wrong total in Chinese numerals',
    'figure-total',
    summed('市委巡察组反馈四个方面二十四项问题，逐项整改。'),
  ],
  ['a wrong number of aspects', 'figure-total', summed('围绕反馈的5个方面25项具体问题，逐项整改。')],
  [
    'a wrong number of one status',
    'figure-status',
    summed('截至目前，整改到位23项，正在整改2项，需要持续努力整改1项。'),
  ],
  [
    'another wrong number of one status',
    'figure-status',
    summed('反馈的25项问题，截至目前已整改到位22项，正在整改3项。'),
  ],
  ['all said to be done', 'figure-status', summed('截至目前，反馈的25项问题已全部整改到位。')],
  ['a wrong rate', 'figure-rate', summed('截至目前，整改完成率为90%。')],
  ['a rate rounded up to 100', 'figure-rate', summed('截至目前，问题整改完成率达到100%。')],
  ['statuses that do not sum', 'figure-sum', summed('反馈的25项问题，整改到位22项，正在整改2项。')],
  ['aspects that do not sum', 'figure-sum', summed('反馈的4个方面25项问题，各方面分别为7、11、5、3个问题。')],
  ['an equation that is wrong', 'figure-sum', summed('整改到位、正在整改、持续整改合计22+2+2=25项。')],
  [
    'a wrong count typed after an aspect',
    'figure-aspect',
    (round) => {
      const [aspect] = round.aspects
      if (aspect !== undefined) aspect.title = `${aspect.title}（99个问题）`
    },
  ],
  [
    'a wrong count of an aspect in a sentence',
    'figure-aspect',
    (round) => {
      holder(round).text = `其中，${round.aspects[0]?.title ?? ''}反馈问题66个。`
    },
  ],
  ['a counter that differs', 'figure-other', summed('整改期间，共新建制度7项。')],
  [
    'a feedback date that differs',
    'round-fact',
    (round) => {
      round.notice.preamble =
        '根据市委统一部署，2025年3月10日至5月16日，市委第二巡察组对市林业局党组开展了常规巡察。2025年6月21日，市委第二巡察组向市林业局党组反馈了巡察意见。'
    },
  ],
  [
    'another team',
    'round-fact',
    (round) => {
      round.notice.preamble = '2025年6月20日，市委第三巡察组向市林业局党组反馈了巡察意见。'
    },
  ],
  [
    'another round in the title',
    'round-fact',
    (round) => {
      round.notice.title = '中共云溪市林业局党组关于六届市委第三轮巡察整改进展情况的通报'
    },
  ],
  [
    'the day of the 民主生活会 that differs',
    'round-fact',
    summed('2025年7月25日召开巡察整改专题民主生活会。'),
  ],
  [
    'done without a word of progress',
    'rectified-without-progress',
    (round) => {
      Object.assign(finding(round, 'rectified'), { noticeText: '', progress: [], result: '', publicText: '' })
      for (const measure of finding(round, 'rectified').measures) measure.progress = []
    },
  ],
  [
    'done with an open measure',
    'rectified-with-open-measure',
    (round) => {
      const measure = finding(round, 'rectified').measures[0]
      if (measure !== undefined) measure.done = false
    },
  ],
  ['“已整改到位” of one in progress', 'status-wording', toldOf('inProgress', '目前，该问题已整改到位。')],
  ['“已完成整改” of one in progress', 'status-wording', toldOf('inProgress', '该项工作已完成整改。')],
  [
    '“已完成” of one in progress',
    'status-wording',
    (round) => {
      finding(round, 'inProgress').noticeText = '成立工作专班，逐项落实责任，已全部完成。'
    },
  ],
  ['“已销号” of a long-term one', 'status-wording', toldOf('longTerm', '该问题已整改到位并销号。')],
  ['“正在推进” of one done', 'status-wording', told('目前正在推进整改。')],
  ['“正在积极整改” of one done', 'status-wording', told('该项工作正在积极整改。')],
  ['“尚未完成” of one done', 'status-wording', told('该问题尚未完成整改。')],
  [
    'a deadline before the feedback',
    'deadline-before-feedback',
    (round) => {
      finding(round, 'rectified').deadline = { kind: 'date', date: '2025-05-31', text: '', extensions: [] }
    },
  ],
  [
    'a deadline of a measure before the feedback',
    'deadline-before-feedback',
    (round) => {
      const measure = finding(round, 'inProgress').measures[0]
      if (measure !== undefined)
        measure.deadline = { kind: 'date', date: '2025-05-31', text: '', extensions: [] }
    },
  ],
  [
    'a deadline whose words say another day',
    'deadline-text',
    (round) => {
      finding(round, 'inProgress').deadline = {
        kind: 'date',
        date: '2025-12-31',
        text: '2025年11月底前',
        extensions: [],
      }
    },
  ],
  [
    'the end before the start',
    'round-dates',
    (round) => {
      round.endDate = '2025-03-01'
    },
  ],
  [
    'the feedback before the end',
    'round-dates',
    (round) => {
      round.endDate = '2025-06-25'
    },
  ],
  [
    'a notice dated before the feedback',
    'round-dates',
    (round) => {
      round.notice.date = '2025-06-01'
    },
  ],
  [
    'progress of a day to come',
    'day-not-in-time',
    (round) => {
      const entry = finding(round, 'rectified').progress[0]
      if (entry !== undefined) entry.date = '2025-12-01'
    },
  ],
  ['30 February', 'date-impossible', told('2025年2月30日召开会议。')],
  ['31 June without a year', 'date-impossible', told('6月31日召开会议。')],
  ['month 13', 'date-impossible', told('2025年13月召开会议。')],
  [
    'a date without 日',
    'date-incomplete',
    (round) => {
      round.notice.preamble = '2025年3月10日至2025年5月16市委第二巡察组对市林业局党组开展了巡察。'
    },
  ],
  ['a short date without 日', 'date-incomplete', told('3月23召开会议。')],
  ['a date without 月', 'date-incomplete', told('2025年815日召开会议。')],
  ['a range that runs backwards', 'date-order', told('2025年8月10日至8月1日开展检查。')],
  ['years that run backwards', 'date-order', told('对2024年至2022年的凭证逐份复核。')],
  ['a book title without its end', 'unpaired-mark', told('修订《请示报告制度，印发执行。')],
  ['a quote without its beginning', 'unpaired-mark', told('落实首问负责”制度。')],
  ['a bracket without its end', 'unpaired-mark', told('印发方案（试行，抓好落实。')],
  ['half-width punctuation', 'half-width', told('加强学习,提高认识。')],
  ['two full stops', 'doubled-mark', told('整改完成。。')],
  ['a comma before a full stop', 'doubled-mark', told('整改完成，。')],
  ['no full stop', 'missing-full-stop', told('开展了专题培训')],
  ['a sentence that breaks off', 'cut-sentence', told('通过加强学习，')],
  [
    'the unit misspelt',
    'unit-name',
    (round) => {
      const [chapter] = round.notice.chapters
      if (chapter !== undefined) chapter.text = '中共云溪市林业局党组、市林叶局党组高度重视。'
    },
  ],
  [
    'another unit in the title',
    'unit-name',
    (round) => {
      round.notice.title = '中共云溪市水利局党组关于六届市委第四轮巡察整改进展情况的通报'
    },
  ],
  [
    'another unit as signature',
    'unit-name',
    (round) => {
      round.notice.signature = '中共云溪市水利局党组'
    },
  ],
  ['a department named otherwise', 'department-name', told('由资源管理处牵头办理。')],
  [
    'a department twice in the list',
    'department-name',
    (_round, ledger) => {
      ledger.departments.push({ id: 'twin', name: '综合办' })
    },
  ],
  ['a department nobody listed', 'department-unlisted', told('由人事科牵头办理。')],
  ['a name with a wrong character', 'person-name', told('局长周明运同志带队检查。')],
  ['a name with a wrong character in the middle', 'person-name', told('由罗呈栋牵头办理。')],
  ['a stranger with a title', 'person-unlisted', told('副局长钱建华，带队检查。')],
  ['a stranger called 同志', 'person-unlisted', told('由党组成员王海涛同志牵头。')],
  ['square brackets in a 发文字号', 'document-number', told('印发了通知（云林发[2025]12号）。')],
  ['第 in a 发文字号', 'document-number', told('印发了通知（云林发〔2025〕第12号）。')],
  ['a leading zero in a 发文字号', 'document-number', told('印发了通知（云林发〔2025〕02号）。')],
  [
    'a 发文字号 entered wrongly',
    'document-number',
    (round) => {
      round.papers.push({ kind: 'report', texts: [], official: { documentNumber: '云林党发（2025）5号' } })
    },
  ],
  [
    'headings 一、三、',
    'heading-order',
    (round) => {
      holder(round).text = '（一）建立机制。明确责任。\n（三）强化督办。按月通报。'
    },
  ],
  ['items 1. 3.', 'heading-order', told('\n1.建立机制。\n3.强化督办。')],
  ['一是 三是', 'heading-order', told('一是建立机制；三是强化督办。')],
  [
    'a heading with nothing under it',
    'empty-chapter',
    (round) => {
      const [chapter] = round.notice.chapters
      if (chapter !== undefined)
        chapter.text = '（一）加强学习\n组织集中学习12次。\n（二）压实责任\n（三）强化督办\n按月通报进展。'
    },
  ],
  [
    'an empty chapter',
    'empty-chapter',
    (round) => {
      const [chapter] = round.notice.chapters
      if (chapter !== undefined) chapter.text = ''
    },
  ],
  ['a variable nobody knows', 'unknown-variable', summed('反馈的{{问题总数}}项问题逐项整改。')],
  ['XX', 'leftover', told('开展活动XX次。')],
  ['××', 'leftover', told('共清退××万元。')],
  ['某某', 'leftover', told('由某某单位负责。')],
  ['待补充', 'leftover', told('具体数据待补充。')],
  ['？？？', 'leftover', told('共清退？？？万元。')],
  ['three points', 'ellipsis', told('开展学习...。')],
  ['台帐', 'wrong-word', told('建立整改台帐。')],
  ['巡查组', 'wrong-word', told('市委巡查组反馈意见。')],
  ['的的', 'repeated-word', told('整改的的任务逐项落实。')],
  ['a word twice', 'repeated-word', told('对资料进行进行复核。')],
  [
    'a paragraph twice',
    'repeated-paragraph',
    (round) => {
      finding(round, 'rectified', 1).noticeText = finding(round, 'rectified', 0).noticeText
    },
  ],
  [
    'a finding twice',
    'repeated-paragraph',
    (round) => {
      finding(round, 'rectified', 1).title = finding(round, 'rectified', 0).title
    },
  ],
  [
    'a finding without text',
    'gap',
    (round) => {
      Object.assign(finding(round, 'inProgress'), { noticeText: '', progress: [] })
    },
  ],
  [
    '“整改工作已经完成” of one in progress',
    'status-wording',
    (round) => {
      finding(round, 'inProgress').noticeText = '逐项落实责任，相关工作已经完成。'
    },
  ],
  ['“目前正在修订” of one done', 'status-wording', told('目前正在修订相关办法。')],
  [
    'a note without full stop among many with',
    'missing-full-stop',
    (round) => {
      const target = finding(round, 'rectified')
      target.facts = target.facts.replace(/。$/u, '')
    },
  ],
  ['another organ of the unit', 'unit-name', told('市林业局党委召开专题会议。')],
  ['a character lost in the whole name', 'unit-name', told('中共云溪林业局党组召开专题会议。')],
  ['the office under another name', 'department-name', told('由综合办汇总情况。')],
  ['a stranger in charge', 'person-unlisted', told('由赵国强负责落实。')],
  ['？？', 'leftover', told('共清退？？万元。')],
  ['an empty date', 'date-incomplete', told('2025年9月日召开会议。')],
  [
    'a number typed before a chapter heading',
    'heading-order',
    (round) => {
      holder(round).heading = `三、${holder(round).heading}`
    },
  ],
  ['a share that is wrong', 'figure-rate', summed('截至目前，整改到位的占92%。')],
  [
    'a stranger behind a label',
    'person-unlisted',
    (round) => {
      round.leadingGroup.note = '组长：周明远；副组长：刘志强'
    },
  ],
  ['a stranger with a title and a task', 'person-unlisted', told('党组成员、副局长李晓明负责落实。')],
]

const CLEAN = new Set(
  proofread(sampleLedger(), onlyRound(sampleLedger()).id, { today: TODAY }).map(({ key }) => key),
)

test('the sample as it is gives no error and no warning', () => {
  const ledger = sampleLedger()
  const remarks = proofread(ledger, onlyRound(ledger).id, { today: TODAY })
  expect(remarks.filter(({ severity }) => severity !== 'hint')).toEqual([])
  expect(remarks.length).toBeLessThanOrEqual(3)
})

test.each(PLANTS)('%s is found', (_what, rule, plant) => {
  const ledger = sampleLedger()
  plant(onlyRound(ledger), ledger)
  const found = proofread(ledger, onlyRound(ledger).id, { today: TODAY }).filter(({ key }) => !CLEAN.has(key))
  expect(found.map((remark) => remark.rule)).toContain(rule)
  // A slip is one remark, or two where it is two things at once; never a flood.
  expect(found.filter(({ severity }) => severity !== 'hint').length).toBeLessThanOrEqual(3)
})
