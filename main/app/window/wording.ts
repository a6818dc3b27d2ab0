/** Title of the window and of every dialog. */
export const PRODUCT_NAME = '巡察整改台账'

export const CLOSE_UNSAVED = {
  message: '有修改还没有保存，关闭会丢失这些修改',
  detail: (count: number) =>
    `台账没能写入磁盘，还有 ${count} 处修改只在屏幕上。已经保存的内容不受影响。\n\n可以重试保存，也可以把台账连同这些修改另存到别处（例如U盘）。`,
  retry: '重试',
  saveCopy: '另存一份…',
  closeAnyway: '仍然关闭',
  back: '返回台账',
} as const

export const CLOSE_NO_ANSWER = {
  message: '窗口正忙，还没有准备好关闭',
  detail:
    '已经保存的内容不受影响，正在输入的文字每两秒存一次草稿。可以再等一等；如果窗口一直没有反应，可以仍然关闭，下次打开时会提示找回草稿。',
  wait: '继续等待',
  closeAnyway: '仍然关闭',
} as const

export const SAVE_COPY_FAILED = {
  message: '没能另存',
  detail: '请换一个位置（例如另一个磁盘或U盘）再试。台账原文件没有改动。',
  buttons: ['知道了'],
  escape: '知道了',
} as const

export const WINDOW_STOPPED = {
  message: '窗口意外停止，台账没有受影响',
  detail: '已经保存的内容都在磁盘上，正在输入的文字最多丢失最近两秒，重新打开后会提示找回草稿。',
  reopen: '重新打开窗口',
  quit: '退出程序',
} as const

export const WINDOW_HANGS = {
  message: '窗口没有反应',
  detail: '可能正在处理较大的台账。已经保存的内容不受影响。可以再等一等，或者重新打开窗口。',
  wait: '继续等待',
  reopen: '重新打开窗口',
} as const

export const PROGRAM_FAULT = {
  message: '程序出现意外错误，台账没有受影响',
  detail: (log: string) =>
    `已经保存的内容都在磁盘上。可以继续使用；如果反复出现，请退出后重新打开，并把下面这个文件交给维护人员：\n${log}`,
  proceed: '继续使用',
  quit: '退出程序',
} as const

export const START_FAILED = {
  message: '程序没能打开，台账没有受影响',
  detail: (log: string) =>
    `台账文件没有改动。请重新启动电脑后再试；如果还是打不开，请把下面这个文件交给维护人员：\n${log}`,
} as const
