import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ProblemCode } from '#shared/problem.ts'
import { describeProblem } from '#shared/problem-wording.ts'

/** The codes as declared: the type is gone when tests run, the source is not. */
const CODES = [...readFileSync('shared/problem.ts', 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gmu)].map(
  ([, code]) => code as ProblemCode,
)

test('every problem says what happened in whole Chinese sentences without programmers’ words', () => {
  expect(CODES.length).toBeGreaterThan(30)
  for (const code of CODES) {
    const { what, kept, next } = describeProblem({ code })
    expect(what, code).toMatch(/\p{Script=Han}.*[。]$/u)
    for (const part of [what, kept, next]) {
      expect(part, code).toMatch(/^$|[。]$/u)
      expect(part, code).not.toMatch(/undefined|null|NaN|JSON|\bID\b|,|;|\?/u)
    }
  }
})

test('details stand in the sentence', () => {
  expect(
    describeProblem({ code: 'still-in-use', details: { name: '办公室', count: 3, where: '3个问题' } }).what,
  ).toBe('“办公室”还在使用中：3个问题，不能直接删除或清空。')
  expect(
    describeProblem({
      code: 'extension-not-later',
      details: { oldDate: '2023-04-16', newDate: '2023-04-01' },
    }).what,
  ).toBe('延期后的日期（2023-04-01）必须晚于原定日期（2023-04-16）。')
  expect(describeProblem({ code: 'invalid-input', details: { fault: 'blank' } }).what).toBe(
    '这一项不能空着。',
  )
})
