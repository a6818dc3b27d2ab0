import dayjs from 'dayjs'
import type { HistoryEntry, Snapshot, StateHead } from '#shared/bridge/history-view.ts'
import type { LedgerCounts } from '#shared/ledger/ledger-counts.ts'
import { HISTORY_WORDS } from './wording.ts'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

/** A moment as the clerk reads it, local time: `2023-05-23 15:30`. `time` is UTC; null when it is not known. */
export const momentOf = (time: string | null): string =>
  time === null ? HISTORY_WORDS.unknownTime : dayjs(time).format('YYYY-MM-DD HH:mm')

/** The local day of a moment, `YYYY-MM-DD`. */
export const dayOf = (time: string): string => dayjs(time).format('YYYY-MM-DD')

/** A local day above its changes: `2023-05-23 星期二`. */
export const dayTitle = (day: string): string => `${day} 星期${WEEKDAYS[dayjs(day).day()] ?? ''}`

/** What a snapshot is called: its own name, or how it came about. */
export const snapshotTitle = ({ name, reason }: Snapshot): string =>
  name ?? HISTORY_WORDS.snapshots.reasons[reason]

/** A snapshot in a sentence. */
export const snapshotName = (snapshot: Snapshot): string =>
  `${momentOf(snapshot.time)}（${snapshotTitle(snapshot)}）`

/** The moment right after a change, in a sentence. */
export const entryName = ({ time, summary }: HistoryEntry): string => `${momentOf(time)}（${summary}）`

/** How much a state holds. */
const countsWords = ({ aspects, findings, progressEntries, evidence }: LedgerCounts): string =>
  HISTORY_WORDS.countsLine(aspects, findings, progressEntries, evidence)

/** Which save a state is, and how much it held. */
export const headWords = ({ revision, counts }: StateHead): string =>
  `${HISTORY_WORDS.revision(revision)} · ${countsWords(counts)}`
