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
/** Widths are often mixed on web pages: a bracket opened wide and closed narrow is still a pair. */
const same = (left: string, right: string): boolean =>
  left === right ||
  [left, right].every((mark) => '（('.includes(mark)) ||
  [left, right].every((mark) => '［['.includes(mark))

/**
 * The marks of a text that have no partner, in order: quotes, brackets, book marks. A number in brackets that lost its
 * opening one (`1)`) and the apostrophe of a Latin word are none; straight quotes count by number.
 */
export const unpairedMarks = (text: string): string[] => {
  const open: { mark: string; at: number }[] = []
  const alone: { mark: string; at: number }[] = []
  let straight = -1
  for (const [at, char] of [...text].entries()) {
    if (char === '"') straight = straight < 0 ? at : -1
    else if (PAIRS[char] !== undefined) open.push({ mark: char, at })
    else {
      const opening = CLOSERS.get(char)
      if (opening === undefined) continue
      const index = open.findLastIndex(({ mark }) => same(mark, opening))
      if (index >= 0) alone.push(...open.splice(index).slice(1))
      else if (
        !(char === ')' && /^\s*\d{1,2}$/u.test(text.slice(0, at))) &&
        !(char === '’' && /[A-Za-z]$/u.test(text.slice(0, at)))
      )
        alone.push({ mark: char, at })
    }
  }
  const quotes = straight < 0 ? [] : [{ mark: '"', at: straight }]
  return [...alone, ...open, ...quotes].sort((left, right) => left.at - right.at).map(({ mark }) => mark)
}
