import { expect, test } from 'vitest'
import { OPENING_NOTICES } from '../../../main/services/ledger/wording.ts'
import { BACKUP_WORDS } from '../../../renderer/backup/wording.ts'
import { HISTORY_WORDS } from '../../../renderer/history/wording.ts'
import { SHELL_WORDS } from '../../../renderer/shell/wording.ts'
import { START_WORDS } from '../../../renderer/start/wording.ts'
import { writtenTexts } from '../../support/written-texts.ts'

/** Latin words a clerk of an office knows from her keyboard and her files. */
const KNOWN = [
  'Ctrl',
  'Word',
  'Excel',
  'U',
  'F',
  'txt',
  'zgbak',
  'json',
  'ledger',
  'data',
  'B',
  'Z',
  'S',
  'E',
]

const texts = [START_WORDS, BACKUP_WORDS, HISTORY_WORDS, SHELL_WORDS, OPENING_NOTICES]
  .flatMap(writtenTexts)
  // Patterns of dates are no words.
  .filter((text) => !/^[YMDHms:\- ]+$/u.test(text))

test('what is said of saving, backups and the history is said in the words of the office', () => {
  expect(texts.length).toBeGreaterThan(200)
  for (const text of texts) {
    expect(text).not.toMatch(/缓存|哈希|校验码|回滚|同步|历史副本|元数据|序列化|路径|扩展名/u)
    for (const word of text.match(/[A-Za-z]+/gu) ?? []) expect(KNOWN, text).toContain(word)
  }
})

test('one thing has one name', () => {
  for (const text of texts) {
    // 快照, 备份 and 修改记录 are the names; 存档, 副本, 历史记录 and 日志 would be second ones.
    expect(text).not.toMatch(/存档|副本|历史记录|历史版本|日志/u)
    // A change is counted as 第N次修改.
    expect(text).not.toMatch(/次保存的?第|第\s*\d+\s*(?:版|次保存)/u)
  }
})
