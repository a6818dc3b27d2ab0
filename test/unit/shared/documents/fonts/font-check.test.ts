import { expect, test } from 'vitest'
import { checkRoles, chineseFonts, hasFont } from '#shared/documents/fonts/font-check.ts'
import { missingFontSentences, missingFontsRemark } from '#shared/documents/fonts/wording.ts'

const family = (...names: readonly string[]) => ({ names, chinese: true })

test('says once for each font that is missing what preview and Word do about it', () => {
  const roles = checkRoles([
    family('方正小标宋简体'),
    family('黑体', 'SimHei'),
    family('楷体_GB2312'),
    family('宋体', 'SimSun'),
    family('Times New Roman'),
    family('仿宋', 'FangSong'),
  ])
  expect(missingFontSentences(roles)).toEqual([
    '这台电脑没有仿宋_GB2312，预览用仿宋代替；Word 文件里写的仍是仿宋_GB2312',
  ])
})

test('says in one sentence what a paper that left the program is written in', () => {
  const here = [family('仿宋_GB2312'), family('黑体'), family('楷体_GB2312'), family('Times New Roman')]
  expect(missingFontsRemark(checkRoles([...here, family('方正小标宋简体'), family('宋体')]))).toBeUndefined()
  expect(missingFontsRemark(checkRoles([...here, family('宋体')]))).toBe(
    '这台电脑没有方正小标宋简体：预览、PDF 和打印用相近的字体代替，Word 文件里写的仍是这个字体。',
  )
  expect(missingFontsRemark(checkRoles(here))).toContain('没有方正小标宋简体、宋体：')
})

test('a font is found under each of its names, whatever the capitals', () => {
  expect(hasFont([family('黑体', 'SimHei')], 'SIMHEI')).toBe(true)
  expect(hasFont([family('黑体', 'SimHei')], 'SimSun')).toBe(false)
})

test('offers each Chinese family once, and no design for another region', () => {
  const fonts = [
    family('宋体', 'SimSun'),
    family('仿宋'),
    family('宋体', 'SimSun'),
    family('Noto Sans CJK JP'),
    { names: ['Arial'], chinese: false },
  ]
  expect(chineseFonts(fonts).map(({ names }) => names[0])).toEqual(['仿宋', '宋体'])
})
