import { expect, test } from 'vitest'
import { buildDraft } from '#shared/import/build-draft.ts'
import { noticeReport } from '#shared/import/notice-report.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { noticeFixture } from '../../../support/notice-fixtures.ts'

/** What a clerk would say of a notice after reading it. Aspects as `title declared/found`; warnings as `code:line`. */
type Reading = {
  readonly unit: string
  readonly team: string
  /** Begin and end of the inspection, feedback, date under the signature. */
  readonly days: readonly (string | null)[]
  readonly aspects: readonly string[]
  readonly findings: number
  readonly last: string
  readonly declared: readonly string[]
  readonly warnings: readonly string[]
  readonly noise: number
}

const readingOf = (text: string): Reading => {
  const report = noticeReport(buildDraft(segmentNotice(text)))
  const { start, end, feedback } = report.inspection
  const last = report.findings.at(-1)
  return {
    unit: report.unit ?? '',
    team: report.inspection.team ?? '',
    days: [start, end, feedback, report.date],
    aspects: report.aspects.map(({ title, declared, found }) => `${title} ${declared ?? '-'}/${found}`),
    findings: report.findings.length,
    last: `${last?.label}${last?.text}`,
    declared: report.declared
      .filter(({ what }) => what !== 'aspectFindings')
      .map(({ what, value }) => `${what} ${value}`),
    warnings: report.warnings.map(({ code, line }) => `${code}:${line}`),
    noise: report.noise.length,
  }
}

