import { readFile } from 'node:fs/promises'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { PaperDocument, Picture } from '#shared/documents/paper-document.ts'
import { resvgWasmFile } from './resvg-wasm-file.ts'

/** A PNG file. */
export type Png = Uint8Array

/** Dots of a drawing on an inch of paper: what offices' printers have. */
const DOTS_PER_INCH = 600
const MM_PER_INCH = 25.4

let ready: Promise<void> | undefined

/** Loaded with the first drawing only: most papers have none. A failure is not kept, so that the next paper tries again. */
const loaded = (): Promise<void> => {
  ready ??= readFile(resvgWasmFile())
    .then((wasm) => initWasm(wasm))
    .catch((cause: unknown) => {
      ready = undefined
      throw cause
    })
  return ready
}

/**
 * Draws a picture of a paper as a PNG of its width on paper at 600 dpi, on white. Rejects when its SVG cannot be read,
 * which is a fault of the program.
 */
export const svgPng = async ({ svg, width }: Picture): Promise<Png> => {
  await loaded()
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round((width / MM_PER_INCH) * DOTS_PER_INCH) },
    font: { loadSystemFonts: false },
    background: '#ffffff',
  })
  try {
    const image = drawing.render()
    try {
      return image.asPng()
    } finally {
      image.free()
    }
  } finally {
    drawing.free()
  }
}

const picturesOf = ({ blocks }: PaperDocument): Picture[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'picture') return [block.picture]
    if (block.kind !== 'table') return []
    return [...block.head, ...block.rows].flatMap(({ cells }) =>
      cells.flatMap(({ picture }) => (picture === undefined ? [] : [picture])),
    )
  })

/** Every drawing of a paper by its SVG, each drawn once, at the largest width it is used in. */
export const drawnPictures = async (document: PaperDocument): Promise<ReadonlyMap<string, Png>> => {
  const largest = new Map<string, Picture>()
  for (const picture of picturesOf(document))
    if (picture.width > (largest.get(picture.svg)?.width ?? 0)) largest.set(picture.svg, picture)
  const drawn = new Map<string, Png>()
  for (const [svg, picture] of largest) drawn.set(svg, await svgPng(picture))
  return drawn
}
