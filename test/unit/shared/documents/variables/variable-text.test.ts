import { expect, test } from 'vitest'
import { runText } from '#shared/documents/run-text.ts'
import { expandVariables, variableNames } from '#shared/documents/variables/variable-text.ts'

const VALUES = new Map<string, string | null>([
  ['总数', '25'],
  ['反馈日期', null],
  ['未启动问题', ''],
])

const shown = (text: string) => runText(expandVariables(text, VALUES).runs)

test.each([
  ['共{{总数}}项', '共25项'],
  ['共{{ 总数 }}项', '共25项'],
  ['共｛｛总数｝｝项', '共25项'],
  ['{{总数}}{{总数}}', '2525'],
  ['没有变量', '没有变量'],
  ['', ''],
  ['未启动的0项（{{未启动问题}}）。', '未启动的0项。'],
  ['未启动的0项( {{未启动问题}} )。', '未启动的0项。'],
  ['集合{甲}与{乙}', '集合{甲}与{乙}'],
])('%s becomes %s', (text, result) => {
  expect(shown(text)).toBe(result)
  expect(expandVariables(text, VALUES).unknown).toEqual([])
})

test('a value not known yet is a marked gap with its name', () => {
  expect(expandVariables('{{反馈日期}}，反馈', VALUES)).toEqual({
    runs: [{ text: '【待补录：反馈日期】', mark: 'gap' }, { text: '，反馈' }],
    unknown: [],
    missing: ['反馈日期'],
    stray: [],
  })
})

test('an unknown variable stays as typed, marked and named', () => {
  expect(expandVariables('共{{总 数}}项', VALUES)).toEqual({
    runs: [{ text: '共' }, { text: '{{总 数}}', mark: 'unknown-variable' }, { text: '项' }],
    unknown: ['总 数'],
    missing: [],
    stray: [],
  })
})

test.each(['共{{总数项', '共总数}}项', '共｛｛总数', '共{{总数}项', '{{{{'])(
  '%s: braces without a partner are marked',
  (text) => {
    const { runs, stray } = expandVariables(text, VALUES)
    expect(runText(runs)).toBe(text)
    expect(stray.length).toBeGreaterThan(0)
    expect(runs.some(({ mark }) => mark === 'unknown-variable')).toBe(true)
  },
)

test('names in the order they stand', () => {
  expect(variableNames('{{总数}}与｛｛ 量词 ｝｝和{{总数}}')).toEqual(['总数', '量词', '总数'])
})
