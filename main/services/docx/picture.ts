import { ImageRun, Paragraph } from 'docx'
import type { Picture, PictureBlock } from '#shared/documents/paper-document.ts'
import { STYLE } from './styles.ts'
import { writableLine } from './writable-text.ts'
import { type Flow, pageStart, type Writing } from './writing.ts'

/** Word counts pictures in pixels of 1/96 inch. */
const PIXELS_PER_MM = 96 / 25.4

/** A drawing in the line of text, its description as the alternative text read to who cannot see it. */
const toImage = (picture: Picture, { pictures }: Writing): ImageRun => {
  const data = pictures.get(picture.svg)
  if (data === undefined) throw new RangeError('a picture was not drawn before writing')
  // A bar of nothing has nothing to say, but who cannot see it must know that there is a drawing.
  const description = writableLine(picture.description) || '图示'
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: picture.width * PIXELS_PER_MM, height: picture.height * PIXELS_PER_MM },
    altText: { name: description, description, title: '' },
  })
}

/** The line a drawing of a cell stands on; its height is the drawing's. */
export const toCellPicture = (picture: Picture, keepNext: boolean, writing: Writing): Paragraph =>
  new Paragraph({
    style: STYLE.picture,
    ...(keepNext ? { keepNext } : {}),
    children: [toImage(picture, writing)],
  })

/** A drawing on a line of its own, centred. */
export const toPicture = ({ picture }: PictureBlock, flow: Flow, writing: Writing): Paragraph =>
  new Paragraph({
    style: STYLE.picture,
    ...pageStart(flow.newPage),
    ...(flow.keepNext ? { keepNext: true } : {}),
    children: [toImage(picture, writing)],
  })
