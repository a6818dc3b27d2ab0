import type { Problem, ProblemCode } from './problem.ts'

/** A problem as the clerk reads it: what happened, what was kept, what to do next. A part may be empty. */
export type ProblemWording = { readonly what: string; readonly kept: string; readonly next: string }

/** A detail of the problem as text, or what to say when it is not known. */
type Detail = (name: string, otherwise?: string) => string
type Wording = (detail: Detail) => ProblemWording

const UNCHANGED = '台账没有改动。'
/** Holds for a save as for an export: what was on disk is whole, what was typed is not lost. */
const EDIT_KEPT = '磁盘上原有的文件没有动过，屏幕上的内容也都还在。'
const FILE_UNTOUCHED = '原文件原样保留，没有动过。'

/** What the schema or a command found wrong with a value typed in; anything else is said in general words. */
const FAULTS: Readonly<Record<string, string>> = {
  blank: '这一项不能空着。',
  braces: '名称里不能有花括号或换行。',
  'too-deep': '方面下面只能再分一层类，不能再往下分。',
  'not-newest': '只能撤销最近一次延期。',
  'lone-surrogate': '文字里有一个无法保存的残缺字符。',
}

const LEDGER_WORDING = {
  'not-found': (detail) => ({
    what: `没有找到这条记录${detail('what') === '' ? '' : `（${detail('what')}）`}，它可能刚被删除。`,
    kept: UNCHANGED,
    next: '请按 Ctrl+Z 看看能否撤销删除，或者另选一条。',
  }),
  'duplicate-name': (detail) => ({
    what: `已经有“${detail('name')}”了，同一个名称不能出现两次。`,
    kept: UNCHANGED,
    next: '请直接选用已有的那一个，或者换一个能区分开的名称。',
  }),
  'still-in-use': (detail) => ({
    what: `“${detail('name', '这一项')}”还在使用中：${detail('where', `${detail('count')}处`)}，不能直接删除或清空。`,
    kept: UNCHANGED,
    next: '请先把这些地方改掉，或者在删除时选择由哪一个代替。',
  }),
  'invalid-input': (detail) => ({
    what: FAULTS[detail('fault')] ?? '填写的内容不符合要求。',
    kept: UNCHANGED,
    next: '请改正后再试。',
  }),
  'invalid-date': () => ({
    what: '日期不存在或写法不对。',
    kept: UNCHANGED,
    next: '请按“2023-03-31”的样子填写一个实际存在的日期。',
  }),
  'extension-not-later': (detail) => ({
    what: `延期后的日期（${detail('newDate')}）必须晚于原定日期（${detail('oldDate')}）。`,
    kept: UNCHANGED,
    next: '请改日期；如果延期记录有误，请先撤销延期。',
  }),
  'deadline-without-date': () => ({
    what: '这个时限没有具体日期。',
    kept: UNCHANGED,
    next: '请先填写整改时限的日期或“反馈后几个月”；如按月数计算，还要在“单位与巡察”填写反馈日期。',
  }),
  'reserved-name': (detail) => ({
    what: `“${detail('name')}”是程序自带的变量名，不能另作他用。`,
    kept: UNCHANGED,
    next: '请换一个名称。',
  }),
  'nothing-to-undo': () => ({ what: '没有可以撤销的操作了。', kept: '', next: '' }),
  'nothing-to-redo': () => ({ what: '没有可以重做的操作了。', kept: '', next: '' }),
} as const satisfies Partial<Record<ProblemCode, Wording>>

