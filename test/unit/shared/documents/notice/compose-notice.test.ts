import { expect, test } from 'vitest'
import { type ComposedNotice, composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { noticeOutline } from '#shared/documents/notice/notice-outline.ts'
import type { Block } from '#shared/documents/paper-document.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Notice, NoticeChapter, NoticeOptions } from '#shared/ledger/notice.ts'
import { finding, inspection, ledger, TODAY, withOptions } from './ledger-fixture.ts'

const compose = (round: Inspection): ComposedNotice =>
  composeNotice(ledger(round), round.id, { today: TODAY })
const linesOf = (round: Inspection): string[] => plainText(compose(round).document).trimEnd().split('\n')
const codesOf = (round: Inspection): string[] => compose(round).issues.map(({ code }) => code)

const chapter = (fields: Partial<NoticeChapter>): NoticeChapter => ({
  id: 'c1',
  heading: '问题整改',
  outlineHeading: '',
  text: '',
  holdsFindings: false,
  closingText: '',
  ...fields,
})

/** A round whose notice is this and nothing else: one chapter with the findings, no contact, no signature. */
const bare = (
  notice: Partial<Notice>,
  options: Partial<NoticeOptions> = {},
  fields: Partial<Inspection> = {},
): Inspection => {
  const round = inspection(fields)
  return withOptions(
    {
      ...round,
      notice: {
        ...round.notice,
        title: '通报',
        preamble: '前言。',
        chapters: [chapter({ holdsFindings: true })],
        ...notice,
      },
    },
    { contact: false, signature: 'none', ...options },
  )
}

test('a whole notice, line by line', () => {
  const round = inspection({
    counters: [{ id: 'n', name: '制度', value: '12', unit: '项' }],
    notice: {
      ...inspection().notice,
      chapters: [
        chapter({ heading: '提高站位', text: '　　修订制度{{制度}}。\n\n　　（一）学习。逐条学习。' }),
        chapter({
          id: 'c2',
          heading: '对照问题整改',
          text: '{{方面数}}个方面{{总数}}项问题，{{整改情况句}}。',
          holdsFindings: true,
          closingText: '以上整改情况均已公示。',
        }),
      ],
    },
  })
  expect(linesOf(round)).toEqual([
    '中共云澜市文化馆支部委员会关于四届市委第二轮巡察整改进展情况的通报',
    '根据市委统一部署，2023年9月4日至2023年11月17日，市委第二巡察组对市文化馆党支部开展了常规巡察。2024年1月9日，市委第二巡察组向市文化馆党支部反馈了巡察意见。按照巡察工作有关要求，现将巡察整改进展情况予以公布。',
    '一、提高站位',
    '修订制度12项。',
    '（一）学习。逐条学习。',
    '二、对照问题整改',
    '2个方面2项问题，整改到位1项，正在整改1项（关于学习工作）。',
    '（一）贯彻决策部署方面（1个问题）',
    '问题一：学习不到位。',
    '进展情况：已落实学习。',
    '（二）基层党建方面（1个问题）',
    '问题一：制度不到位。',
    '进展情况：已落实制度。',
    '以上整改情况均已公示。',
    '欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。联系电话：0900-1234567；通信地址：云澜市河湾路8号。',
    '中共云澜市文化馆支部委员会',
    '2024年6月18日',
  ])
  expect(compose(round).issues).toEqual([])
})

test('the document knows title, author, subject and file name', () => {
  const { document, fileName } = compose(inspection())
  const title = '中共云澜市文化馆支部委员会关于四届市委第二轮巡察整改进展情况的通报'
  expect(document).toMatchObject({
    title,
    author: '中共云澜市文化馆支部委员会',
    subject: '四届市委第二轮巡察',
  })
  expect(fileName).toBe(title)
})

test('headings carry their level, run-in headings only their font', () => {
  const round = bare({
    chapters: [
      chapter({ text: '（一）学习。逐条学习。\n（二）制度\n修订办法。\n1.清单\n逐项列出。' }),
      chapter({ id: 'c2', holdsFindings: true }),
    ],
  })
  const kinds = compose(round).document.blocks.map((block) =>
    block.kind === 'heading' ? block.level : block.kind,
  )
  // 标题, 空行, 前言, 一、, （一）…, （二）, 正文, 1., 正文, 二、, then two aspects with a finding each.
  expect(kinds).toEqual([
    'title',
    'blank',
    'paragraph',
    1,
    'paragraph',
    2,
    'paragraph',
    3,
    'paragraph',
    1,
    2,
    3,
    'paragraph',
    2,
    3,
    'paragraph',
  ])
  expect(compose(round).document.blocks[4]).toEqual({
    kind: 'paragraph',
    runs: [{ text: '（一）学习。', font: 'heading2' }, { text: '逐条学习。' }],
    source: { kind: 'chapter', chapterId: 'c1' },
  })
})

test('numbered lines with nothing under them are a list, not headings', () => {
  const round = bare({
    chapters: [chapter({ text: '1.学习。\n2.制度。\n（一）清单。', holdsFindings: true })],
  })
  const { blocks } = compose(round).document
  expect(blocks.slice(4, 7).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  expect(blocks[6]).toMatchObject({ runs: [{ text: '（一）清单。', font: 'heading2' }] })
})

test.each([
  ['问题{一}：{问题}。', '问题一：学习不到位。'],
  ['反馈问题{一}：关于“{问题}”的问题。', '反馈问题一：关于“学习不到位”的问题。'],
  ['{1}.关于“{问题}”问题', '1.关于“学习不到位”问题'],
  ['{1}.{问题}。', '1.学习不到位。'],
])('the heading pattern %s', (findingHeading, heading) => {
  expect(linesOf(bare({}, { findingHeading }))).toContain(heading)
})

test('findings are numbered through, or anew in each aspect', () => {
  const numbers = (numbering: NoticeOptions['numbering']) =>
    linesOf(bare({}, { numbering })).filter((line) => line.startsWith('问题'))
  expect(numbers('perAspect')).toEqual(['问题一：学习不到位。', '问题一：制度不到位。'])
  expect(numbers('through')).toEqual(['问题一：学习不到位。', '问题二：制度不到位。'])
})

test('finding headings are bold only when chosen', () => {
  const bold = (findingHeadingBold: boolean) =>
    compose(bare({}, { findingHeadingBold })).document.blocks.find(
      (block) => block.kind === 'heading' && block.level === 3,
    )
  expect(bold(true)).toMatchObject({ runs: [{ text: '问题一：学习不到位。', bold: true }] })
  expect(bold(false)).toMatchObject({ runs: [{ text: '问题一：学习不到位。' }] })
  expect(JSON.stringify(bold(false))).not.toContain('bold')
})

test('outline lines before the title, with the shorter headings and the counts', () => {
  const round = bare(
    {
      chapters: [
        chapter({ heading: '提高站位，扛牢责任', outlineHeading: '提高站位', text: '正文。' }),
        chapter({ id: 'c2', holdsFindings: true }),
      ],
    },
    { outline: true },
  )
  expect(linesOf(round).slice(0, 5)).toEqual([
    '一、提高站位',
    '二、问题整改',
    '（一）贯彻决策部署方面（1个问题）',
    '（二）基层党建方面（1个问题）',
    '通报',
  ])
})

test.each([
  ['（{数}个问题）', '（一）贯彻决策部署方面（1个问题）'],
  ['（共{数}条）', '（一）贯彻决策部署方面（共1条）'],
  ['（共{一}条）', '（一）贯彻决策部署方面（共一条）'],
  ['', '（一）贯彻决策部署方面'],
])('the count after the aspect %s', (aspectCount, heading) => {
  expect(linesOf(bare({}, { aspectCount }))).toContain(heading)
})

test('a 类 stands under its 方面 and counts for it', () => {
  const round = bare(
    {},
    { findingHeading: '{1}.{问题}。' },
    {
      aspects: [
        { id: 'a1', title: '党建方面', intro: '共性问题如下。' },
        { id: 's1', parentId: 'a1', title: '组织生活', intro: '' },
        { id: 's2', parentId: 'a1', title: '党员教育', intro: '' },
      ],
      findings: [
        finding({ id: '甲' }),
        finding({ id: '乙', aspectId: 's1' }),
        finding({ id: '丙', aspectId: 's2' }),
      ],
    },
  )
  expect(linesOf(round).slice(3)).toEqual([
    '（一）党建方面（3个问题）',
    '共性问题如下。',
    '1.甲不到位。',
    '进展情况：已落实甲。',
    '1.组织生活（1个问题）',
    '（1）乙不到位。',
    '进展情况：已落实乙。',
    '2.党员教育（1个问题）',
    '（1）丙不到位。',
    '进展情况：已落实丙。',
  ])
})

test('an issue in a 类 names the 方面 too', () => {
  const round = bare(
    {},
    {},
    {
      aspects: [
        { id: 'a1', title: '党建方面', intro: '' },
        { id: 's1', parentId: 'a1', title: '组织生活', intro: '' },
      ],
      findings: [finding({ id: '乙', aspectId: 's1', noticeText: '' })],
    },
  )
  expect(compose(round).issues.map(({ place }) => place)).toEqual(['（一）1.问题一'])
})

const spread = [
  chapter({ heading: '组织领导', text: '已部署。' }),
  chapter({ id: 'c2', heading: '', holdsFindings: true }),
  chapter({ id: 'c3', heading: '下一步', text: '再努力。' }),
]

test('aspects that are chapters themselves carry on their numbers, and a 类 takes （一） with its count', () => {
  const round = bare(
    { chapters: spread },
    { continuesChapters: 'aspects', outline: true },
    {
      aspects: [
        { id: 'a1', title: '政治建设', intro: '' },
        { id: 's1', parentId: 'a1', title: '学习方面', intro: '' },
        { id: 'a2', title: '组织建设', intro: '' },
      ],
      findings: [finding({ id: '甲', aspectId: 's1' }), finding({ id: '乙', aspectId: 'a2' })],
    },
  )
  const lines = linesOf(round)
  expect(lines.slice(0, 5)).toEqual([
    '一、组织领导',
    '二、政治建设',
    '（一）学习方面（1个问题）',
    '三、组织建设',
    '四、下一步',
  ])
  expect(lines.slice(7)).toEqual([
    '一、组织领导',
    '已部署。',
    '二、政治建设',
    '（一）学习方面（1个问题）',
    '问题一：甲不到位。',
    '进展情况：已落实甲。',
    '三、组织建设',
    '问题一：乙不到位。',
    '进展情况：已落实乙。',
    '四、下一步',
    '再努力。',
  ])
  const levels = compose(round).document.blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.level] : [],
  )
  expect(levels).toEqual([1, 1, 2, 3, 1, 3, 1])
})

