import { gapRun } from '../composition/gap.ts'
import type { Run } from '../paper-document.ts'

/** Values by variable name: null for a variable that exists but whose value is not known yet. */
export type VariableValues = ReadonlyMap<string, string | null>

/** A text with its variables replaced, and the names that could not be. `stray` holds braces without a partner. */
export type ExpandedText = {
  readonly runs: readonly Run[]
  readonly unknown: readonly string[]
  readonly missing: readonly string[]
  readonly stray: readonly string[]
}

/** `{{名称}}` with its name as the first group; a Chinese input method types the braces full width, so `｛｛名称｝｝` is the same. */
export const VARIABLE = /(?:\{\{|｛｛)\s*([^{}｛｝\n]*?)\s*(?:\}\}|｝｝)/gu
const BRACKETED_VARIABLE = /[（(]\s*(?:\{\{|｛｛)\s*([^{}｛｝\n]*?)\s*(?:\}\}|｝｝)\s*[）)]/gu
const BRACE = /[{}｛｝]/u
const STRAY_BRACES = /\{\{|\}\}|｛｛|｝｝/gu

/** The names of the variables a text uses, in order, each as often as it stands there. */
export const variableNames = (text: string): string[] =>
  [...text.matchAll(VARIABLE)].map((variable) => variable[1] ?? '')

const literalRuns = (text: string, stray: string[]): Run[] => {
  const runs: Run[] = []
  let from = 0
  for (const braces of text.matchAll(STRAY_BRACES)) {
    runs.push({ text: text.slice(from, braces.index) }, { text: braces[0], mark: 'unknown-variable' })
    stray.push(braces[0])
    from = braces.index + braces[0].length
  }
  return [...runs, { text: text.slice(from) }]
}

/**
 * Replaces the variables of a text. A value not known yet becomes the gap 【待补录：…】; an unknown name stays as typed,
 * marked, so that no paper carries it unnoticed. Brackets that hold nothing but an empty value go with it:
 * `2项（{{正在整改问题}}）` with no such finding leaves no `（）`.
 */
export const expandVariables = (text: string, values: VariableValues): ExpandedText => {
  // Most lines of a long paper hold none; looked at more closely, each would cost three searches.
  if (!BRACE.test(text)) return { runs: text === '' ? [] : [{ text }], unknown: [], missing: [], stray: [] }
  const runs: Run[] = []
  const unknown: string[] = []
  const missing: string[] = []
  const stray: string[] = []
  const shown = text.replace(BRACKETED_VARIABLE, (whole, name: string) =>
    values.get(name) === '' ? '' : whole,
  )
  let from = 0
  for (const variable of shown.matchAll(VARIABLE)) {
    runs.push(...literalRuns(shown.slice(from, variable.index), stray))
    from = variable.index + variable[0].length
    const name = variable[1] ?? ''
    const value = values.get(name)
    if (value === undefined) {
      unknown.push(name)
      runs.push({ text: variable[0], mark: 'unknown-variable' })
    } else if (value === null) {
      missing.push(name)
      runs.push(gapRun(name))
    } else runs.push({ text: value })
  }
  runs.push(...literalRuns(shown.slice(from), stray))
  return { runs: runs.filter((run) => run.text !== ''), unknown, missing, stray }
}
