import { expect, test } from 'vitest'
import { evidenceFileName, runsWhenOpened } from '../../../../../main/services/evidence/evidence-file-name.ts'

test.each([
  ['会议纪要.docx', '会议纪要.docx'],
  ['会议纪要2023.5.6.pdf', '会议纪要2023.5.6.pdf'],
  ['没有结尾', '没有结尾'],
  ['a/b\\c:d?.jpg', 'a／b＼c：d？.jpg'],
  ['../../ledger.json', '／..／ledger.json'],
  ['表.x/../../etc', '表.x／..／..／etc'],
  ['工具.exe. .', '工具.exe'],
  ['.docx', '未命名.docx'],
  ['流.docx:隐藏', '流.docx：隐藏'],
])('a copy of %s is called %s', (name, written) => expect(evidenceFileName(name)).toBe(written))

test('a long name is cut before its ending', () => {
  const written = evidenceFileName(`${'长'.repeat(300)}.docx`)
  expect(written).toMatch(/^长+\.docx$/u)
  expect(Buffer.byteLength(written)).toBeLessThan(230)
})

test.each([
  '工具.exe',
  '工具.EXE',
  '工具.exe.',
  '工具.exe ',
  '工具.exe. .',
  '设置.settingcontent-ms',
  '控制台.msc',
  '光盘.iso',
  '脚本.py',
])('%s would run', (name) => expect(runsWhenOpened(name)).toBe(true))

test.each(['会议纪要.docx', '照片.jpg', '压缩包.zip', '录像.mp4', 'exe', '网页.html', '2023.5'])(
  '%s is only looked at',
  (name) => expect(runsWhenOpened(name)).toBe(false),
)