test('findings that are chapters themselves carry on their numbers', () => {
  const round = bare(
    { chapters: spread },
    { continuesChapters: 'findings', findingHeading: '{一}、关于“{问题}”问题的整改情况' },
    {
      aspects: [{ id: 'a1', title: '', intro: '' }],
      findings: [finding({ id: '甲' }), finding({ id: '乙' })],
    },
  )
  expect(linesOf(round).slice(2)).toEqual([
    '一、组织领导',
    '已部署。',
    '二、关于“甲不到位”问题的整改情况',
    '进展情况：已落实甲。',
    '三、关于“乙不到位”问题的整改情况',
    '进展情况：已落实乙。',
    '四、下一步',
    '再努力。',
  ])
})

test('a chapter of findings that has a heading keeps the aspects below it', () => {
  const round = bare({}, { continuesChapters: 'aspects' })
  expect(linesOf(round).slice(2, 4)).toEqual(['一、问题整改', '（一）贯彻决策部署方面（1个问题）'])
})

test('an aspect without title and a chapter without heading print none and take no number', () => {
  const round = bare(
    {
      chapters: [
        chapter({ heading: '', text: '承接前文。', holdsFindings: true }),
        chapter({ id: 'c2', text: '下一步。' }),
      ],
    },
    {},
    { aspects: [{ id: 'a1', title: '', intro: '' }], findings: [finding({ id: '甲' })] },
  )
  expect(linesOf(round).slice(2)).toEqual([
    '承接前文。',
    '问题一：甲不到位。',
    '进展情况：已落实甲。',
    '一、问题整改',
    '下一步。',
  ])
  expect(codesOf(round)).toEqual([])
})

