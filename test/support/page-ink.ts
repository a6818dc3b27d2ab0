import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A row of pixels that holds ink: its place from the top of the sheet, its first and last dark pixel, in millimetres. */
export type InkRow = {
  readonly y: number
  readonly left: number
  readonly right: number
  readonly red: boolean
}

const DOTS_PER_INCH = 127
const MM_PER_DOT = 25.4 / DOTS_PER_INCH

type Image = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/** Images of pages as pdftoppm writes them, one after the other: `P6`, width, height, 255, then three bytes a pixel. */
const imagesOf = (bytes: Uint8Array): Image[] => {
  const images: Image[] = []
  let from = 0
  while (from < bytes.length) {
    const header = new TextDecoder('latin1').decode(bytes.subarray(from, from + 40))
    const found = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(header)
    if (found === null) throw new Error('pdftoppm wrote something that is no image')
    const [width, height] = [Number(found[1]), Number(found[2])]
    const start = from + found[0].length
    from = start + 3 * width * height
    images.push({ width, height, pixels: bytes.subarray(start, from) })
  }
  return images
}

const inkOf = ({ width, height, pixels }: Image): InkRow[] => {
  const rows: InkRow[] = []
  for (let y = 0; y < height; y += 1) {
    let left = -1
    let right = -1
    let reds = 0
    for (let x = 0; x < width; x += 1) {
      const at = 3 * (y * width + x)
      const [r = 255, g = 255] = [pixels[at], pixels[at + 1]]
      if (g > 140) continue
      if (left < 0) left = x
      right = x
      if (r > 180) reds += 1
    }
    if (left >= 0)
      rows.push({
        y: y * MM_PER_DOT,
        left: left * MM_PER_DOT,
        right: (right + 1) * MM_PER_DOT,
        red: reds > 0,
      })
  }
  return rows
}

/** Where each page of a PDF has ink, to a fifth of a millimetre: rules and large letters have no box of text to measure. */
export const inkOfPages = async (pdf: string): Promise<InkRow[][]> => {
  const { stdout } = await run('pdftoppm', ['-r', String(DOTS_PER_INCH), pdf], {
    encoding: 'buffer',
    maxBuffer: 1024 * 1024 * 1024,
  })
  return imagesOf(stdout).map(inkOf)
}
