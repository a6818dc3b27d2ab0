import { expect, test } from 'vitest'
import { paperFont } from '#shared/documents/fonts/paper-font.ts'
import { FONTS } from '#shared/documents/page-layout.ts'

test('without a choice, or with the official font chosen, a role has the official font', () => {
  expect(paperFont('body')).toBe(FONTS.body)
  expect(paperFont('body', { body: '仿宋_GB2312', title: '华文中宋' })).toBe(FONTS.body)
})

test('a chosen font is named in the file; the official font is the first to stand in for it', () => {
  const { name, substitutes, latin } = paperFont('body', { body: '仿宋' })
  expect([name, substitutes[0], latin]).toEqual(['仿宋', '仿宋_GB2312', 'Times New Roman'])
  expect(substitutes).not.toContain('仿宋')
})

test('where the Chinese font prints letters and figures too, the chosen one does', () => {
  expect(paperFont('title', { title: '华文中宋' }).latin).toBe('华文中宋')
})