test('run-in headings stand in one paragraph with the text, in their own font', () => {
  const round = bare(
    {},
    {
      findingHeading: '{1}.关于“{问题}”问题。',
      progressLabel: '',
      findingRunIn: true,
      aspectRunIn: true,
      findingHeadingBold: true,
    },
    {
      aspects: [{ id: 'a1', title: '党建方面。', intro: '总体较好。\n仍有差距。' }],
      findings: [
        finding({ id: '甲', noticeText: '已整改。\n已公示。' }),
        finding({ id: '乙', noticeText: '1.清单\n已列出。' }),
        finding({ id: '丙', noticeText: '' }),
      ],
    },
  )
  const { blocks } = compose(withOptions(round, { aspectCount: '' })).document
  expect(
    blocks
      .slice(4)
      .map((block) =>
        block.kind === 'heading' || block.kind === 'paragraph' ? [block.kind, ...block.runs] : [],
      ),
  ).toEqual([
    ['paragraph', { text: '（一）党建方面。', font: 'heading2' }, { text: '总体较好。' }],
    ['paragraph', { text: '仍有差距。' }],
    ['paragraph', { text: '1.关于“甲不到位”问题。', font: 'body', bold: true }, { text: '已整改。' }],
    ['paragraph', { text: '已公示。' }],
    ['heading', { text: '2.关于“乙不到位”问题。', bold: true }],
    ['heading', { text: '1.清单' }],
    ['paragraph', { text: '已列出。' }],
    ['heading', { text: '3.关于“丙不到位”问题。', bold: true }],
    ['paragraph', { text: '【待补录】', mark: 'gap' }],
  ])
  expect(noticeOutline(compose(round)).map(({ level, text }) => [level, text])).toEqual([
    [1, '一、问题整改'],
    [2, '（一）党建方面。（3个问题）'],
    [3, '1.关于“甲不到位”问题。'],
    [3, '2.关于“乙不到位”问题。'],
    [3, '3.关于“丙不到位”问题。'],
  ])
})

