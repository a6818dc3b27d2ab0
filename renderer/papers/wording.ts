import type { PaperDefinition } from '#shared/documents/papers/paper-definition.ts'

/** Words of the screen 文书. */
export const PAPERS_WORDS = {
  title: '文书',
  noInspection: '还没有巡察。从通报导入或新增一轮巡察后，这里就有各种文书。',
  goImport: '导入通报',
  goUnit: '新增一轮巡察',

  list: '文书种类',
  groups: {
    official: '公文',
    table: '台账与清单',
    form: '表单',
    archive: '归档',
  } satisfies Record<PaperDefinition['group'], string>,
  marks: { error: '有误', gap: '草稿', nothing: '暂无内容' },
  markTitles: {
    error: '有不能印出去的内容，改正后才能导出',
    gap: '有待补录的地方，导出时标为草稿',
    nothing: '台账里还没有这份文书要印的内容',
  },

  faces: '看文字还是看版面',
  editor: '文字',
  paper: '版面',
  compare: '公开稿与党内通报对照',
  issuesTitle: '导出前要看的地方',
  issuesNote: '点一条就到它所在的位置',

  inNotice: '社会公开稿的文字、版式在“通报”中编写，这里可以查看版面和导出。',
  goNotice: '去“通报”编写',
  nothingToEdit: '这份文书的内容全部来自台账，没有需要另外填写的文字。',
  nothing: '没有可以印的内容',

  from: {
    title: '标题取自“通报”。',
    preamble: '前言取自“通报”。',
    contact: '监督联系方式取自“通报”。',
    signature: '署名取自“通报”。',
    chapter: '这一段取自“通报”的一章。',
    aspect: '方面的标题和导语取自“台账”。',
    finding: '这一处取自“台账”中的问题。',
    measure: '这一处取自“台账”中的整改措施。',
    supervision: '这一处取自“台账”中的督办记录。',
    otherPaper: '这一处取自另一份文书。',
    round: '这一处取自“单位与巡察”。',
    archive: '这一处取自卷内文件。',
  },
  closeSource: '关闭来源提示',

  subjects: {
    findings: {
      title: '印哪些问题',
      none: '台账里还没有问题',
      hint: '每个问题一份。不选时，印已申请销号和整改到位的问题。',
    },
    supervisions: {
      title: '印哪些督办',
      none: '没有督办记录，也没有尚未整改完的问题',
      hint: '每份一张。不选时，印全部已登记的；一份都没有登记时，给到了时限的问题各印一份草稿。',
    },
  },
  subjectsPlaceholder: '输入编号或几个字查找，可以选几个',
  recorded: '已登记的',
  drafts: '还没有登记的问题（印草稿）',
  subject: (number: string, finding: number, title: string) =>
    `${number === '' ? '' : `${number}　`}${finding}. ${title}`,
  subjectNotFound: '没有找到',
  untitled: '（待补录）',

  goThere: '去修改',
  source: '选中内容的来源',

  officialCard: '公文要素',
  officialHint: '灰字是程序按台账填的，留空就印它；没有灰字的，留空就不印。',
  secrecyHint: '涉密文件只能在符合保密规定的计算机上处理。',
  documentNumberHint: '例如：云林党组发〔2025〕21号',
  leaderReportHint: '这份报告默认没有红头；填写发文机关标志或发文字号，才印红头和版记。',
  secrecyTermHint: '例如：1年',
  copyNumberHint: '例如：000001',
  secrecyLevels: ['秘密', '机密', '绝密'],
  urgencies: ['特急', '加急'],
  none: '不标注',

  closingCard: (imprint: boolean) => (imprint ? '署名、日期和版记' : '署名与日期'),
  date: '成文日期',
  signature: '署名',
  signatures: { withoutSeal: '不加盖印章', withSeal: '加盖印章', none: '不印' },
  imprint: '版记位置',
  imprints: { auto: '自动', samePage: '放在正文末页', nextPage: '另起一页' },

  pageCard: '纸张和栏目',
  paperSize: '纸张',
  columns: '栏目',
  columnShown: '印',
  columnTitle: '栏目名称',
  columnWidth: '宽度',
  columnWidthOf: (title: string) => `“${title}”的宽度`,
  columnTitleOf: (title: string) => `“${title}”的名称`,
  columnShownOf: (title: string) => `印“${title}”`,
  columnUp: (title: string) => `上移“${title}”`,
  columnDown: (title: string) => `下移“${title}”`,
  columnsHint: '没有改过宽度时，各栏按内容多少自动分配；改了就按所填宽度的比例铺满纸面。',

  archiveItem: {
    card: '卷内其他文件',
    hint: '程序生成的文书已自动列入；会议记录、领导批示等其他要归档的文件加在这里。',
    add: '添加文件',
    newTitle: '新的卷内文件',
    parts: { title: '题名', documentNumber: '文号', responsible: '责任者', pages: '页号', note: '备注' },
    date: '日期',
    partOf: (title: string, part: string) => `“${title}”的${part}`,
  },

  slotsCard: '文字',
  slotHint: '一段一行。',
  labelsCard: '表内文字',
  reset: '恢复默认',
  resetOf: (label: string) => `恢复默认：${label}`,
  resetDone: (summary: string) => `${summary}，按 Ctrl+Z 可以撤销`,
  resetPaper: '整份恢复默认',
  resetPaperHint: '这份文书的文字、公文要素、栏目和版式全部恢复为程序原有的样子',
} as const
