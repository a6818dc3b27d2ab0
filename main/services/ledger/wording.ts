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
    `打开的台账只到第${ledger}次修改，而修改记录已到第${history}次，可能是用旧文件覆盖了台账。内容没有改动；如果不是您有意换的，请先不要填写，打开“修改记录”，从较新的记录或快照恢复。`,
  changedWhileClosed:
    '台账文件在本程序之外被改动过。现在打开的是改动后的内容；如果不是您有意改的，请先核对再继续，需要时可在“修改记录”里恢复到改动以前。',
  upgraded: (copy: string): string => `台账已升级为新版本的格式，内容没有变化。升级前的台账留存在：${copy}`,
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