const progressLines = (noticeText: string, progressLabel = '进展情况：') =>
  linesOf(bare({}, { progressLabel }, { findings: [finding({ id: '甲', noticeText })] })).slice(5, -1)

test.each([
  ['一段。', ['进展情况：一段。']],
  ['一段。\n\n 二段。 ', ['进展情况：一段。', '二段。']],
  ['整改落实情况：一段。', ['整改落实情况：一段。']],
  ['1.理论学习不扎实\n整改情况:已落实。', ['1.理论学习不扎实', '整改情况：已落实。']],
  ['1.理论学习不扎实\n已落实。', ['进展情况：', '1.理论学习不扎实', '已落实。']],
  ['（一）学习。已落实。', ['进展情况：', '（一）学习。已落实。']],
])('progress %j stands after its label once', (noticeText, lines) => {
  expect(progressLines(noticeText)).toEqual(lines)
})

test('without label the progress stands alone', () => {
  expect(progressLines('一是学习。', '')).toEqual(['一是学习。'])
})

test('the last diary entry by day stands in, and the clerk is told', () => {
  const entry = { by: '', recordedAt: '2024-06-01T00:00:00.000Z' }
  const progress = [
    { ...entry, id: '1', date: '2024-05-01', text: '五月进展。' },
    { ...entry, id: '2', date: '2024-05-01', text: '五月又进展。' },
    { ...entry, id: '3', date: '2024-03-01', text: '三月进展。' },
    { ...entry, id: '4', date: '2024-06-01', text: ' ' },
  ]
  const round = bare({}, {}, { findings: [finding({ id: '甲', noticeText: ' ', progress })] })
  expect(linesOf(round)).toContain('进展情况：五月又进展。')
  expect(compose(round).issues).toMatchObject([{ code: 'progress-from-diary', severity: 'hint' }])
})

