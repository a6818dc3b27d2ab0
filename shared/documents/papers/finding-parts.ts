import { TALL_ROW } from '../pagination.ts'

/**
 * Rows of a finding as their pages are planned. `lead` is the height of the rows over it that stay with it; `height` gives
 * that of its rows `from` up to but not including `to`, with the cells that stand for all of them. Twips.
 */
export type PlannedFinding = {
  readonly rows: number
  readonly lead: number
  readonly height: (from: number, to: number) => number
}

/** Rows of a finding that stand on one page, and whether they begin it; `isTall` is a row that is cut between pages. */
export type FindingPart = {
  readonly finding: number
  readonly from: number
  readonly to: number
  readonly beginsPage: boolean
  /** Height left empty on the page before one it begins; none on the first page. */
  readonly leftEmpty: number
  readonly isTall: boolean
}

/** Up to this share of a page a finding is kept whole, and up to this share the foot of a page may stay empty for it. */
const KEPT_WHOLE = 1 / 3
const LEFT_EMPTY = 1 / 4

/** A row that may be cut begins where it stands as long as a line of it has room. Twips. */
const LINE = 366

/**
 * Where findings are parted between pages: `room` is the height of a page under its repeated head, `used` what is taken of
 * the first. A short finding, or one that has little room left, begins the next page whole; of a long one as many rows as
 * find room stay, so that no page is left half empty. A row taller than a page is a part of its own.
 */
export const findingParts = (
  findings: readonly PlannedFinding[],
  { room, used }: { readonly room: number; readonly used: number },
): readonly FindingPart[] => {
  const parts: FindingPart[] = []
  let taken = used
  let beginsPage = true
  let leftEmpty = 0
  const put = (finding: number, from: number, to: number, height: number) => {
    parts.push({
      finding,
      from,
      to,
      beginsPage,
      leftEmpty: beginsPage ? leftEmpty : 0,
      isTall: to === from + 1 && height >= room * TALL_ROW,
    })
    beginsPage = false
    taken += height
    // What is taller than the page is cut; its end stands on a later one.
    while (taken > room) taken -= room
  }
  const turn = () => {
    leftEmpty = room - taken
    taken = 0
    beginsPage = true
  }
  for (const [index, { rows, lead, height }] of findings.entries()) {
    const whole = lead + height(0, rows)
    if (taken + whole > room && whole <= room)
      if (whole <= room * KEPT_WHOLE || room - taken < room * LEFT_EMPTY) turn()
    if (taken + whole <= room) {
      put(index, 0, rows, whole)
      continue
    }
    let from = 0
    while (from < rows) {
      const over = from === 0 ? lead : 0
      let to = from
      while (to < rows && taken + over + height(from, to + 1) <= room) to += 1
      if (to > from) {
        put(index, from, to, over + height(from, to))
        from = to
        if (from < rows && height(from, from + 1) < room * TALL_ROW) turn()
        continue
      }
      const alone = over + height(from, from + 1)
      if (!beginsPage && (alone < room * TALL_ROW || room - taken - over < LINE)) {
        turn()
        continue
      }
      put(index, from, from + 1, alone)
      from += 1
    }
  }
  return parts
}
