/** A rectangle of the desktop in device-independent pixels. */
export type Area = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Smallest window every screen is laid out for; smaller only where the desktop itself is. */
const SMALLEST = { width: 1024, height: 640 } as const

/** A comfortable first window. */
const FIRST = { width: 1440, height: 900 } as const

/** The window's place and the smallest size it may be dragged to. */
export type WindowBounds = Area & { readonly minWidth: number; readonly minHeight: number }

/**
 * Where the window opens: where it was, moved and shrunk as far as needed to lie wholly within one of the `desktops`
 * (the work areas of the displays, the primary one first), because a display may be gone since the last time.
 * Without a remembered place it opens in the middle of the primary one.
 */
export const windowBounds = (remembered: Area | null, desktops: readonly [Area, ...Area[]]): WindowBounds => {
  const desktop = remembered === null ? desktops[0] : mostCovered(remembered, desktops)
  const minWidth = Math.min(SMALLEST.width, desktop.width)
  const minHeight = Math.min(SMALLEST.height, desktop.height)
  const width = within(remembered?.width ?? FIRST.width, minWidth, desktop.width)
  const height = within(remembered?.height ?? FIRST.height, minHeight, desktop.height)
  const middle = {
    x: desktop.x + Math.round((desktop.width - width) / 2),
    y: desktop.y + Math.round((desktop.height - height) / 2),
  }
  return {
    x: within(remembered?.x ?? middle.x, desktop.x, desktop.x + desktop.width - width),
    y: within(remembered?.y ?? middle.y, desktop.y, desktop.y + desktop.height - height),
    width,
    height,
    minWidth,
    minHeight,
  }
}

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

const mostCovered = (window: Area, desktops: readonly [Area, ...Area[]]): Area =>
  desktops.reduce((best, desktop) => (overlap(window, desktop) > overlap(window, best) ? desktop : best))

const overlap = (a: Area, b: Area): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))
