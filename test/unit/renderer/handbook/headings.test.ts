import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headingOfPlace, START_HEADINGS } from '../../../../renderer/handbook/heading-of-place.ts'
import { anchorOf, headingsOf, listedHeadings } from '../../../../renderer/handbook/headings.ts'
import type { Location } from '../../../../renderer/session/navigation.ts'
import { linkTargets } from '../../../support/markdown.ts'

const handbook = readFileSync(join(import.meta.dirname, '../../../../docs/使用手册.md'), 'utf8')
const headings = headingsOf(handbook)
const titles = headings.map(({ title }) => title)

test('every place of the window has its heading in the handbook, and only one of that name', () => {
  const screens = [
    'overview',
    'ledger',
    'notice',
    'supervision',
    'papers',
    'backup',
    'unit',
    'settings',
  ] as const
  const places: Location[] = [
    ...screens.map((screen) => ({ screen })),
    { screen: 'ledger', findingId: 'some' },
    { screen: 'overview', importing: true },
    { screen: 'notice', comparing: true },
    { screen: 'ledger', history: { tab: 'changes' } },
    { screen: 'ledger', history: { tab: 'snapshots' } },
  ]
  const wanted = [...places.map(headingOfPlace), ...Object.values(START_HEADINGS)]
  for (const heading of wanted) expect(titles.filter((title) => title === heading)).toEqual([heading])
})

test('every link within the handbook leads to one of its headings', () => {
  const anchors = new Set(headings.map(({ anchor }) => anchor))
  const inside = linkTargets(handbook).filter((target) => target.startsWith('#'))
  expect(inside).not.toEqual([])
  expect(inside.filter((target) => !anchors.has(target.slice(1)))).toEqual([])
})

test('the contents list all chapters, and the sections of the one she reads', () => {
  const some = headingsOf('# 书\n## 甲\n### 甲一\n### 甲二\n文字\n## 乙\n### 乙一\n## 丙\n')
  const listed = (title: string) => listedHeadings(some, anchorOf(title)).map((heading) => heading.title)
  expect(listed('甲')).toEqual(['甲', '甲一', '甲二', '乙', '丙'])
  expect(listed('甲二')).toEqual(['甲', '甲一', '甲二', '乙', '丙'])
  expect(listed('乙一')).toEqual(['甲', '乙', '乙一', '丙'])
  expect(listed('丙')).toEqual(['甲', '乙', '丙'])
  expect(listedHeadings(some, undefined).map(({ title }) => title)).toEqual(['甲', '乙', '丙'])
})
