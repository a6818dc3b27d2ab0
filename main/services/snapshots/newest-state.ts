import { afterSteps } from '#shared/ledger/history/apply-steps.ts'
import { emptyLedger, Ledger } from '#shared/ledger/ledger.ts'
import { changesBetween } from '../history/earlier-state.ts'
import type { ChangeLine } from '../history/history-line.ts'
import { ledgerContent } from '../ledger/ledger-content.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import type { RecordedChange } from './recorded-changes.ts'
import { type SnapshotJudge, snapshotJudge } from './snapshot-judge.ts'
import type { SnapshotName } from './snapshot-name.ts'
import { wholeSnapshot } from './snapshot-reading.ts'

/** A ledger known to be whole and the SHA-256 of its file, from which the steps of the history lead on. */
export type KnownLedger = { readonly ledger: Ledger; readonly sha256: string }

/** A state of the ledger whose every byte is proven by the hash the history recorded; `time` of the change that led to it, UTC. */
export type ProvenState = KnownLedger & { readonly time: string }

type Stepping = ChangeLine & Required<Pick<ChangeLine, 'steps'>>

/** The changes that lead on from a known state without a gap. */
const leadingOn = (changes: readonly ChangeLine[], { ledger, sha256 }: KnownLedger): readonly Stepping[] => {
  const leading: Stepping[] = []
  let reached = sha256
  for (const change of changes) {
    const { steps } = change
    if (change.revision <= ledger.revision) continue
    if (change.before !== reached || steps === undefined) break
    leading.push({ ...change, steps })
    reached = change.ledger
  }
  return leading
}

/** The ledger after the first `count` of these changes, when it is the very one the last of them recorded. */
const provenAfter = (
  known: KnownLedger,
  changes: readonly Stepping[],
  count: number,
): ProvenState | undefined => {
  const last = changes[count - 1]
  const state = afterSteps(
    known.ledger,
    changes.slice(0, count).flatMap(({ steps }) => steps),
  )
  if (last === undefined || !state.ok || typeof state.value !== 'object' || state.value === null)
    return undefined
  const parsed = Ledger.safeParse({ ...state.value, revision: last.revision })
  const content = parsed.success ? ledgerContent(parsed.data) : undefined
  return content?.ok === true && content.value.sha256 === last.ledger
    ? { ledger: content.value.ledger, sha256: last.ledger, time: last.time }
    : undefined
}

/** As far as the steps can be proven: all the way, or up to a step that was tampered with, found by halving. */
const furthestFrom = (known: KnownLedger, changes: readonly Stepping[]): ProvenState | undefined => {
  const whole = provenAfter(known, changes, changes.length)
  if (whole !== undefined) return whole
  let proven: ProvenState | undefined
  let [good, bad] = [0, changes.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    const state = provenAfter(known, changes, middle)
    if (state === undefined) bad = middle
    else {
      proven = state
      good = middle
    }
  }
  return proven
}

/** How many snapshots are tried: further back the same gap in the history stands in the way. */
const TRIED_SNAPSHOTS = 3

/** Where the steps may lead on from, the newest first: the last whole snapshots; without any, the empty ledger. */
async function* knownStates(
  files: LedgerFiles,
  snapshots: readonly SnapshotName[],
  judge: SnapshotJudge,
): AsyncGenerator<KnownLedger> {
  let whole = 0
  for (const name of snapshots) {
    const known = await wholeSnapshot(files, name, judge)
    if (known !== undefined) yield known
    whole += known === undefined ? 0 : 1
    if (whole === TRIED_SNAPSHOTS) return
  }
  const beginning = ledgerContent(emptyLedger())
  if (whole === 0 && beginning.ok) yield beginning.value
}

/**
 * The newest state that can be had without the ledger file: from a snapshot, or from the empty ledger a history began with, along
 * the steps of the history. Usually the very last save. Undefined when nothing leads beyond the newest whole snapshot.
 */
export const newestState = async (
  files: LedgerFiles,
  snapshots: readonly SnapshotName[],
  changes: readonly RecordedChange[],
): Promise<ProvenState | undefined> => {
  const last = changes.at(-1)?.revision ?? 0
  let reached: number | undefined
  for await (const known of knownStates(files, snapshots, snapshotJudge({ changes }))) {
    reached ??= known.ledger.revision
    if (reached >= last) return undefined
    const lines = await changesBetween(files.history, known.ledger.revision, last)
    const found = lines.ok ? furthestFrom(known, leadingOn(lines.value, known)) : undefined
    if (found !== undefined && found.ledger.revision > reached) return found
  }
  return undefined
}
