import { expect, test } from 'vitest'
import { latinWidth } from '#shared/documents/latin-widths.ts'

test('every printable ASCII character has the width of its own', () => {
  const widths = { ' ': 0.25, '0': 0.5, '9': 0.5, '.': 0.25, '%': 0.833, '@': 0.921, A: 0.722, I: 0.333 }
  for (const [character, width] of Object.entries(widths))
    expect(latinWidth(character), character).toBe(width)
  const more = { Z: 0.611, '`': 0.333, a: 0.444, m: 0.778, n: 0.5, z: 0.444, '{': 0.48, '~': 0.541 }
  for (const [character, width] of Object.entries(more)) expect(latinWidth(character), character).toBe(width)
})

test('letters that are not listed are half as wide as the font is high', () => {
  expect(latinWidth('é')).toBe(0.5)
})