test('a placeholder is a visible gap, once in the list of issues, and makes the file a draft', () => {
  const round = bare(
    {},
    {},
    {
      findings: [finding({ id: '甲', title: '', noticeText: '', placeholder: true, status: 'notStarted' })],
    },
  )
  expect(linesOf(round).slice(4, 6)).toEqual(['问题一：【待补录】', '进展情况：【待补录】'])
  const { issues, fileName } = compose(round)
  expect(issues).toMatchObject([
    {
      code: 'unwritten-finding',
      severity: 'gap',
      place: '（一）问题一',
      source: { kind: 'finding', findingId: '甲' },
    },
  ])
  expect(fileName).toBe('通报（草稿）')
})

test('otherWording prints the public text and never the wording of the ledger', () => {
  const secret = { noticeText: '内部表述。', publicity: { kind: 'otherWording' } } as const
  const written = bare({}, {}, { findings: [finding({ id: '甲', ...secret, publicText: '公开表述。' })] })
  expect(linesOf(written)).toContain('进展情况：公开表述。')
  const unwritten = bare({}, {}, { findings: [finding({ id: '甲', ...secret })] })
  expect(linesOf(unwritten)).toContain('进展情况：【待补录】')
  expect(codesOf(unwritten)).toEqual(['unwritten-public-text'])
  for (const round of [written, unwritten]) expect(JSON.stringify(compose(round))).not.toContain('内部表述')
})

test('what is not public is left out; counts and numbers stay those of the ledger, and it is said', () => {
  const round = bare(
    { preamble: '共{{总数}}项，{{整改情况句}}。' },
    {},
    {
      findings: [
        finding({ id: '甲' }),
        finding({ id: '机密', publicity: { kind: 'notPublic', reason: '涉密' } }),
        finding({ id: '丙' }),
      ],
    },
  )
  expect(linesOf(round).slice(1, 8)).toEqual([
    '共3项，正在整改3项。',
    '一、问题整改',
    '（一）贯彻决策部署方面（3个问题）',
    '问题一：甲不到位。',
    '进展情况：已落实甲。',
    '问题三：丙不到位。',
    '进展情况：已落实丙。',
  ])
  expect(compose(round).issues).toMatchObject([
    { code: 'not-public', severity: 'hint', place: '（一）问题二' },
  ])
  expect(JSON.stringify(compose(round).document)).not.toContain('机密不到位')
})

test('an unknown variable is an error where it stands', () => {
  const round = bare({ preamble: '共{{问题总数}}项。' })
  const { document, issues } = compose(round)
  expect(issues).toEqual([
    {
      code: 'unknown-variable',
      severity: 'error',
      place: '前言',
      message: '没有名为“问题总数”的变量，请改正名称，或从“插入变量”中重新选取。',
      source: { kind: 'preamble' },
      blockIndex: 2,
    },
  ])
  expect(document.blocks[2]).toMatchObject({
    runs: [{ text: '共' }, { text: '{{问题总数}}', mark: 'unknown-variable' }, { text: '项。' }],
  })
})

