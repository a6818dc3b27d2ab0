/** Titles and file kinds of the system's dialogs. */
export const DIALOG_WORDS = {
  newLedgerFolder: '选择存放台账的文件夹',
  ledgerFolder: '选择台账所在的文件夹',
  saveCopy: '另存一份台账',
  importNotice: '选择要导入的通报',
  exportPaper: '导出文书',
  exportHistory: '导出修改记录',
  attachEvidence: '选择佐证材料（可多选）',
  saveEvidence: '佐证材料另存为',
  backupFolder: '选择存放备份的文件夹',
  backupFile: '选择备份文件',
  handOverFolder: '选择存放交接包的位置',
  ledgerFile: '台账文件',
  backup: '台账备份',
  textFile: '纯文本',
} as const

/** Name proposed for a copy of the ledger; `unit` may be empty. */
export const copyName = (unit: string, today: string): string => `${unit}台账-${today.replaceAll('-', '')}`

/** What is written for other programs, as the system's dialog calls it. */
export const FILE_KINDS = {
  docx: 'Word 文档',
  pdf: 'PDF 文件',
  txt: DIALOG_WORDS.textFile,
  xlsx: 'Excel 工作簿',
} as const

/** Name proposed for the history as a file; `unit` may be empty. */
export const historyFileName = (unit: string, today: string): string =>
  `${unit}修改记录-${today.replaceAll('-', '')}`

/** Steps of an export or of printing, shown with its progress. */
export const EXPORT_STEPS = {
  composing: '正在生成文书',
  measuring: '正在排版',
  drawing: '正在画出各页',
  history: (entries: number): string => `正在把${entries}条修改记录写成文件`,
} as const
