import type { StatusCount } from '../../ledger/statistics.ts'
import { STATUSES, type Status } from '../../ledger/status.ts'
import type { Picture } from '../paper-document.ts'

/** Colours of the statuses, those of the window (RRGGBB). */
export const STATUS_COLOUR: Readonly<Record<Status, string>> = {
  rectified: '2f7d46',
  substantiallyDone: '1b7f86',
  inProgress: '2a62a8',
  longTerm: 'a86a10',
  notStarted: '77716a',
}

/** Steps of a drawing in a millimetre; drawn in whole steps, so that the same figures give the same bytes. */
const STEPS = 20

const steps = (millimetres: number): number => Math.round(millimetres * STEPS)

/** A part of a bar in steps: where it begins and how wide it is. */
type Part = { readonly x: number; readonly width: number; readonly height: number }

const PITCH = steps(1.4)
const STROKE = steps(0.35)

const along = (from: number, to: number): readonly number[] => {
  const places: number[] = []
  for (let at = from + PITCH / 2; at < to; at += PITCH) places.push(Math.round(at))
  return places
}

const rectangle = ({ x, width, height }: Part, colour: string): string =>
  `<rect x="${x}" y="0" width="${width}" height="${height}" fill="#${colour}"/>`

const lines = (path: string): string =>
  `<path d="${path}" stroke="#ffffff" stroke-width="${STROKE}" fill="none"/>`

/**
 * What is drawn over the colour of a status, so that a print without colours tells them apart as well: nothing, lines
 * across, lines down, dots; what is not started is an empty frame.
 */
const PATTERN: Readonly<Record<Status, (part: Part) => string>> = {
  rectified: () => '',
  substantiallyDone: ({ x, width, height }) =>
    lines(
      along(0, height)
        .map((y) => `M${x} ${y}h${width}`)
        .join(''),
    ),
  inProgress: ({ x, width, height }) =>
    lines(
      along(x, x + width)
        .map((at) => `M${at} 0v${height}`)
        .join(''),
    ),
  longTerm: ({ x, width, height }) =>
    along(x, x + width)
      .flatMap((cx) =>
        along(0, height).map((cy) => `<circle cx="${cx}" cy="${cy}" r="${STROKE}" fill="#ffffff"/>`),
      )
      .join(''),
  notStarted: ({ x, width, height }) => {
    const inner = { x: x + STROKE, width: Math.max(0, width - 2 * STROKE), height: height - 2 * STROKE }
    return `<rect x="${inner.x}" y="${STROKE}" width="${inner.width}" height="${inner.height}" fill="#ffffff"/>`
  },
}

const drawn = (status: Status, part: Part): string =>
  part.width <= 0 ? '' : `${rectangle(part, STATUS_COLOUR[status])}${PATTERN[status](part)}`

const picture = (content: string, width: number, height: number, description: string): Picture => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${steps(width)} ${steps(height)}">${content}</svg>`,
  width,
  height,
  description,
})

/**
 * A bar of findings by status, in the order of reports. `width` and `height` in millimetres;
 * the whole width is all findings. `description` says the same in words.
 */
export const statusBar = (
  { total, byStatus }: StatusCount,
  { width, height }: { readonly width: number; readonly height: number },
  description: string,
): Picture => {
  let before = 0
  const parts = STATUSES.map((status) => {
    const x = total === 0 ? 0 : Math.round((before / total) * steps(width))
    before += byStatus[status]
    const end = total === 0 ? 0 : Math.round((before / total) * steps(width))
    return drawn(status, { x, width: end - x, height: steps(height) })
  })
  return picture(parts.join(''), width, height, description)
}

/** The sample of a status in a legend. */
export const statusSwatch = (status: Status, label: string): Picture => {
  const [width, height] = [12, 3.5]
  return picture(drawn(status, { x: 0, width: steps(width), height: steps(height) }), width, height, label)
}
