import { countsInWords } from '#shared/ledger/counts-in-words.ts'
import type { LedgerCounts } from '#shared/ledger/ledger-counts.ts'

/** What `backup`, `verify` and `restore` say. */
export const BACKUP_WORDS = {
  emptyPassword: (path: string) => `密码文件的第一行是空的：${path}`,
  proven: (path: string, held: LedgerCounts) => `已备份并核对：${path}（${countsInWords(held)}）`,
  provenFromCache: (path: string, held: LedgerCounts) =>
    `已写入：${path}（${countsInWords(held)}）。读回的可能是电脑里暂存的内容，不是盘上的，请拔插U盘后再核对一次。`,
  missing: (name: string) => `注意：佐证材料“${name}”的文件缺失或已损坏，没有备份进去。`,
  rotated: (names: readonly string[]) => `已删除较早的备份：${names.join('、')}`,
  damaged: (name: string) => `注意：较早的备份“${name}”已损坏，没有计入，也没有删除。`,
  left: (name: string) => `注意：较早的备份“${name}”读不出来或删不掉，仍留在原处。`,
  whole: (path: string) => `备份完好：${path}`,
  unit: (unit: string) => `单位：${unit === '' ? '（未填写）' : unit}`,
  made: (moment: string, operator: string) =>
    `备份时间：${moment}，经办人：${operator === '' ? '（未填写）' : operator}`,
  revision: (revision: number, lines: number) => `第${revision}次修改，修改记录${lines}行`,
  holds: (held: LedgerCounts) => `内容：${held.aspects}个方面、${countsInWords(held)}`,
  restored: (path: string, revision: number) => `已恢复到台账：${path}（第${revision}次修改）`,
  takenOver: (path: string, revision: number) => `已由备份建立台账：${path}（第${revision}次修改）`,
  badKeep: (given: string) => `保留份数“${given}”不对，应是1以上的整数。`,
} as const