const FILE_WORDING = {
  'disk-full': () => ({
    what: '磁盘已满，没有写进去。',
    kept: EDIT_KEPT,
    next: '请删除一些不用的文件后再试一次，或者存到别的盘。',
  }),
  'read-only': () => ({
    what: '这个位置只能读、不能写，没有写进去。',
    kept: EDIT_KEPT,
    next: '请取消文件或U盘的只读（写保护）后再试一次，或者存到别处。',
  }),
  'permission-denied': () => ({
    what: '没有这个位置的读写权限。',
    kept: EDIT_KEPT,
    next: '请换一个文件夹，或请管理电脑的同事放开权限后再试。',
  }),
  'file-busy': () => ({
    what: '文件正被别的程序占用（如 Word、WPS 或杀毒软件）。',
    kept: EDIT_KEPT,
    next: '请关闭正在打开它的程序，稍等片刻再试一次。',
  }),
  'io-error': () => ({
    what: '读写磁盘时出错。',
    kept: EDIT_KEPT,
    next: '请检查磁盘或U盘是否插好，再试一次；仍不行就存到别的盘。',
  }),
  'too-many-open-files': () => ({
    what: '系统打开的文件太多，暂时无法读写。',
    kept: EDIT_KEPT,
    next: '请关闭一些别的程序，再试一次。',
  }),
  'ledger-in-use': () => ({
    what: '这份台账正被另一个窗口或程序打开着。',
    kept: '为了不互相覆盖，这次没有打开、也没有改动它。',
    next: '请回到已经打开的窗口操作，或先把它关掉再试。',
  }),
  'ledger-missing': (detail) => ({
    what: `找不到台账文件${detail('path') === '' ? '' : `：${detail('path')}`}。`,
    kept: '没有新建空台账去顶替它。',
    next: '请插好存放台账的U盘或移回文件夹后重试，也可以选择别处的台账，或从以前的备份找回。',
  }),
  'ledger-broken': (detail) => ({
    what: `台账文件已损坏，无法读取${detail('at') === '' ? '' : `（位置：${detail('at')}）`}。`,
    kept: FILE_UNTOUCHED,
    next: '请从列出的历史副本中选最近的一份恢复。',
  }),
  'ledger-newer': () => ({
    what: '这份台账是用更新版本的程序保存的，当前版本读不了。',
    kept: FILE_UNTOUCHED,
    next: '请换用新版本的程序打开。',
  }),
  'ledger-foreign': () => ({
    what: '这个文件不是本程序的台账。',
    kept: FILE_UNTOUCHED,
    next: '请重新选择台账文件；如果是通报，请用“粘贴或导入通报”。',
  }),
  'ledger-too-large': () => ({
    what: '台账文件过大，超出了程序能处理的范围。',
    kept: FILE_UNTOUCHED,
    next: '请确认选的是台账文件；如确是台账，请把往年的巡察另存一份后从中删去。',
  }),
  'changed-outside': (detail) => ({
    what: detail('how') === 'deleted' ? '台账文件在程序之外被删除或移走了。' : '台账文件在程序之外被改动过。',
    kept: '为了不覆盖别处的改动，这次没有保存；您的修改还在屏幕上。',
    next: '请先点“另存一份”留下当前内容，再决定重新载入哪一份。',
  }),
  'no-ledger-open': () => ({
    what: '还没有打开台账。',
    kept: '',
    next: '请先打开台账，或新建、导入一份。',
  }),
} as const satisfies Partial<Record<ProblemCode, Wording>>

const DOCUMENT_WORDING = {
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
    kept: '没有生成文件，通报文字没有改动。',
    next: '请在“通报”中改正标出的地方，再导出一次。',
  }),
  'paper-errors': (detail) => ({
    what: `通报里还有${detail('count', '几')}处不能印出去的内容${detail('first') === '' ? '' : `，第一处在${detail('first')}`}。`,
    kept: '没有生成文件，台账没有改动。',
    next: '请在“通报”中逐处改正后再导出。',
  }),
  'nothing-to-print': () => ({
    what: '没有可以印的内容，这份文书没有生成。',
    kept: UNCHANGED,
    next: '请先在台账中登记相应的问题或督办，再来导出。',
  }),
  cancelled: () => ({ what: '已取消。', kept: UNCHANGED, next: '' }),
} as const satisfies Partial<Record<ProblemCode, Wording>>

const PROGRAM_WORDING = {
  'bad-request': () => ({
    what: '程序内部传递的内容不合规定，这一步没有执行。',
    kept: UNCHANGED,
    next: '请重试；如果反复出现，请关闭程序再打开。',
  }),
  'untrusted-sender': () => ({
    what: '这一步不是从程序自己的窗口发出的，已被拒绝。',
    kept: UNCHANGED,
    next: '请关闭程序再打开。',
  }),
  unexpected: () => ({
    what: '程序出现意外，这一步没有完成。',
    kept: '磁盘上仍是上一次保存的内容。',
    next: '请重试；如果反复出现，请点“另存一份”留底，关闭程序再打开。',
  }),
} as const satisfies Partial<Record<ProblemCode, Wording>>

/** A code without its words is refused by the compiler. */
const WORDING: Readonly<Record<ProblemCode, Wording>> = {
  ...LEDGER_WORDING,
  ...FILE_WORDING,
  ...DOCUMENT_WORDING,
  ...PROGRAM_WORDING,
}

/** The Chinese sentences for a problem: what happened, what was kept, what to do next. */
export const describeProblem = (problem: Problem): ProblemWording =>
  WORDING[problem.code]((name, otherwise = '') => String(problem.details?.[name] ?? otherwise))
