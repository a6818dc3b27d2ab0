import { countsInWords } from '#shared/ledger/counts-in-words.ts'
import type { LedgerCounts } from '#shared/ledger/ledger-counts.ts'

/** Said after a ledger was recovered; `keptAt` is where the broken file lies, null when there was none. */
export const ledgerRecovered = (counts: LedgerCounts, keptAt: string | null): string =>
  `台账已经恢复，可以接着工作：${countsInWords(counts)}。${
    keptAt === null ? '' : `损坏的那个文件没有删除，改名留在：${keptAt}`
  }`

/** Said after recovering a state that lacks changes the history tells of. */
export const changesLacking = (changes: number): string =>
  `还有 ${changes} 次修改没能找回。请在“修改记录”里看最上面几条改的是什么，照着补上。`

/** Said after a backup was taken over in the place of a ledger that was broken or had lost its file. */
export const lostLedgerKept = (path: string): string =>
  `已从备份恢复，可以接着工作。原来位置上的文件没有删除，改名留在：${path}`

/** Said after the file was read again because it had been changed by somebody else. */
export const REREAD =
  '已重新读取台账文件，现在显示的是被改动以后的内容。如果不是您有意改的，请看看改了什么，需要时恢复到改动以前。'

/** Said when a ledger that was to be recovered could be read again by then. */
export const LEDGER_IS_BACK =
  '台账文件又能读出来了，所以没有恢复，打开的就是原来的台账。请看一看内容，没有问题就可以接着工作。'