test.each([
  ['title', { title: '{{甲}}通报' }],
  ['signature', { signature: '{{甲}}' }],
  ['contact', { contactText: '{{甲}}' }],
] as const)('an unknown variable in the %s is found too', (kind, notice) => {
  const round = bare(notice, { contact: true, signature: 'withoutSeal' })
  const errors = compose(round).issues.filter(({ code }) => code === 'unknown-variable')
  expect(errors.map(({ source }) => source.kind)).toEqual([kind])
})

test('an unknown variable in a heading, outline, intro or finding is found', () => {
  const round = bare(
    { chapters: [chapter({ heading: '整改{{甲}}', holdsFindings: true, closingText: '{{乙}}' })] },
    { outline: true },
    {
      aspects: [{ id: 'a1', title: '方面{{丙}}', intro: '{{丁}}' }],
      findings: [finding({ id: '学习', title: '不{{戊}}', noticeText: '{{己}' })],
    },
  )
  const errors = compose(round).issues.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ blockIndex, code }) => [blockIndex, code])).toEqual([
    [0, 'unknown-variable'],
    [1, 'unknown-variable'],
    [6, 'unknown-variable'],
    [7, 'unknown-variable'],
    [8, 'unknown-variable'],
    [9, 'unknown-variable'],
    [10, 'stray-braces'],
    [11, 'unknown-variable'],
  ])
})

test('a fact not known yet is a named gap', () => {
  const { feedbackDate: _, ...unknown } = inspection()
  const { notice } = bare({ preamble: '{{反馈日期}}反馈意见，{{反馈日期}}起整改。' })
  const withoutDate: Inspection = { ...unknown, notice }
  expect(linesOf(withoutDate)[1]).toBe('【待补录：反馈日期】反馈意见，【待补录：反馈日期】起整改。')
  expect(compose(withoutDate).issues).toMatchObject([
    { code: 'variable-without-value', severity: 'gap', blockIndex: 2 },
  ])
})

test('empty parts are gaps, each told once', () => {
  const round = bare(
    {
      title: ' ',
      preamble: '',
      contactText: '',
      signature: '',
      chapters: [chapter({}), chapter({ id: 'c2', holdsFindings: true })],
    },
    { contact: true, signature: 'withoutSeal' },
    { aspects: [], findings: [] },
  )
  expect(linesOf(round)).toEqual([
    '【待补录：标题】',
    '【待补录】',
    '一、问题整改',
    '【待补录】',
    '二、问题整改',
    '【待补录】',
    '【待补录：联系方式】',
    '【待补录：署名】',
    '2024年6月18日',
  ])
  expect(codesOf(round)).toEqual([
    'empty-title',
    'empty-preamble',
    'empty-chapter',
    'no-findings',
    'empty-chapter',
    'empty-contact',
    'empty-signature',
  ])
})

test('findings that no chapter holds are an error; a second chapter does not repeat them', () => {
  const lost = compose(bare({ chapters: [chapter({ text: '正文。' })] }))
  expect(lost.issues).toMatchObject([
    { code: 'findings-without-chapter', severity: 'error', blockIndex: null },
  ])
  const twice = bare({
    chapters: [chapter({ holdsFindings: true }), chapter({ id: 'c2', holdsFindings: true, text: '再列。' })],
  })
  expect(codesOf(twice)).toEqual(['second-findings-chapter'])
  expect(linesOf(twice).filter((line) => line.startsWith('问题'))).toHaveLength(2)
})

test('a finding whose aspect is gone is printed last', () => {
  const round = bare({}, {}, { findings: [finding({ id: '游离', aspectId: 'gone' }), finding({ id: '甲' })] })
  expect(linesOf(round).slice(-2)).toEqual(['问题一：游离不到位。', '进展情况：已落实游离。'])
})

