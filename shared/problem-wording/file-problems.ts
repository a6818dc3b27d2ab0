import { EDIT_KEPT, FILE_UNTOUCHED, type Wordings } from './problem-words.ts'

/** What can go wrong with files and with the ledger file. */
export const FILE_PROBLEMS = {
  'disk-full': (detail) =>
    detail('place') === ''
      ? {
          what: '磁盘已满，没有写进去。',
          kept: EDIT_KEPT,
          next: '请删除一些不用的文件后再试一次，或者存到别的盘。',
        }
      : {
          what: `${detail('place')}的可用空间不够，放不下这份备份。`,
          kept: '台账没有改动，那里原有的文件和以前的备份也都还在。',
          next: '请删除那里不用的文件，或者换一个U盘，再备份一次。',
        },
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
    next: '请重新打开程序，按画面上列出的内容恢复；也可以用U盘上的备份恢复。',
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
  'changed-outside': (detail) =>
    detail('how') === 'deleted'
      ? {
          what: '台账文件在程序之外被删除或移走了。',
          kept: '这次没有保存，您的修改还在屏幕上。',
          next: '请先点“另存一份”留下屏幕上的内容；存放台账的U盘拔了的，插好以后点“重新读取”。',
        }
      : {
          what: '台账文件在程序之外被改动过。',
          kept: '为了不覆盖别处的改动，这次没有保存；您的修改还在屏幕上。',
          next: '请先点“另存一份”留下屏幕上的内容，再点“重新读取”看看改了什么。',
        },
  'no-ledger-open': () => ({
    what: '还没有打开台账。',
    kept: '',
    next: '请先打开台账，或新建、导入一份。',
  }),
} as const satisfies Wordings
