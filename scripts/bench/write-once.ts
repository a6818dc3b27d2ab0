import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'
import { peakKilobytes } from './peak-memory.ts'
import { prepared, WAYS } from './ways-to-write.ts'

/**
 * Writes a notice once in one way and prints a `Measurement`. A process of its own for every writing: nothing is warm that
 * would be cold for the clerk, and the peak of memory is of this way alone.
 */
const [, , way, ledger = '', lines = '', template = ''] = process.argv

const write = await prepared(z.enum(WAYS).parse(way), { ledger, lines, template })
const start = performance.now()
const docx = await write()
const milliseconds = performance.now() - start
const peak = peakKilobytes()
const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
const characters = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].reduce(
  (sum, [, text = '']) => sum + text.length,
  0,
)
console.log(JSON.stringify({ milliseconds, peakKilobytes: peak, characters, fileBytes: docx.byteLength }))
