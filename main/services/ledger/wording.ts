/** Sentences about the ledger file that go into the history or are shown once after opening. */

export const undoSummary = (summary: string): string => `撤销：${summary}`
export const redoSummary = (summary: string): string => `重做：${summary}`
export const recoverySummary = (revision: number): string =>
  `台账文件损坏或丢失，恢复到第${revision}次修改后的内容`

export const OPENING_NOTICES = {
  unfinishedChange: (summary: string): string =>
    `上次退出前，“${summary}”没有来得及保存。台账停在这一步之前，其他内容都在；请看一看，需要时重新填写。`,
  unrecordedChange:
    '上次退出前，最后一步修改没有来得及保存。台账停在这一步之前，其他内容都在；请看一看，需要时重新填写。',
  olderThanHistory: (ledger: number, history: number): string =>
    `打开的台账只到第${ledger}次修改，而修改记录已到第${history}次，可能是用旧文件覆盖了台账。程序没有改动它；如果不是您有意换的，请先不要填写，从“快照”里较新的一份恢复。`,
  changedWhileClosed:
    '台账文件在本程序之外被改动过，现在打开的是改动以后的内容。如果不是您有意改的，请看看改了什么，需要时恢复到改动以前。',
  notInHistory: (ledger: number, history: number): string =>
    history === 0
      ? '台账打开了，但旁边没有它的修改记录，佐证材料也可能不在。如果只拷来了台账文件，请关闭程序，把原来的“ledger.data”文件夹也拷到旁边再打开；找不到的，请看一看内容再继续，新的修改照常记录。'
      : `打开的台账是第${ledger}次修改后的内容，而旁边的修改记录只到第${history}次：可能台账文件被换成了另一份，也可能修改记录丢了后面几次。程序没有改动它；请先核对单位和问题，不对的，从“快照”里恢复。`,
  upgraded: (copy: string): string =>
    `台账已换成新版本程序的格式，内容没有变化。升级以前的台账原样留在：${copy}`,
  upgradeNotKept: (why: string): string =>
    `这份台账是旧版本的格式，升级前要先留存一份，但现在写不进去：${why}台账可以查看；留存成功之前，修改不会保存。`,
  historyUnreadable:
    '台账内容完好，但旁边的修改记录读不出来，新的修改暂时存不进去。请点“另存一份”，在另存的台账上继续工作。',
} as const

/** The file a broken ledger is kept in, without folder; `moment` is local time, `YYYYMMDD-HHMMSS`. */
export const brokenLedgerName = (moment: string, again: number): string =>
  `台账-损坏-${moment}${again === 0 ? '' : `-${again + 1}`}.json`

/** The copy of a ledger of an older version, without folder. */
export const olderVersionName = (revision: number, again: number): string =>
  `台账-升级前-第${revision}版${again === 0 ? '' : `-${again + 1}`}.json`
