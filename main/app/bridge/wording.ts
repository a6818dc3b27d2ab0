/** Titles and file kinds of the system's dialogs. */
export const DIALOG_WORDS = {
  newLedgerFolder: '选择存放台账的文件夹',
  ledgerFolder: '选择台账所在的文件夹',
  saveCopy: '另存一份台账',
  importNotice: '选择要导入的通报',
  exportNotice: '导出通报',
  ledgerFile: '台账文件',
  textFile: '纯文本',
  wordFile: 'Word 文档',
} as const

/** Name proposed for a copy of the ledger; `unit` may be empty. */
export const copyName = (unit: string, today: string): string => `${unit}台账-${today.replaceAll('-', '')}`

/** Steps of an export, shown with its progress. */
export const EXPORT_STEPS = { composing: '正在生成通报', writing: '正在写入文件' } as const
