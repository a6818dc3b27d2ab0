import { expect, test } from 'vitest'
import { textParts } from '../../../../renderer/paper/text-parts.ts'

const drawn = (...texts: readonly string[]): string =>
  textParts(texts.map((text) => ({ text })))
    .map(({ text, latin, breakBefore }) => `${breakBefore ? '/' : ''}${latin ? `<${text}>` : text}`)
    .join('|')

test('letters and figures take the Latin font, everything Chinese the Chinese one', () => {
  expect(drawn('2023年1月16日，GB/T 9704')).toBe('<2023>|年|<1>|月|<16>|日，|<GB/T 9704>')
})

test('quotes, dashes and the middle dot are Chinese and full width', () => {
  expect(drawn('三会一课——2023·春…')).toBe('三会一课——|<2023>|·春…')
  expect(textParts([{ text: '“”‘’' }]).every(({ latin }) => !latin)).toBe(true)
})

test('a line may begin with an opening quote and after a closing one', () => {
  expect(drawn('落实“三会”制度')).toBe('落实|/“三会”|/制度')
  expect(drawn('“甲”“乙”')).toBe('“甲”|/“乙”')
})

test('no line begins with a mark that may not, nor ends with one that may not', () => {
  expect(drawn('（“甲”）')).toBe('（“甲”）')
  expect(drawn('“甲”，“乙”。')).toBe('“甲”，|/“乙”。')
  expect(drawn('‘“甲”’')).toBe('‘“甲”’')
})

test('a break is seen across runs, and the parts stay with their runs', () => {
  expect(drawn('落实', '“三会”', '制度')).toBe('落实|/“三会”|/制度')
  const runs = [{ text: '标题。', bold: true }, { text: '正文2' }]
  expect(textParts(runs).map(({ run, start }) => [run.bold ?? false, start])).toEqual([
    [true, 0],
    [false, 3],
    [false, 5],
  ])
})

test('joined, the parts are the text, whatever stands in it', () => {
  for (const text of ['', 'a', '𠮷“a”', '%“”"', ' 前后 '])
    expect(
      textParts([{ text }])
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
})
