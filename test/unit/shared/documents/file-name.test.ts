import { expect, test } from 'vitest'
import { safeFileName } from '#shared/documents/file-name.ts'

test('a title is its own file name', () => {
  const title = '中共云澜市文联党组关于五届市委第一轮巡察整改进展情况的通报'
  expect(safeFileName(title)).toBe(title)
})

test('a draft says so', () => {
  expect(safeFileName('整改情况的通报', { draft: true })).toBe('整改情况的通报（草稿）')
})

test('marks that Windows refuses become their full-width forms', () => {
  expect(safeFileName('a\\b/c:d*e?f"g<h>i|j')).toBe('a＼b／c：d＊e？f”g〈h〉i｜j')
})

test.each([
  ['line\nbreak\tand\u0000control', 'line break andcontrol'],
  ['\u202e倒写\u200b', '倒写'],
  ['  通报 . . ', '通报'],
  ['...', '未命名'],
  ['', '未命名'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['Com1', '_Com1'],
  ['COMMON', 'COMMON'],
])('%j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

test.each(['通报', 'a', '😀', 'é'])(
  'a long name of %s stays within characters and bytes, draft mark included',
  (piece) => {
    const name = safeFileName(piece.repeat(400), { draft: true })
    expect(name.endsWith('（草稿）')).toBe(true)
    expect(name.length).toBeLessThanOrEqual(120)
    expect(Buffer.byteLength(`${name}.docx`)).toBeLessThanOrEqual(255 - 30)
    expect(Buffer.from(name).toString()).toBe(name)
  },
)
