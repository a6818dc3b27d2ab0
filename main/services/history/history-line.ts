import { z } from 'zod'
import { ChangeStep } from '#shared/ledger/history/change-steps.ts'
import { WordedChange } from '#shared/ledger/history/worded-change.ts'
import { PaperKind } from '#shared/ledger/paper-settings.ts'
import { Id, Timestamp } from '#shared/ledger/primitives.ts'
import { sha256 } from '../files/read-file.ts'

const LINE_FEED = 0x0a

const Hash = z.string().regex(/^[0-9a-f]{64}$/u)

/** Where a change shows, as `Place` of the commands. */
const Place = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('ledger'), inspectionId: Id, findingId: z.exactOptional(Id) }),
  z.strictObject({ screen: z.literal('notice'), inspectionId: Id, chapterId: z.exactOptional(Id) }),
  z.strictObject({ screen: z.literal('papers'), inspectionId: Id, kind: z.exactOptional(PaperKind) }),
  z.strictObject({ screen: z.literal('unit'), inspectionId: z.exactOptional(Id) }),
  z.strictObject({ screen: z.literal('settings') }),
])

/**
 * A change of the ledger. `before` and `ledger` are the SHA-256 of the ledger file before and after, `typing` the stay
 * in one field it belongs to, `previous` the SHA-256 of the line above (null for the first). `steps` lead from the ledger before
 * to the one after; `changes` say the same in words, `moreChanges` how many more there would be to say. Lines written before
 * there were steps have none and hold the `input` of the command instead.
 */
export const ChangeLine = z.strictObject({
  kind: z.literal('change'),
  revision: z.int().positive(),
  time: Timestamp,
  operator: z.string(),
  command: z.string(),
  input: z.exactOptional(z.unknown()),
  typing: z.exactOptional(z.string()),
  summary: z.string(),
  steps: z.exactOptional(z.array(ChangeStep)),
  changes: z.exactOptional(z.array(WordedChange)),
  moreChanges: z.exactOptional(z.int().positive()),
  place: Place,
  before: Hash.nullable(),
  ledger: Hash,
  previous: Hash.nullable(),
})
export type ChangeLine = z.infer<typeof ChangeLine>

/**
 * 未生效: says of an earlier line, named by its SHA-256, that it never took effect: the ledger was not written after
 * it, or the line itself was cut short. `revision` as far as known.
 */
export const VoidLine = z.strictObject({
  kind: z.literal('void'),
  time: Timestamp,
  line: Hash,
  revision: z.exactOptional(z.int()),
  summary: z.string(),
  previous: Hash.nullable(),
})
export type VoidLine = z.infer<typeof VoidLine>

const HistoryLine = z.discriminatedUnion('kind', [ChangeLine, VoidLine])

/** One line as it stands in the file: its hash, and what it says; undefined when it is damaged or cut short. */
export type StoredLine = { readonly hash: string; readonly line: ChangeLine | VoidLine | undefined }

/** Reads one line, given without its line feed. The hash is that of the bytes, which may be cut within a character. */
export const storedLine = (bytes: Uint8Array): StoredLine => {
  const hash = sha256(bytes)
  try {
    const parsed = HistoryLine.safeParse(JSON.parse(Buffer.from(bytes).toString()))
    return { hash, line: parsed.success ? parsed.data : undefined }
  } catch (error) {
    if (error instanceof SyntaxError) return { hash, line: undefined }
    throw error
  }
}

/** All lines of a piece of the file that starts at the beginning of a line; the last one may lack its line feed. */
export const storedLines = (bytes: Uint8Array): readonly StoredLine[] => {
  const lines: StoredLine[] = []
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, from)
    const end = feed < 0 ? bytes.length : feed
    lines.push(storedLine(bytes.subarray(from, end)))
    from = end + 1
  }
  return lines
}

/** A line before its place in the chain is known. */
export type UnchainedLine = Omit<ChangeLine, 'previous'> | Omit<VoidLine, 'previous'>

/** The lines as text with line feeds, each naming the hash of the one above; `last` is the hash of the last one. */
export const chained = (
  lines: readonly UnchainedLine[],
  previous: string | null,
): { readonly text: string; readonly last: string | null } => {
  let last = previous
  let text = ''
  for (const line of lines) {
    const written = JSON.stringify({ ...line, previous: last })
    text += `${written}\n`
    last = sha256(written)
  }
  return { text, last }
}
