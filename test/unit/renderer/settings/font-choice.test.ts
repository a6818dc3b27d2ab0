import { expect, test } from 'vitest'
import { fontOptions, withFont } from '../../../../renderer/settings/font-choice.ts'

const candidates = [
  { names: ['仿宋', 'FangSong'], chinese: true },
  { names: ['微软雅黑', 'Microsoft YaHei'], chinese: true },
]

test('offers the official font first, then what is like it, then every other Chinese font of this PC', () => {
  expect(fontOptions({ candidates }, 'body', undefined)).toEqual([
    {
      label: '相近的字体',
      options: [
        { value: '仿宋_GB2312', label: '仿宋_GB2312（标准规定）（这台电脑没有）', here: false },
        { value: '仿宋', label: '仿宋', here: true },
      ],
    },
    { label: '这台电脑的其他中文字体', options: [{ value: '微软雅黑', label: '微软雅黑', here: true }] },
  ])
})

test('a font chosen on another PC stays among the choices', () => {
  const [first] = fontOptions({ candidates }, 'heading2', { heading2: '华文楷体' })
  expect(first?.options.map(({ label }) => label)).toEqual([
    '楷体_GB2312（标准规定）（这台电脑没有）',
    '华文楷体（这台电脑没有）',
  ])
})

test('what is as the standard has it is not written into the ledger', () => {
  expect(withFont(undefined, 'body', '仿宋')).toEqual({ body: '仿宋' })
  expect(withFont({ body: '仿宋' }, 'title', '华文中宋')).toEqual({ body: '仿宋', title: '华文中宋' })
  expect(withFont({ body: '仿宋', title: '华文中宋' }, 'title', '方正小标宋简体')).toEqual({ body: '仿宋' })
  expect(withFont({ body: '仿宋' }, 'body', '仿宋_GB2312')).toBeNull()
})
