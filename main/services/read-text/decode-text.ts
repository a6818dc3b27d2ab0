import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'

/** Largest text that is taken, in bytes; long published notices have some 200,000. */
export const MAX_TEXT_BYTES = 10_000_000

/** A text and the encoding it was found to be in, for display. */
export type DecodedText = { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030' }

/** First bytes of documents that are no text: zip (docx, xlsx), OLE (doc, wps, xls), PDF, RTF. */
const DOCUMENTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
]
/** Control characters that texts have: tab, line ends, form feed, and the end-of-file mark of old systems. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a])
const REPLACEMENT = '\uFFFD'

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** The bytes as text, or undefined when they are not valid in that encoding. A byte order mark is taken off. */
const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const isText = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 && !TEXT_CONTROLS.has(code)) return false
  }
  return true
}

/** UTF-8 with a damaged place: almost all Chinese, a byte lost here or there. Read as GB18030 all of it would be garbage. */
const damagedUtf8 = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = text.split(REPLACEMENT).length - 1
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return damaged > 0 && damaged * 50 < han ? text : undefined
}

/** UTF-16 without mark shows by its zero bytes; taken only when what comes out is Chinese text. */
const unmarkedUtf16 = (bytes: Uint8Array): string | undefined =>
  ['utf-16le', 'utf-16be']
    .map((encoding) => decoded(bytes, encoding))
    .find((text) => text !== undefined && isText(text) && /\p{Script=Han}/u.test(text))

const textOf = (bytes: Uint8Array): DecodedText | undefined => {
  const marked = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : undefined
  const of = (encoding: DecodedText['encoding'], text: string | undefined): DecodedText | undefined =>
    text === undefined || !isText(text) ? undefined : { text, encoding }
  if (marked !== undefined) return of('UTF-16', decoded(bytes, marked))
  if (bytes.includes(0)) return of('UTF-16', unmarkedUtf16(bytes))
  return (
    of('UTF-8', decoded(bytes, 'utf-8')) ??
    of('UTF-8', damagedUtf8(bytes)) ??
    of('GB18030', decoded(bytes, 'gb18030'))
  )
}

/**
 * Bytes as text: UTF-8 with or without byte order mark, UTF-16 with one, else GB18030 (which holds GBK and GB2312).
 * Line ends stay as they are. Problems: `text-too-large` over `MAX_TEXT_BYTES`, `unsupported-file` for a Word, Excel or
 * PDF document, `text-empty` without any visible character, `text-encoding` for anything else that is no text.
 */
export const decodeText = (bytes: Uint8Array): Result<DecodedText, Problem> => {
  if (bytes.byteLength > MAX_TEXT_BYTES)
    return fail(problem('text-too-large', { megabytes: Math.round(bytes.byteLength / 1_000_000) }))
  if (DOCUMENTS.some((start) => startsWith(bytes, start))) return fail(problem('unsupported-file'))
  const found = textOf(bytes)
  if (found === undefined) return fail(problem('text-encoding'))
  return found.text.trim() === '' ? fail(problem('text-empty')) : ok(found)
}
