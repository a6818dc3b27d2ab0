import type { FontRole, Run } from './paper-document.ts'

/** The text of runs, joined. */
export const runText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

/** The same runs holding `text`, which has as many UTF-16 units as before; for changes that keep every position. */
export const withRunText = (runs: readonly Run[], text: string): Run[] => {
  let from = 0
  return runs.map((run) => {
    const start = from
    from += run.text.length
    return { ...run, text: text.slice(start, from) }
  })
}

/** Part of the runs, by UTF-16 positions of their joined text; empty runs are left out. */
export const sliceRuns = (
  runs: readonly Run[],
  from: number,
  to: number = Number.POSITIVE_INFINITY,
): Run[] => {
  let start = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** The runs without blanks at either end. */
export const trimRuns = (runs: readonly Run[]): Run[] => {
  const text = runText(runs)
  const from = text.length - text.trimStart().length
  const to = text.trimEnd().length
  if (from === 0 && to === text.length) return runs.filter((run) => run.text !== '')
  return sliceRuns(runs, from, Math.max(from, to))
}

/** The runs in another font. */
export const inFont = (runs: readonly Run[], font: FontRole): Run[] => runs.map((run) => ({ ...run, font }))