const READINGS: Readonly<Record<string, Reading>> = {
  'counts-in-words': {
    unit: '中共云溪省人民医院委员会',
    team: '省委第八巡视组',
    days: ['2023-04-03', '2023-06-15', '2023-08-11', '2024-03-29'],
    aspects: [
      '学习贯彻党的理论和路线方针政策方面 4/4',
      '全面从严治党责任落实方面 3/3',
      '干部人才队伍和基层组织建设方面 2/2',
      '巡视、审计反馈问题整改方面 2/2',
    ],
    findings: 11,
    last: '问题二：审计整改台账更新不及时。',
    declared: ['aspects 4', 'findings 11', 'rectified 9', 'inProgress 1', 'longTerm 1'],
    warnings: [],
    noise: 0,
  },
  'measures-and-results': {
    unit: '中共云溪能源集团有限公司委员会',
    team: '市委第六巡察组',
    days: ['2024-05-06', '2024-07-05', '2024-08-30', '2025-03-11'],
    aspects: [
      '聚焦贯彻落实党中央决策部署和省委、市委工作要求方面 -/2',
      '聚焦群众身边腐败问题和不正之风方面 -/2',
      '聚焦基层党组织建设方面 -/2',
    ],
    findings: 6,
    last: '问题2：党务干部配备不足。',
    declared: ['aspects 3', 'findings 6'],
    warnings: [],
    noise: 0,
  },
  'sub-aspects': {
    unit: '中共云溪市委组织部',
    team: '省委第三巡视组',
    days: ['2023-08-15', '2023-10-20', '2023-12-13', '2024-07-16'],
    aspects: [
      '落实新时代党的组织路线方面 -/4',
      '领导班子建设方面 -/2',
      '干部日常管理方面 -/2',
      '执行选人用人制度规定方面 -/2',
      '选拔任用程序方面 -/2',
    ],
    findings: 6,
    last: '（2）考察材料撰写不规范。',
    declared: [],
    warnings: [],
    noise: 0,
  },
  'circled-numbers': {
    unit: '中共云溪市南屏县交通运输局党组',
    team: '县委第二巡察组',
    days: ['2023-04-10', '2023-06-16', '2023-07-21', '2024-01-31'],
    aspects: ['贯彻落实上级重大决策部署方面 -/2', '党风廉政建设方面 -/2'],
    findings: 4,
    last: '②内控制度不完善。',
    declared: [],
    warnings: [],
    noise: 17,
  },
  'broken-at-the-edge': {
    unit: '中共云溪市应急管理局委员会',
    team: '市委第一巡察组',
    days: ['2023-09-11', '2023-11-17', '2023-12-29', '2024-06-28'],
    aspects: ['聚焦贯彻落实党中央关于应急管理工作重要部署方面 -/2', '聚焦全面从严治党“两个责任”落实方面 -/1'],
    findings: 3,
    last: '问题一：行政执法自由裁量权运用不规范。',
    declared: [],
    warnings: [],
    noise: 2,
  },
  'cut-in-the-middle': {
    unit: '中共云溪市民政局党组',
    team: '市委第七巡察组',
    days: ['2020-05-18', '2020-07-17', '2020-09-10', null],
    aspects: ['关于党的领导弱化方面 -/2'],
    findings: 2,
    last: '2.关于“民主集中制执行不严格”问题。',
    declared: ['aspects 5', 'findings 17'],
    warnings: ['count-mismatch:2', 'count-mismatch:2', 'cut-sentence:8', 'halfwidth:2'],
    noise: 0,
  },
  'numbered-measures': {
    unit: '中共云溪市住房公积金管理中心支部委员会',
    team: '市委第三巡察组',
    days: ['2021-03-22', '2021-05-21', '2021-07-02', '2021-12-20'],
    aspects: ['关于党的政治建设方面 -/2', '关于党的纪律建设方面 -/2'],
    findings: 4,
    last: '（二）差旅费报销不规范的问题',
    declared: [],
    warnings: [],
    noise: 0,
  },
  'what-remains': {
    unit: '中共云溪市水利局党组',
    team: '市委第二巡察组',
    days: ['2024-03-11', '2024-05-17', '2024-06-25', '2025-01-08'],
    aspects: [],
    findings: 4,
    last: '（四）机关作风不实',
    declared: ['findings 4', 'rectified 4'],
    warnings: [],
    noise: 0,
  },
  'page-foot': {
    unit: '中共云溪市总工会党组',
    team: '市委第三巡察组',
    days: ['2023-09-04', '2023-11-10', '2023-12-22', '2024-07-12'],
    aspects: [],
    findings: 3,
    last: '3.关于“职工服务阵地建管用脱节”的问题',
    declared: [],
    warnings: [],
    noise: 13,
  },
  'counts-in-the-text': {
    unit: '中共云溪市农业农村局党组',
    team: '市委巡察第三组',
    days: ['2023-08-28', '2023-11-03', '2023-12-15', '2024-06-20'],
    aspects: ['贯彻落实“三农”决策部署方面 2/2', '涉农资金监管方面 3/3'],
    findings: 5,
    last: '3.项目库建设滞后。',
    declared: [],
    warnings: [],
    noise: 0,
  },
  'unnumbered-findings': {
    unit: '中共云溪市东河区市场监督管理局委员会',
    team: '区委巡察二组',
    days: ['2024-05-20', '2024-07-19', '2024-08-30', '2025-03-05'],
    aspects: ['落实监管职责方面 -/2', '队伍建设方面 -/1'],
    findings: 3,
    last: '反馈问题：执法人员业务能力不强。',
    declared: [],
    warnings: [],
    noise: 0,
  },
  'skipped-number': {
    unit: '中共云溪市信访局党组',
    team: '市委第三巡察组',
    days: ['2023-05-08', '2023-07-07', '2023-08-11', '2024-02-08'],
    aspects: ['信访工作主责主业方面 4/3', '党的建设方面 1/1'],
    findings: 4,
    last: '问题一：支部书记述职走过场。',
    declared: [],
    warnings: ['count-mismatch:6', 'numbering:11'],
    noise: 0,
  },
  'chapters-over-aspects': {
    unit: '中共云溪市青石岭林场委员会',
    team: '省林业局党组第二巡察组',
    days: ['2023-07-17', '2023-08-18', '2023-09-15', '2024-03-15'],
    aspects: [
      '贯彻落实党的路线方针政策和上级决策部署方面 -/3',
      '生态保护修复方面 -/2',
      '深化国有林场改革方面 -/1',
      '全面从严治党责任落实方面 -/2',
      '党风廉政建设方面 -/2',
      '基层党组织建设方面 -/1',
      '党员教育方面 -/1',
    ],
    findings: 6,
    last: '1.护林点党员学习覆盖不到位。',
    declared: ['aspects 3', 'findings 6'],
    warnings: [],
    noise: 0,
  },
}

test.each(Object.entries(READINGS))('%s is read as a clerk reads it', (name, reading) => {
  const text = noticeFixture(name)
  expect(readingOf(text)).toEqual(reading)
  expect(noticeReport(buildDraft(segmentNotice(text))).unplaced).toEqual([])
})

test.each(Object.keys(READINGS))(
  '%s is read alike with other line ends and with a byte order mark',
  (name) => {
    const text = noticeFixture(name)
    const reading = readingOf(text)
    expect(readingOf(text.replaceAll('\n', '\r\n'))).toEqual(reading)
    expect(readingOf(`\uFEFF${text}`)).toEqual(reading)
  },
)

test.each(Object.keys(READINGS))('%s is read alike with half-width punctuation', (name) => {
  const HALF: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' }
  const half = readingOf(noticeFixture(name).replace(/[，：；（）]/gu, (mark) => HALF[mark] ?? mark))
  const { days, findings, declared, noise } = readingOf(noticeFixture(name))
  expect(half).toMatchObject({ days, findings, declared, noise })
  expect(half.warnings).toContainEqual(expect.stringContaining('halfwidth'))
})