test('punctuation is widened and counted, or left as typed', () => {
  const notice = { preamble: '第一,共(2)项:"好";8:30开会。' }
  expect(linesOf(bare(notice))[1]).toBe('第一，共（2）项：“好”；8:30开会。')
  expect(compose(bare(notice)).widened).toBe(7)
  expect(linesOf(bare(notice, { widenPunctuation: false }))[1]).toBe(notice.preamble)
  expect(compose(bare(notice, { widenPunctuation: false })).widened).toBe(0)
})

test('quotes inside a quoted title are pointed out and printed as typed', () => {
  const round = bare(
    {},
    { findingHeading: '关于“{问题}”问题' },
    {
      findings: [finding({ id: '甲', title: '落实“一岗双责”不力' })],
    },
  )
  expect(linesOf(round)).toContain('关于“落实“一岗双责”不力”问题')
  expect(compose(round).issues).toMatchObject([{ code: 'nested-quotes', severity: 'hint' }])
})

test('a heading typed over two lines stands on one', () => {
  const round = bare(
    { chapters: [chapter({ heading: '问题\n 整改', holdsFindings: true })], signature: '市文联\n市作协' },
    { signature: 'withoutSeal' },
    {
      aspects: [{ id: 'a1', title: '党建\n方面', intro: '' }],
      findings: [finding({ id: '甲', title: '学习\n不到位' })],
    },
  )
  expect(linesOf(round).slice(2, 5)).toEqual([
    '一、问题整改',
    '（一）党建方面（1个问题）',
    '问题一：学习不到位。',
  ])
  expect(linesOf(round).slice(-3, -1)).toEqual(['市文联', '市作协'])
})

const signatureOf = (round: Inspection): Block[] => compose(round).document.blocks.slice(-2) as Block[]

test('the signature: blank line, issuer, date; with seal two blank lines; or none', () => {
  expect(signatureOf(bare({}, { signature: 'withoutSeal' }))).toEqual([
    { kind: 'blank', lines: 1 },
    {
      kind: 'signature',
      issuer: '中共云澜市文化馆支部委员会',
      date: '2024年6月18日',
      seal: false,
      source: { kind: 'signature' },
    },
  ])
  expect(signatureOf(bare({}, { signature: 'withSeal' }))).toMatchObject([{ lines: 2 }, { seal: true }])
  expect(signatureOf(bare({})).map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
})

test('a signature without date prints none and says so', () => {
  const { date: _, ...notice } = bare({}, { signature: 'withoutSeal' }).notice
  const round = inspection({ notice })
  expect(linesOf(round).at(-1)).toBe('中共云澜市文化馆支部委员会')
  expect(codesOf(round)).toEqual(['no-date'])
})

test('the title is broken by meaning and stays one line in the properties', () => {
  const title = compose(inspection()).document.blocks[0]
  expect(title).toEqual({
    kind: 'title',
    lines: ['中共云澜市文化馆支部委员会关于', '四届市委第二轮巡察整改进展情况的通报'],
    source: { kind: 'title' },
  })
})

test('200 findings: every one printed once, in order, with its number', () => {
  const findings = Array.from({ length: 200 }, (_, index) =>
    finding({ id: `第${index}项`, aspectId: index % 2 === 0 ? 'a1' : 'a2' }),
  )
  const lines = linesOf(bare({}, { numbering: 'through', findingHeading: '{1}.{问题}。' }, { findings }))
  const headings = lines.filter((line) => /^\d+\./u.test(line))
  expect(headings).toHaveLength(200)
  expect(headings[0]).toBe('1.第0项不到位。')
  expect(headings[99]).toBe('100.第198项不到位。')
  expect(headings[199]).toBe('200.第199项不到位。')
  expect(lines).toContain('（二）基层党建方面（100个问题）')
})

test('a round that is not in the ledger is a mistake of the caller', () => {
  expect(() => composeNotice(ledger(), 'other', { today: TODAY })).toThrow(RangeError)
})

test('composing changes nothing it was given', () => {
  const whole = ledger()
  const before = structuredClone(whole)
  composeNotice(whole, 'round', { today: TODAY })
  expect(whole).toEqual(before)
})
