/** A menu entry: its words and, where it has one, its key in the notation `Ctrl+Shift+P`. */
export type MenuEntry = { readonly label: string; readonly key?: string }

/**
 * The one list of what menus offer and which key does the same. The menu bar shows the keys; the window listens for
 * them, because only the window knows whether an input method is composing or a field has something to undo.
 * A screen keeps its number for good: the numbers missing here belong to screens still to come.
 */
export const MENU_ENTRIES = {
  importNotice: { label: '导入通报…' },
  exportPaper: { label: '导出 Word…', key: 'Ctrl+E' },
  printPaper: { label: '打印…', key: 'Ctrl+P' },
  save: { label: '保存', key: 'Ctrl+S' },
  saveCopy: { label: '另存一份…' },
  makeBackup: { label: '备份到U盘', key: 'Ctrl+B' },
  verifyBackup: { label: '核对备份…' },
  restoreBackup: { label: '从备份恢复…' },
  handOver: { label: '交接到另一台电脑…' },
  openLedgerFolder: { label: '打开台账所在文件夹' },
  undo: { label: '撤销', key: 'Ctrl+Z' },
  redo: { label: '重做', key: 'Ctrl+Y' },
  search: { label: '搜索', key: 'Ctrl+F' },
  newFinding: { label: '新增问题', key: 'Ctrl+N' },
  progressEntry: { label: '登记进展', key: 'Ctrl+Shift+P' },
  editCell: { label: '编辑单元格', key: 'F2' },
  confirm: { label: '确认当前表单', key: 'Ctrl+Enter' },
  history: { label: '修改记录' },
  overview: { label: '概览', key: 'Ctrl+1' },
  ledger: { label: '台账', key: 'Ctrl+2' },
  notice: { label: '通报', key: 'Ctrl+3' },
  supervision: { label: '督办', key: 'Ctrl+4' },
  papers: { label: '文书', key: 'Ctrl+5' },
  backup: { label: '备份', key: 'Ctrl+6' },
  unit: { label: '单位与巡察', key: 'Ctrl+7' },
  settings: { label: '设置', key: 'Ctrl+8' },
  handbook: { label: '使用手册', key: 'F1' },
  keys: { label: '快捷键一览', key: 'Ctrl+/' },
} as const satisfies Record<string, MenuEntry>

/** What a menu entry asks of the window. */
export type MenuCommand = keyof typeof MENU_ENTRIES

/** What helps at any time, also while no ledger is open. */
export const HELP_COMMANDS: readonly MenuCommand[] = ['handbook', 'keys']
