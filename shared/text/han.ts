const HAN = /^\p{Script=Han}/u
/** Marks that only Chinese text uses: the CJK and full-width punctuation blocks, without the ideographic space. */
const WIDE_MARK = /^[\u3001-\u303F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/u
/** Looked through when asking what a mark stands beside: quotes, dashes, blanks, and the half-width marks themselves. */
const TRANSPARENT = /^[\s\u00B7“”‘’"'…—,:;?!()]/u
const LATIN_OR_DIGIT = /^[0-9A-Za-z]/u
const LATIN_OR_DIGIT_END = /[0-9A-Za-z]$/u
const VARIABLE = /\{\{[^{}\n]*\}\}/gu
const BLANK = /[\s\u200B-\u200D\u2060\uFEFF]+/gu

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** True for a Chinese character (Unicode script Han, rare planes and 〇 included); looks at the first code point. */
export const isHan = (char: string): boolean => HAN.test(char)

/** True when the text has at least one Chinese character. */
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

type Glyph = { readonly char: string; readonly fixed: boolean }

/** Code points of one line; those inside `{{…}}` are fixed: they are never changed and never count as neighbours. */
const glyphsOf = (line: string): Glyph[] => {
  const glyphs: Glyph[] = []
  let from = 0
  const take = (text: string, fixed: boolean) => {
    for (const char of text) glyphs.push({ char, fixed })
  }
  for (const variable of line.matchAll(VARIABLE)) {
    take(line.slice(from, variable.index), false)
    take(variable[0], true)
    from = variable.index + variable[0].length
  }
  take(line.slice(from), false)
  return glyphs
}

/** For each position, whether the nearest character that counts, going one way, belongs to Chinese text. */
const besideHan = (glyphs: readonly Glyph[], backwards: boolean): boolean[] => {
  const beside = new Array<boolean>(glyphs.length).fill(false)
  let chinese = false
  for (let step = 0; step < glyphs.length; step++) {
    const index = backwards ? step : glyphs.length - 1 - step
    const glyph = glyphs[index]
    if (glyph === undefined) continue
    beside[index] = chinese
    if (glyph.fixed || TRANSPARENT.test(glyph.char)) continue
    // A percentage ends a number, so a mark after it is punctuation of the sentence.
    chinese = isHan(glyph.char) || WIDE_MARK.test(glyph.char) || (backwards && /[%‰℃]/u.test(glyph.char))
  }
  return beside
}

/** Half-width bracket pairs of a line, as positions. */
const bracketPairs = (glyphs: readonly Glyph[]): [number, number][] => {
  const pairs: [number, number][] = []
  const open: number[] = []
  for (const [index, { char, fixed }] of glyphs.entries()) {
    if (fixed) continue
    if (char === '(') open.push(index)
    if (char === ')') {
      const start = open.pop()
      if (start !== undefined) pairs.push([start, index])
    }
  }
  return pairs
}

const widenLine = (line: string): { text: string; changes: number } => {
  if (!/[,:;?!()]/u.test(line) || !hasHan(line)) return { text: line, changes: 0 }
  const glyphs = glyphsOf(line)
  const left = besideHan(glyphs, true)
  const right = besideHan(glyphs, false)
  const widened = glyphs.map(({ char, fixed }, index) => {
    if (fixed || WIDE[char] === undefined) return false
    const inside =
      LATIN_OR_DIGIT.test(glyphs[index - 1]?.char ?? '') && LATIN_OR_DIGIT.test(glyphs[index + 1]?.char ?? '')
    return !inside && (left[index] === true || right[index] === true)
  })
  for (const [start, end] of bracketPairs(glyphs)) {
    const content = glyphs
      .slice(start + 1, end)
      .map(({ char }) => char)
      .join('')
    const call = LATIN_OR_DIGIT_END.test(glyphs[start - 1]?.char ?? '') && !/[^\u0020-\u007E]/u.test(content)
    const both = !call && (widened[start] === true || widened[end] === true)
    widened[start] = both
    widened[end] = both
  }
  let changes = 0
  const text = glyphs.map(({ char }, index) => {
    if (widened[index] !== true) return char
    changes += 1
    return WIDE[char] ?? char
  })
  return { text: text.join(''), changes }
}

/**
 * Widens `, : ; ? ! ( )` beside Chinese text and says how many were changed; every mark is replaced by one mark, so
 * positions stay. Never inside numbers (`1,360.5`), times (`8:30`), Latin words or addresses, nor inside `{{…}}`;
 * brackets change in pairs, and `f(x)` keeps them. Lines are judged one by one.
 * Source: design.md §6 “Punctuation”.
 */
export const widenPunctuation = (text: string): { readonly text: string; readonly changes: number } => {
  let changes = 0
  const lines = text.split('\n').map((line) => {
    const widened = widenLine(line)
    changes += widened.changes
    return widened.text
  })
  return { text: lines.join('\n'), changes }
}

/** Removes every blank: spaces of any width, tabs, line ends, zero-width characters, byte order marks. */
export const withoutBlanks = (text: string): string => text.replace(BLANK, '')

/**
 * Full-width ASCII forms and the ideographic space narrowed, character for character: positions in the result are
 * positions in the text, so that rules can be written for one width only.
 */
export const narrow = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/gu, (char) =>
    char === '\u3000' || char === '\u00A0' ? ' ' : String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0),
  )

/**
 * A text reduced to what must survive on every way through the program: blanks removed, full-width ASCII forms
 * narrowed, curly quotes made straight. Two texts that differ only in punctuation width and spacing become equal.
 */
export const normaliseForComparison = (text: string): string =>
  narrow(withoutBlanks(text)).replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")
