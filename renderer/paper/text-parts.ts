import type { Run } from '#shared/documents/paper-document.ts'
import { runText } from '#shared/documents/run-text.ts'

/**
 * A stretch of a paragraph drawn in one font: the run it belongs to, whether it takes the Latin font of its role, and
 * where it starts in the paragraph (UTF-16). `breakBefore`: a line may begin with it although the browser would not.
 */
export type TextPart = {
  readonly run: Run
  readonly text: string
  readonly start: number
  readonly latin: boolean
  readonly breakBefore: boolean
}

/**
 * Characters Word gives the Latin font when a run says `hint="eastAsia"`, as this program's files do: ASCII and the
 * letters of western languages. Quotes “”, dashes — and the middle dot · are Chinese and full width.
 */
const LATIN = /[\u0020-\u007e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/gu

const QUOTES = '“”‘’'
/** Marks that do not end a line, and marks that do not begin one (GB/T 15834-2011 5.1). */
const OPENING = '“‘（《〈【〔「『〖［｛'
const CLOSING = '”’）》〉】〕」』〗］｝，。、；：？！…—·～％‰℃,.;:?!)]}%'

/**
 * Where a line may begin beside a Chinese quote. Browsers follow Unicode (UAX 14), which before version 16 forbids every
 * break beside “ ” because it cannot tell languages apart; Word breaks as Chinese is printed.
 */
const breaksBesideQuotes = (text: string): ReadonlySet<number> => {
  const breaks = new Set<number>()
  for (let at = 1; at < text.length; at++) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at)]
    if (!QUOTES.includes(before) && !QUOTES.includes(after)) continue
    if (!OPENING.includes(before) && !CLOSING.includes(after)) breaks.add(at)
  }
  return breaks
}

/** Where the font changes between Latin and Chinese within a text, by position, and which one begins there. */
const scriptStarts = (text: string): ReadonlyMap<number, boolean> => {
  const starts = new Map([[0, false]])
  for (const { 0: latin, index } of text.matchAll(LATIN))
    starts.set(index, true).set(index + latin.length, false)
  return starts
}

/** A paragraph's runs in stretches of one font each, in order; joined they are its text. */
export const textParts = (runs: readonly Run[]): readonly TextPart[] => {
  const breaks = breaksBesideQuotes(runText(runs))
  const parts: TextPart[] = []
  let runStart = 0
  for (const run of runs) {
    const scripts = scriptStarts(run.text)
    const cuts = new Set(scripts.keys())
    for (let at = 1; at < run.text.length; at++) if (breaks.has(runStart + at)) cuts.add(at)
    const ordered = [...cuts].sort((one, other) => one - other)
    let latin = false
    for (const [index, cut] of ordered.entries()) {
      latin = scripts.get(cut) ?? latin
      const text = run.text.slice(cut, ordered[index + 1])
      const start = runStart + cut
      if (text !== '') parts.push({ run, text, start, latin, breakBefore: breaks.has(start) })
    }
    runStart += run.text.length
  }
  return parts
}
