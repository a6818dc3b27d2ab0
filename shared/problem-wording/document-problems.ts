import { UNCHANGED, type Wordings } from './problem-words.ts'

/** What can go wrong with reading texts and writing papers. */
export const DOCUMENT_PROBLEMS = {
  'text-empty': () => ({ what: '没有读到文字。', kept: UNCHANGED, next: '请粘贴通报全文，或另选一个文件。' }),
  'text-encoding': () => ({
    what: '认不出这个文件的文字编码，读出来会是乱码。',
    kept: UNCHANGED,
    next: '请用记事本打开该文件，另存为“UTF-8”编码后再导入；也可以直接复制文字粘贴进来。',
  }),
  'text-too-large': () => ({
    what: '文字太长，不像是一篇通报。',
    kept: UNCHANGED,
    next: '请只选取通报正文再导入。',
  }),
  'unsupported-file': () => ({
    what: '不支持这种文件。',
    kept: UNCHANGED,
    next: '请选择 .txt 文本文件，或者把文字复制后粘贴进来。',
  }),
  'file-missing': (detail) => ({
    what: `找不到文件${detail('path') === '' ? '' : `：${detail('path')}`}。`,
    kept: UNCHANGED,
    next: '请检查文件是否被移动或改名，再重新选择。',
  }),
  'unknown-variable': (detail) => ({
    what: `文字中有认不出的变量${detail('name') === '' ? '' : `“{{${detail('name')}}}”`}，不能原样印出去。`,
    kept: '没有生成文件，台账没有改动。',
    next: '请改正标出的地方，再导出一次。',
  }),
  'paper-errors': (detail) => ({
    what: `文书里还有${detail('count', '几')}处不能印出去的内容${detail('first') === '' ? '' : `，第一处在${detail('first')}`}。`,
    kept: '没有生成文件，台账没有改动。',
    next: '请按提示逐处改正后再导出。',
  }),
  'nothing-to-print': () => ({
    what: '没有可以印的内容，这份文书没有生成。',
    kept: UNCHANGED,
    next: '请先在台账中登记相应的问题或督办，再来导出。',
  }),
  'no-printer': () => ({
    what: '这台电脑上没有找到打印机。',
    kept: UNCHANGED,
    next: '请接好打印机并装好驱动后再打印；也可以先导出 PDF，拿到能打印的电脑上打印。',
  }),
  'print-failed': () => ({
    what: '打印没有完成。',
    kept: UNCHANGED,
    next: '请检查打印机是否开机、有没有缺纸卡纸，再打印一次；也可以先导出 PDF 再打印。',
  }),
  cancelled: () => ({ what: '已取消。', kept: UNCHANGED, next: '' }),
} as const satisfies Wordings
