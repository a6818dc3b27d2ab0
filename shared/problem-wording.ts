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

/** The name of a file in quotes, or nothing when it is not known. */
const quotedName = (detail: Detail): string => (detail('name') === '' ? '' : `“${detail('name')}”`)

/** What the schema or a command found wrong with a value typed in; anything else is said in general words. */
const FAULTS: Readonly<Record<string, string>> = {
  blank: '这一项不能空着。',
  braces: '名称里不能有花括号或换行。',
  'too-deep': '方面下面只能再分一层类，不能再往下分。',
  'not-newest': '只能撤销最近一次延期。',
  'lone-surrogate': '文字里有一个无法保存的残缺字符。',
}

/** Why a step of 对账销号 does not fit, by the state the finding is in. */
const CLOSE_OUT_STATES: Readonly<Record<string, string>> = {
  none: '这个问题还没有申请销号',
  applied: '这个问题已经申请销号，正在等待审核',
  returned: '这个问题的销号申请已被退回，要重新申请',
  approved: '这个问题已经销号',
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
  'dates-reversed': (detail) => ({
    what: `${detail('later', '后面的日期')}（${detail('laterDate')}）早于${detail('earlier', '前面的日期')}（${detail('earlierDate')}）。`,
    kept: UNCHANGED,
    next: '请核对两个日期，改正后再试。',
  }),
  'sign-off-lacking': (detail) => ({
    what: `还不能申请销号${detail('lacking') === '' ? '' : `，还差：${detail('lacking')}`}。`,
    kept: UNCHANGED,
    next: '请先补齐；确需先行销号的，请在申请时写明理由。',
  }),
  'same-reviewer': (detail) => ({
    what: `申请人和审核人不能是同一个人${detail('name') === '' ? '' : `（${detail('name')}）`}。`,
    kept: UNCHANGED,
    next: '请填写另一位同志的姓名；报的人不审，审的人不报。',
  }),
  'wrong-close-out-state': (detail) => ({
    what: `${CLOSE_OUT_STATES[detail('state')] ?? '这个问题现在不能这样办理销号'}。`,
    kept: UNCHANGED,
    next: '请按“申请、审核、批准或退回”的顺序办理。',
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
  'folder-missing': (detail) => ({
    what: `找不到文件夹${detail('path') === '' ? '' : `：${detail('path')}`}，没有写进去。`,
    kept: EDIT_KEPT,
    next: '存在U盘上的，请把U盘插好再试一次；也可以存到别的文件夹。',
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

const EVIDENCE_WORDING = {
  'evidence-missing': (detail) => ({
    what: `找不到佐证材料${quotedName(detail)}的文件，它可能没有随台账一起拷贝过来。`,
    kept: '台账里的登记还在，没有改动。',
    next: '请找到原来的台账文件夹，把里面的“attachments”文件夹一并拷来；或者移除这一条，重新添加文件。',
  }),
  'evidence-damaged': (detail) => ({
    what: `佐证材料${quotedName(detail)}的文件已损坏，和添加时不一样了。`,
    kept: '台账里的登记还在，损坏的文件也原样保留，没有打开。',
    next: '请找到原来的文件重新添加一次，程序会换上完好的一份。',
  }),
  'evidence-too-large': (detail) => ({
    what: `文件${quotedName(detail)}超过4GB，不能作为佐证材料存放，备份到U盘时也会存不下。`,
    kept: UNCHANGED,
    next: '请把它压缩、分卷或截取需要的部分后再添加。',
  }),
  'evidence-changing': (detail) => ({
    what: `文件${quotedName(detail)}在添加过程中被别的程序改动了，没有添加。`,
    kept: UNCHANGED,
    next: '请保存并关闭正在编辑它的程序，再添加一次。',
  }),
  'evidence-not-file': (detail) => ({
    what: `选中的${quotedName(detail)}是文件夹，不能直接作为佐证材料。`,
    kept: UNCHANGED,
    next: '请打开文件夹，选中里面的文件再添加；文件很多时可以先压缩成一个文件。',
  }),
  'evidence-too-many': (detail) => ({
    what: `一次最多添加${detail('most')}份文件，这次有${detail('count')}份，没有添加。`,
    kept: UNCHANGED,
    next: '请分几次添加；同一类的文件也可以先压缩成一个文件。',
  }),
  'no-program': (detail) => ({
    what: `电脑上没有能打开${detail('name') === '' ? '这种文件' : quotedName(detail)}的程序。`,
    kept: '文件完好，没有改动。',
    next: '请用“另存为”取出，换一台装有相应程序的电脑查看。',
  }),
  'evidence-runs': (detail) => ({
    what: `文件${quotedName(detail)}是程序或脚本，打开就会运行，为安全起见没有打开。`,
    kept: '台账里的登记和文件都还在。',
    next: '确需查看的，请用“另存为”取出，由管理电脑的同事处理。',
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
  ...EVIDENCE_WORDING,
  ...DOCUMENT_WORDING,
  ...PROGRAM_WORDING,
}

/** The Chinese sentences for a problem: what happened, what was kept, what to do next. */
export const describeProblem = (problem: Problem): ProblemWording =>
  WORDING[problem.code]((name, otherwise = '') => String(problem.details?.[name] ?? otherwise))
