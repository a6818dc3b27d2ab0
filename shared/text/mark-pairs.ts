const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '[': ']',
  '［': '］',
  '「': '」',
  '『': '』',
}
const CLOSERS = new Map(Object.entries(PAIRS).map(([opening, closing]) => [closing, opening]))
const MARK = /[“”‘’《》〈〉（）()【】〔〕[\]［］「」『』"]/gu
/** Marks nest no deeper than this; what was opened further out is left without partner. */
const DEEPEST = 30
/** Widths are often mixed on web pages: a bracket opened wide and closed narrow is still a pair. */
const same = (left: string, right: string): boolean =>
  left === right ||
  [left, right].every((mark) => '（('.includes(mark)) ||
  [left, right].every((mark) => '［['.includes(mark))

/** The closing mark of a list number (`1)`, `；2）`) and the apostrophe of a Latin word close nothing. */
const closesNothing = (mark: string, before: string): boolean =>
  ((mark === ')' || mark === '）') && /(?:^|[\s。；;，,：:、])\d{1,2}$/u.test(before)) ||
  (mark === '’' && /[A-Za-z]$/u.test(before))

/** A mark without partner and its position in UTF-16 units. */
export type UnpairedMark = { readonly mark: string; readonly at: number }

/**
 * The marks of a text that have no partner, in order: quotes, brackets, book marks. Straight quotes count by number.
 */
export const unpairedMarks = (text: string): UnpairedMark[] => {
  const open: UnpairedMark[] = []
  const alone: UnpairedMark[] = []
  let straight = -1
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    if (mark === '"') straight = straight < 0 ? at : -1
    else if (PAIRS[mark] !== undefined) open.push({ mark, at })
    else {
      const opening = CLOSERS.get(mark)
      if (opening === undefined) continue
      const innermost = open.slice(-DEEPEST)
      const depth = innermost.findLastIndex((other) => same(other.mark, opening))
      const index = depth < 0 ? -1 : open.length - innermost.length + depth
      if (index >= 0) alone.push(...open.splice(index).slice(1))
      else if (!closesNothing(mark, text.slice(Math.max(0, at - 4), at))) alone.push({ mark, at })
    }
  }
  const quotes = straight < 0 ? [] : [{ mark: '"', at: straight }]
  return [...alone, ...open, ...quotes].sort((left, right) => left.at - right.at)
}
