import { expect, test } from 'vitest'
import { wholeCharacter } from '#shared/text/whole-characters.ts'

test('a place within a rare character moves to its edge, any other stays', () => {
  const text = '甲𠮷乙'
  expect([0, 1, 2, 3, 4].map((at) => wholeCharacter(text, at, -1))).toEqual([0, 1, 1, 3, 4])
  expect([0, 1, 2, 3, 4].map((at) => wholeCharacter(text, at, 1))).toEqual([0, 1, 3, 3, 4])
})
