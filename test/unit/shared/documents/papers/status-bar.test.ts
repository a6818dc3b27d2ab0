import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { STATUS_COLOUR, statusBar, statusSwatch } from '#shared/documents/papers/status-bar.ts'
import { STATUSES } from '#shared/ledger/status.ts'

const byStatus = { rectified: 6, substantiallyDone: 1, inProgress: 2, longTerm: 1, notStarted: 2 }

test('the papers have the colours of the window', () => {
  const theme = readFileSync(join(import.meta.dirname, '../../../../../renderer/theme/theme.css'), 'utf8')
  for (const status of STATUSES) expect(theme).toContain(`--status-${status}: #${STATUS_COLOUR[status]};`)
})

test('the parts of a bar follow each other in the order of reports and fill it', () => {
  const { svg } = statusBar({ total: 12, byStatus }, { width: 60, height: 5 }, '')
  const parts = STATUSES.map((status) => {
    const found = new RegExp(
      `x="(\\d+)" y="0" width="(\\d+)" height="100" fill="#${STATUS_COLOUR[status]}"`,
      'u',
    ).exec(svg)
    return { from: Number(found?.[1]), width: Number(found?.[2]) }
  })
  expect(parts.map(({ width }) => width)).toEqual([600, 100, 200, 100, 200])
  expect(parts.map(({ from }) => from)).toEqual([0, 600, 700, 900, 1000])
})

test('a print without colours tells the statuses apart', () => {
  const drawn = STATUSES.map((status) => statusSwatch(status, '').svg.replaceAll(STATUS_COLOUR[status], ''))
  expect(new Set(drawn).size).toBe(STATUSES.length)
})

test('a drawing has no text, no script and no names that could clash', () => {
  const { svg, description } = statusBar({ total: 12, byStatus }, { width: 60, height: 5 }, '整改到位6项')
  expect(svg).not.toMatch(/<text|<script|id=|url\(/u)
  expect(description).toBe('整改到位6项')
})

test('no finding draws an empty bar', () => {
  const none = { rectified: 0, substantiallyDone: 0, inProgress: 0, longTerm: 0, notStarted: 0 }
  expect(statusBar({ total: 0, byStatus: none }, { width: 60, height: 5 }, '').svg).not.toContain('<rect')
})
