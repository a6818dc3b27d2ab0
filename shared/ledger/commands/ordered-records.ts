type Identified = { readonly id: string }

/** The list with the record of the same id replaced; the very same list when the record is already the one in it. */
export const withReplaced = <Item extends Identified>(items: Item[], next: Item): Item[] => {
  const index = items.findIndex((item) => item.id === next.id)
  return index < 0 || items[index] === next ? items : items.with(index, next)
}

/** The list without the record of that id. */
export const without = <Item extends Identified>(items: Item[], id: string): Item[] =>
  items.filter((item) => item.id !== id)

/** The list with a record put at a position (0 is first); beyond the end, or absent, means last. */
export const withInserted = <Item>(items: Item[], item: Item, at?: number): Item[] =>
  items.toSpliced(at ?? items.length, 0, item)

/** The list with a record moved to a position counted without it; the very same list when it stands there already. */
export const withMoved = <Item extends Identified>(items: Item[], id: string, at: number): Item[] => {
  const from = items.findIndex((item) => item.id === id)
  const item = items[from]
  return item === undefined || from === Math.min(at, items.length - 1)
    ? items
    : withInserted(without(items, id), item, at)
}

/**
 * The list with a record put at a position among those of its group (findings of one aspect, siblings under one
 * parent) while all others keep their order. The record may be new, changed, or already there; the very same list
 * comes back when nothing differs.
 */
export const withPlacedInGroup = <Item extends Identified>(
  items: Item[],
  item: Item,
  at: number | undefined,
  inGroup: (other: Item) => boolean,
): Item[] => {
  const others = without(items, item.id)
  const group = others.filter(inGroup)
  const next = at === undefined ? undefined : group[at]
  const last = group.at(-1)
  const index =
    next !== undefined ? others.indexOf(next) : last !== undefined ? others.indexOf(last) + 1 : others.length
  const placed = withInserted(others, item, index)
  return placed.length === items.length && placed.every((other, position) => other === items[position])
    ? items
    : placed
}
