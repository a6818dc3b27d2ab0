import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Ledger } from '#shared/ledger/ledger.ts'
import { openLedger } from '#shared/ledger/migration.ts'

/** A line of the history as any reader of the file would see it. */
export type ReadHistoryLine = {
  readonly kind: string
  readonly revision?: number
  readonly command?: string
  readonly operator?: string
  readonly summary: string
  readonly ledger?: string
  readonly line?: string
  readonly previous: string | null
}

/** What lies on disk, read without the program's own code. `faults` is empty when all of it is sound. */
export type FoundLedger = {
  readonly revision: number
  readonly sha256: string
  readonly ledger: Ledger
  readonly history: readonly ReadHistoryLine[]
  /** Revisions of the snapshots, highest first. */
  readonly snapshots: readonly number[]
  readonly faults: readonly string[]
}

const hash = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')

export const dataFolder = (ledgerPath: string): string =>
  join(dirname(ledgerPath), `${basename(ledgerPath, '.json')}.data`)

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

/** Lines of the history; a line that is no JSON must be named by a later one as 未生效. */
const readHistory = (path: string, faults: string[]): ReadHistoryLine[] => {
  if (!existsSync(path)) return []
  const content = readFileSync(path)
  if (content.length > 0 && content.at(-1) !== 0x0a) faults.push('the history ends within a line')
  const lines: ReadHistoryLine[] = []
  const damaged: string[] = []
  let previous: string | null = null
  for (let from = 0; from < content.length; ) {
    const end = content.indexOf(0x0a, from)
    const bytes = content.subarray(from, end < 0 ? undefined : end)
    from = end < 0 ? content.length : end + 1
    try {
      const line: ReadHistoryLine = JSON.parse(bytes.toString())
      if (line.previous !== previous)
        faults.push(`the chain of the history breaks at line ${lines.length + 1}`)
      lines.push(line)
    } catch {
      damaged.push(hash(bytes))
    }
    previous = hash(bytes)
  }
  for (const line of damaged)
    if (!lines.some((other) => other.line === line))
      faults.push('a damaged line of the history is not marked')
  return lines
}

const readSnapshots = (folder: string, faults: string[]): number[] =>
  namesIn(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const content: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/u, ''))
      const ledger = openLedger(content)
      if (!ledger.ok) faults.push(`the snapshot ${name} is not whole`)
      return ledger.ok ? ledger.value.revision : -1
    })
    .toSorted((left, right) => right - left)

/** Reads a ledger and what lies beside it, and says what is not as it must be after any fault. Throws when unreadable. */
export const foundLedger = (path: string): FoundLedger => {
  const faults: string[] = []
  const content = readFileSync(path)
  const ledger = Ledger.parse(JSON.parse(content.toString()))
  const data = dataFolder(path)
  const history = readHistory(join(data, 'history.jsonl'), faults)
  const ofRevision = history.find((line) => line.kind === 'change' && line.revision === ledger.revision)
  if (ofRevision !== undefined && ofRevision.ledger !== hash(content))
    faults.push('the ledger is not what its line in the history recorded')
  const revisions = history.flatMap((line) => (line.kind === 'change' ? [line.revision ?? -1] : []))
  if (revisions.some((revision, index) => revision <= (revisions[index - 1] ?? 0)))
    faults.push('a revision was named twice, or out of order')
  for (const folder of [dirname(path), data, join(data, 'snapshots')])
    for (const name of namesIn(folder))
      if (name.endsWith('.tmp')) faults.push(`the temporary file ${name} was left behind`)
  return {
    revision: ledger.revision,
    sha256: hash(content),
    ledger,
    history,
    snapshots: readSnapshots(join(data, 'snapshots'), faults),
    faults,
  }
}
