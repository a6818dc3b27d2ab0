import { isSystemError } from '../files/file-problem.ts'
import { sha256 } from '../files/read-file.ts'
import { wholeLines } from '../history/whole-lines.ts'

/**
 * A change that took effect, as far as a snapshot is judged by it: the revision it led to, when (UTC), and the SHA-256 of the
 * ledger file before (null: there was none) and after. One that `recovers` goes on from any earlier revision.
 */
export type RecordedChange = {
  readonly revision: number
  readonly time: string
  readonly recovers: boolean
  readonly before: string | null
  readonly ledger: string
}

/**
 * What a history still says: the changes that took effect, oldest first, the revisions of those that did not, and of every damaged line the revision of the change
 * above it (0: none).
 */
export type RecordedHistory = {
  readonly changes: readonly RecordedChange[]
  readonly voided: readonly number[]
  readonly damagedAfter: readonly number[]
}

/** The command of the change by which a broken or missing ledger is recovered. */
export const RECOVER = 'recover'

/** The two ends of a line as the program writes them: a year of history has far more between them than anybody wants to parse. */
const HEAD =
  /^\{"kind":"change","revision":(\d{1,15}),"time":"([^"]{1,40})","operator":"(?:[^"\\]|\\.){0,300}","command":"([^"\\]{1,80})",/u
const TAIL =
  /,"before":(null|"[0-9a-f]{64}"),"ledger":"([0-9a-f]{64})","previous":(?:null|"[0-9a-f]{64}")\}$/u
const [HEAD_BYTES, TAIL_BYTES] = [500, 320]

const fromEnds = (bytes: Buffer): RecordedChange | undefined => {
  const [, revision, time, command] = HEAD.exec(bytes.toString('latin1', 0, HEAD_BYTES)) ?? []
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - TAIL_BYTES))
  const [, before, ledger] = TAIL.exec(tail) ?? []
  if (revision === undefined || time === undefined || command === undefined) return undefined
  if (before === undefined || ledger === undefined) return undefined
  return {
    revision: Number(revision),
    time,
    recovers: command === RECOVER,
    before: before === 'null' ? null : before.slice(1, -1),
    ledger,
  }
}

type Line = Readonly<Record<string, unknown>>

const parsedLine = (bytes: Buffer): Line => {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

const fromLine = ({ kind, revision, time, command, before, ledger }: Line): RecordedChange | undefined =>
  kind === 'change' &&
  typeof revision === 'number' &&
  typeof time === 'string' &&
  typeof ledger === 'string' &&
  (typeof before === 'string' || before === null)
    ? { revision, time, recovers: command === RECOVER, before, ledger }
    : undefined

/** Reads a whole history as far as it can be read. No file, or one that cannot be opened, says nothing. */
export const recordedHistory = async (history: string): Promise<RecordedHistory> => {
  const changes = new Map<string, RecordedChange>()
  const damaged = new Map<string, number>()
  const voided: number[] = []
  let above = 0
  try {
    for await (const bytes of wholeLines(history)) {
      const quick = fromEnds(bytes)
      const line = quick === undefined ? parsedLine(bytes) : {}
      const change = quick ?? fromLine(line)
      if (change !== undefined) {
        changes.set(sha256(bytes), change)
        above = change.revision
      } else if (line.kind === 'void' && typeof line.line === 'string') {
        if (typeof line.revision === 'number') voided.push(line.revision)
        changes.delete(line.line)
        damaged.delete(line.line)
      } else damaged.set(sha256(bytes), above)
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
  return { changes: [...changes.values()], voided, damagedAfter: [...damaged.values()] }
}
