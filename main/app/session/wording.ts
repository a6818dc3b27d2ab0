/** Said after a ledger was recovered. */
export const brokenLedgerKept = (path: string): string =>
  `台账已恢复。读不出来的原文件没有删除，保留在：${path}`

/** Said after a backup was taken over in the place of a ledger that was broken or had lost its file. */
export const lostLedgerKept = (path: string): string =>
  `已从备份恢复。原来位置上的文件没有删除，保留在：${path}`
