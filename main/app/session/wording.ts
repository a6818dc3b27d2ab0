/** Said after a ledger was recovered from a generation. */
export const brokenLedgerKept = (path: string): string =>
  `台账已恢复。读不出来的原文件没有删除，保留在：${path}`
