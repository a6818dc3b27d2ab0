import type {
  Block,
  BlockSource,
  PaperDocument,
  ParagraphBlock,
  Run,
} from '#shared/documents/paper-document.ts'

const FROM: BlockSource = { kind: 'preamble' }
const CLAUSES = [
  '坚持问题导向压实整改责任',
  '逐条对照反馈意见列出清单',
  '明确牵头领导和责任科室',
  '每周调度进展情况',
  '完善群众文化服务制度',
  '做到件件有着落事事有回音',
] as const

/** Chinese characters without any mark: text whose lines must all be full. Neighbouring lines differ. */
export const pureHan = (length: number): string => {
  const characters = '文化站所巡察整改落实责任清单逐项对照检查学习贯彻完善制度服务群众'
  return Array.from({ length }, (_, index) =>
    characters.charAt((index * 7 + Math.floor(index / 31)) % characters.length),
  ).join('')
}

/** A body paragraph of this text or these runs. */
export const paragraph = (content: string | readonly Run[]): ParagraphBlock => ({
  kind: 'paragraph',
  runs: typeof content === 'string' ? [{ text: content }] : content,
  source: FROM,
})

/** A body paragraph that fills exactly so many lines: 26 characters after the indent, then 28 a line. */
export const paragraphOfLines = (lines: number): ParagraphBlock => paragraph(pureHan(28 * lines - 2))

/** A heading on its own line. */
export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  runs: [{ text }],
  source: FROM,
})

/** A line of the outline. */
export const outline = (level: 1 | 2, text: string): Block => ({
  kind: 'outline',
  level,
  runs: [{ text }],
  source: FROM,
})

/** A title of these lines. */
export const title = (...lines: readonly string[]): Block => ({ kind: 'title', lines, source: FROM })

/** Empty lines. */
export const blank = (lines = 1): Block => ({ kind: 'blank', lines })

/** A signature, without seal unless said. */
export const signature = (issuer: string, date: string, seal = false): Block => ({
  kind: 'signature',
  issuer,
  date,
  seal,
  source: FROM,
})

/** A paper of these blocks by a unit that does not exist. */
export const paper = (...blocks: readonly Block[]): PaperDocument => ({
  title: '中共青禾市文化馆党组关于巡察整改进展情况的通报',
  author: '中共青禾市文化馆党组',
  subject: '三届青禾市委第二轮巡察',
  blocks,
})

const sentence = (index: number): string =>
  [0, 1, 2].map((step) => CLAUSES[(index + step * 2) % CLAUSES.length] ?? '').join('，')

/** Findings with a heading of level 3 and a text of real punctuation, quotes and figures, as a notice has them. */
const findings = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => [
    heading(3, `问题${index + 1}：“三项制度”执行不够严格，${CLAUSES[index % CLAUSES.length]}不到位。`),
    paragraph(
      `整改情况：${sentence(index)}；2024年${(index % 12) + 1}月召开专题会${index + 2}次，修订《馆务公开办法》等制度${(index % 5) + 1}项。` +
        `截至目前，“${CLAUSES[(index + 3) % CLAUSES.length]}”——已完成${index % 101}%，下一步${CLAUSES[index % CLAUSES.length]}……`,
    ),
  ]).flat()

/** A notice with everything a notice can hold: outline, title, headings of all levels, run-in heading, gap, signature. */
export const noticePaper = (findingCount: number, seal = false): PaperDocument =>
  paper(
    outline(1, '一、提高站位，统一思想'),
    outline(2, '（一）聚焦群众文化服务方面（7个问题）'),
    blank(),
    title('中共青禾市文化馆党组', '关于三届市委第二轮巡察', '整改进展情况的通报'),
    blank(),
    paragraph(
      '根据市委统一部署，2024年3月4日至2024年5月20日，市委第一巡察组对市文化馆党组开展了常规巡察，2024年6月12日反馈了意见。现予公布。',
    ),
    heading(1, '一、提高站位，统一思想'),
    paragraph([
      { text: '（一）“第一责任”到位。', font: 'heading2' },
      { text: `${sentence(2)}。待补的内容是` },
      { text: '【待补录】', mark: 'gap' },
      { text: '，写错的变量是' },
      { text: '{{没有的变量}}', mark: 'unknown-variable' },
      { text: '。' },
    ]),
    heading(2, '（二）聚焦群众文化服务方面（7个问题）'),
    ...findings(findingCount),
    paragraph('欢迎干部群众对整改情况进行监督。联系电话：0000-1234567；邮箱：whg@example.org。'),
    blank(seal ? 2 : 1),
    signature('中共青禾市文化馆党组', '2024年12月9日', seal),
  )
