/** Elements whose text stands by itself: words never run on from one into the next. */
const STANDING_ALONE = 'p, li, td, th, h2, h3'

/** Everything of `root` that can be read, with the place in it at which each piece of text begins. */
const readText = (root: Element) => {
  const pieces: { readonly node: Text; readonly from: number }[] = []
  let text = ''
  let block: Element | null | undefined
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    const own = node.parentElement?.closest(STANDING_ALONE)
    if (own !== block) text += '\n'
    block = own
    pieces.push({ node, from: text.length })
    text += node.data
  }
  return { text: text.toLowerCase(), pieces }
}

/** Where some words stand in what is shown, in reading order; letters of either case are the same. */
export const hitsIn = (root: Element, words: string): readonly Range[] => {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return []
  const { text, pieces } = readText(root)
  const hits: Range[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const first = pieces.findLast(({ from }) => from <= at)
    const last = pieces.findLast(({ from }) => from < at + wanted.length)
    if (first === undefined || last === undefined) continue
    const range = document.createRange()
    range.setStart(first.node, at - first.from)
    range.setEnd(last.node, at + wanted.length - last.from)
    hits.push(range)
  }
  return hits
}

/** Names of the highlights, in the stylesheet as well. */
const ALL_HITS = 'handbook-hits'
const CURRENT_HIT = 'handbook-hit'

/** Marks all hits, and the one she is at in a stronger colour; none clears the marks. */
export const markHits = (hits: readonly Range[], current: Range | undefined) => {
  CSS.highlights.set(ALL_HITS, new Highlight(...hits))
  CSS.highlights.set(CURRENT_HIT, new Highlight(...(current === undefined ? [] : [current])))
}
