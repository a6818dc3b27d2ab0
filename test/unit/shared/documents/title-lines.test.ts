import { expect, test } from 'vitest'
import { widthInCharacters } from '#shared/documents/text-width.ts'
import { titleLines } from '#shared/documents/title-lines.ts'

test.each([
  ['关于巡察整改情况的通报', ['关于巡察整改情况的通报']],
  [
    '中共云澜市文联党组关于五届市委第一轮巡察整改进展情况的通报',
    ['中共云澜市文联党组关于', '五届市委第一轮巡察整改进展情况的通报'],
  ],
  [
    '中共云澜市河湾区人民法院党组关于巡察整改进展情况的通报',
    ['中共云澜市河湾区人民法院党组关于', '巡察整改进展情况的通报'],
  ],
  [
    '中共云澜市档案馆支部委员会关于市委第二巡察组反馈意见集中整改进展情况的通报',
    ['中共云澜市档案馆支部委员会关于', '市委第二巡察组反馈意见', '集中整改进展情况的通报'],
  ],
  [
    '中共云澜市教育局党组关于2023年市委第一轮巡察“回头看”整改进展情况的通报',
    ['中共云澜市教育局党组关于2023年市委第一轮', '巡察“回头看”整改进展情况的通报'],
  ],
  [
    '中共云澜市林业局党组主要负责人组织落实六届市委第四轮巡察整改情况的报告',
    ['中共云澜市林业局党组主要负责人', '组织落实六届市委第四轮巡察整改情况的报告'],
  ],
  [
    '中共云澜市河湾区人民法院党组主要负责人组织落实2024年市委巡察整改情况的报告',
    ['中共云澜市河湾区人民法院党组主要负责人', '组织落实2024年市委巡察整改情况的报告'],
  ],
  [
    '中共河湾县青石镇委员会关于县委涉粮问题专项巡察反馈意见整改情况的通报',
    ['中共河湾县青石镇委员会关于', '县委涉粮问题专项巡察反馈意见', '整改情况的通报'],
  ],
  [
    '中共云澜市审计局党组关于2023年度领导干部自然资源资产离任审计整改情况的报告',
    ['中共云澜市审计局党组关于2023年度领导干部', '自然资源资产离任审计整改情况的报告'],
  ],
  [
    '中共云澜市退役军人事务局党组关于五届市委第三轮巡察选人用人专项检查整改情况的报告',
    ['中共云澜市退役军人事务局党组关于', '五届市委第三轮巡察选人用人专项检查', '整改情况的报告'],
  ],
  [
    '市林业局党组落实六届市委第四轮巡察反馈意见整改台账',
    ['市林业局党组落实六届市委第四轮巡察', '反馈意见整改台账'],
  ],
  [
    '云澜市城市建设投资集团有限公司党委关于市委巡察“回头看”反馈意见整改落实情况的通报',
    ['云澜市城市建设投资集团有限公司党委关于', '市委巡察“回头看”反馈意见', '整改落实情况的通报'],
  ],
])('%s is broken by meaning', (title, lines) => {
  expect(titleLines(title)).toEqual(lines)
})

test('a line broken by hand that is still too long is broken by meaning', () => {
  expect(titleLines('中共云澜市文联党组\n关于五届市委第一轮巡察反馈意见集中整改进展情况的通报')).toEqual([
    '中共云澜市文联党组',
    '关于五届市委第一轮巡察',
    '反馈意见集中整改进展情况的通报',
  ])
})

test('line breaks the clerk typed are kept', () => {
  expect(titleLines('中共云澜市文联党组\n 关于巡察整改进展情况的通报\n')).toEqual([
    '中共云澜市文联党组',
    '关于巡察整改进展情况的通报',
  ])
})

const UNITS = [
  '中共云澜市文联党组',
  '中共云澜市住房和城乡建设局党组',
  '云澜市总工会',
  '中共河湾县人民检察院党组',
  '市水利局党委',
]
const ROUNDS = ['', '五届市委第一轮', '十三届县委第五轮', '2024年区委第二轮', '市委第三巡察组']
const MATTERS = [
  '巡察整改进展情况的通报',
  '巡察集中整改进展情况的报告',
  '反馈意见整改落实情况的通报',
  '专项巡察整改情况的公告',
]
const TITLES = UNITS.flatMap((unit) =>
  ROUNDS.flatMap((round) => [
    ...MATTERS.map((matter) => `${unit}关于${round}${matter}`),
    `${unit}主要负责人组织落实${round}巡察整改情况的报告`,
  ]),
)

test.each(TITLES)('%s: lossless, no line too long or of one character, words whole', (title) => {
  const lines = titleLines(title)
  expect(lines.join('')).toBe(title)
  for (const line of lines) {
    expect(widthInCharacters(line)).toBeLessThanOrEqual(20)
    expect(widthInCharacters(line)).toBeGreaterThanOrEqual(4)
    expect(line).not.toMatch(/^[的和，、”》）]/u)
  }
  for (const [index, line] of lines.entries()) {
    const [before, after] = [lines[index - 1], lines[index + 1]].map((other) =>
      widthInCharacters(other ?? ''),
    )
    if (index > 0 && index < lines.length - 1)
      expect(widthInCharacters(line)).toBeGreaterThanOrEqual(Math.min(before ?? 0, after ?? 0))
  }
  for (const word of [
    '关于',
    '整改进展情况',
    '整改落实情况',
    '党组',
    '第一轮',
    '巡察组',
    '通报',
    '主要负责人',
    '组织落实',
  ])
    if (title.includes(word)) expect(lines.some((line) => line.includes(word))).toBe(true)
})

test.each([
  [
    '中共云澜市住房和城乡建设局党组关于五届市委第一轮常规巡察和涉粮问题专项巡察整改进展情况的通报',
    ['中共云澜市住房和城乡建设局党组关于', '五届市委第一轮常规巡察和涉粮问题', '专项巡察整改进展情况的通报'],
  ],
  [
    '中共云澜市住房和城乡建设局党组关于十三届县委第五轮巡察“回头看”反馈问题整改情况的通报',
    ['中共云澜市住房和城乡建设局党组关于', '十三届县委第五轮巡察“回头看”', '反馈问题整改情况的通报'],
  ],
])('%s does not narrow in the middle', (title, lines) => {
  expect(titleLines(title)).toEqual(lines)
})

test('a unit is not torn from its 党组', () => {
  const lines = titleLines(
    '中共云澜市发展和改革委员会党组关于十三届县委第五轮常规巡察和涉粮问题专项巡察整改进展情况的通报',
  )
  expect(lines.some((line) => line.includes('委员会党组'))).toBe(true)
})

test('a title beyond all measure is filled line by line and loses nothing', () => {
  const lines = titleLines('乙'.repeat(1000))
  expect(lines.join('')).toBe('乙'.repeat(1000))
  expect(lines).toHaveLength(50)
})

test('an empty title has no line', () => {
  expect(titleLines('  \n ')).toEqual([])
})
