/** Words of the notice screen. */
export const NOTICE_WORDS = {
  title: '通报',
  noInspection: '还没有巡察。从通报导入或新增一轮巡察后，这里就有通报全文。',
  goImport: '导入通报',
  addRound: '新增一轮巡察',
  layout: '版式',
  compare: '对照党内通报',
  outline: '提纲',
  jump: '跳到…',
  jumpNothing: '没有这样的章、方面或问题',
  faces: '看文字还是看版面',
  editor: '文字',
  paper: '版面',

  openingCard: '标题与前言',
  noticeTitle: '标题',
  titleHint: '一行排不下时自动按词意分行；自己分行也可以。',
  preamble: '前言',
  chapter: (number: string) => (number === '' ? '不编号的一段' : `第${number.replace('、', '')}章`),
  heading: '章标题',
  headingHint: '不用写“一、”，序号自动编排；留空则不编号',
  outlineHeading: '提纲中的标题',
  outlineHeadingHint: '留空则与章标题相同',
  text: '正文',
  textHint: '一段一行。以“（一）”“1.”开头的段落自动排成小标题。',
  textBefore: '问题之前的文字',
  closing: '问题之后的文字',
  holdsFindings: '问题印在这一章',
  findingsHere: (count: number) =>
    count === 0
      ? '台账中的问题将印在这里。'
      : `台账中的 ${count} 个问题印在这里。点提纲或版面上的方面、问题，就可以在这里改它的文字。`,
  makeHoldFindings: '把问题印在这一章',
  chapterMore: '本章的更多操作',
  moveUp: '上移',
  moveDown: '下移',
  remove: '删除本章',
  removeHolder: '问题印在这一章，请先把问题改印在别的章',
  removed: (summary: string) => `${summary}，按 Ctrl+Z 可以恢复`,
  addBefore: '在前面新增一章',
  addAfter: '在后面新增一章',
  addChapter: '新增一章',
  newChapter: '新的一章',
  contactCard: '监督联系方式',
  contact: '文字',
  notPrinted: '现在不印这一部分，在“版式”中可以打开。',
  signatureCard: '署名与日期',
  signature: '署名',
  date: '成文日期',

  aspectCard: '方面',
  aspectTitle: '方面标题',
  aspectIntro: '标题下的导语',
  aspectIntroHint: '一段一行；没有导语就留空。',
  openLedger: '在台账中查看',
  findingCard: (number: number, of: number) => `问题（第 ${number} 个，共 ${of} 个）`,
  previousFinding: '上一个问题',
  nextFinding: '下一个问题',
  findingTextHint: '一段一行。留空则印最近一条进展记录。',
  findingPublicHint: '一段一行。这里只印这段文字，不会印出台账中的表述。',
  findingNotPublic: '这个问题不公开，通报中不印。',
  findingOtherWording: '这个问题换一种表述公开。',
  openFinding: '在台账中打开',

  issuesTitle: '导出前要看的地方',
  issuesNote: '点一条就到它所在的位置',

  options: {
    findingHeading: '问题的写法',
    custom: '自己写…',
    customOf: (option: string) => `${option}（自己写）`,
    customHint: '{一} 汉字序号　{1} 数字序号　{①} 带圈序号　{问题} 问题内容',
    numbering: '问题编号',
    perAspect: '每个方面从 1 编起',
    through: '全文连续编号',
    continues: '一级序号',
    continuesNone: '只编各章',
    continuesAspects: '方面接着各章编号',
    continuesFindings: '问题接着各章编号',
    progressLabel: '进展前的字样',
    progressNone: '不印',
    aspectCount: '方面后的数目',
    aspectCountNone: '不印',
    aspectCountHint: '{数} 这个方面的问题数　{一} 写成汉字',
    signature: '署名',
    signatureNone: '不印',
    withoutSeal: '不加盖印章',
    withSeal: '加盖印章',
    switches: {
      outline: '标题前印提纲',
      findingHeadingBold: '问题一行加粗',
      findingRunIn: '问题与进展排在同一段',
      aspectRunIn: '方面标题与导语排在同一段',
      contact: '印监督联系方式',
      widenPunctuation: '半角标点改全角',
    },
  },
} as const

/** The usual ways to write the heading of a finding. */
export const FINDING_HEADINGS = [
  '问题{一}：{问题}。',
  '反馈问题{一}：关于“{问题}”的问题。',
  '{1}.关于“{问题}”问题',
  '{1}.{问题}。',
] as const

/** The usual words before the progress; the empty one prints none. */
export const PROGRESS_LABELS = ['进展情况：', '整改情况：', '整改落实情况：', ''] as const

/** The usual counts after an aspect; the empty one prints none. */
export const ASPECT_COUNTS = ['（{数}个问题）', '（{数}项）', '（{数}条）', ''] as const
