import type { Place } from '../ledger/commands/command-definition.ts'
import type { Problem } from '../problem.ts'
import type { SnapshotReason, StateHead } from './history-view.ts'
import type { LedgerUpdate } from './ledger-update.ts'

/** A step that can be taken back or taken again: what it did, in Chinese. */
export type UndoableStep = { readonly summary: string }

/**
 * Everything the window shows about the open ledger.
 * `savedAt`: UTC timestamp of the last write that reached the disk, null while nothing was written since opening.
 * `ledgerPath`: for display only. `sample`: the fictional unit, under its 示例 band. `readOnly`: why nothing can be
 * saved here, null when it can. `undo`, `redo`: null when there is nothing. `snapshotProblem`: the ledger is saved,
 * but taking a snapshot of it failed. `today`: the local day, `YYYY-MM-DD`, on which all deadlines are judged.
 */
export type SessionView = {
  readonly update: LedgerUpdate
  readonly savedAt: string | null
  readonly ledgerPath: string
  readonly sample: boolean
  readonly readOnly: Problem | null
  readonly operator: string | null
  readonly undo: UndoableStep | null
  readonly redo: UndoableStep | null
  readonly snapshotProblem: Problem | null
  readonly appVersion: string
  readonly today: string
}

/** A change that is on disk: what it did, in Chinese, and where it shows. */
export type DoneChange = { readonly view: SessionView; readonly summary: string; readonly place: Place }

/**
 * What a broken or missing ledger can be put back to. `source`: had along the steps of the history, or why it was kept as a
 * snapshot (`name` for named ones). `laterChanges`: how many changes the history tells of that are not in it; null when there is no history to tell.
 */
export type RecoverableState = StateHead & {
  readonly id: string
  readonly source: 'history' | SnapshotReason
  readonly name: string | null
  readonly laterChanges: number | null
}

/** Typing that had not become a change when the program ended. `field` is the window's own name of the place. */
export type Draft = { readonly field: string; readonly text: string; readonly typedAt: string }

/**
 * Something noticed on opening, as a Chinese sentence. `tone`: all is well now, or the clerk should look. `look`: where she sees
 * more: what was changed since a revision, the changes one by one, or the snapshots.
 */
export type OpeningNotice = {
  readonly text: string
  readonly tone: 'done' | 'look'
  readonly look:
    | { readonly kind: 'changes'; readonly since: number }
    | { readonly kind: 'history' }
    | { readonly kind: 'snapshots' }
    | null
}

/** The last backup this PC knows to be proven, of whichever ledger: when (UTC), its file, and where it was put. */
export type KnownBackup = { readonly at: string; readonly fileName: string; readonly place: string }

/**
 * What is there when the program starts or another ledger was asked for.
 * `first-run`: nothing was ever here. `opened`: `drafts` are what the last run left unfinished, `notices` what was noticed
 * on opening. `missing`: a ledger was here and is not found now. `broken`: the file cannot be
 * read; it stays in its place. Both offer `states`, newest first, if there are any, and name the `lastBackup`; nothing is written before the clerk decides.
 * `refused`: the file is whole but not to be opened now (newer, foreign, in use, unreadable); it is left untouched.
 */
export type StartState =
  | { readonly kind: 'first-run' }
  | {
      readonly kind: 'opened'
      readonly view: SessionView
      readonly drafts: readonly Draft[]
      readonly notices: readonly OpeningNotice[]
    }
  | {
      readonly kind: 'missing' | 'broken'
      readonly path: string
      readonly states: readonly RecoverableState[]
      readonly lastBackup: KnownBackup | null
    }
  | { readonly kind: 'refused'; readonly path: string; readonly problem: Problem }

/** A text file as the importer takes it. `encoding` is shown to the clerk. */
export type NoticeFile = {
  readonly name: string
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030'
}

/** A document on disk. `token` lets the window open it without naming paths; `path` is for display. */
export type ExportedFile = { readonly token: string; readonly path: string; readonly fileName: string }

/** Files that are evidence now, as one change; `refused` says why of those that could not be taken. */
export type AttachedEvidence = { readonly change: DoneChange; readonly refused: readonly Problem[] }

/** How far a long piece of work is: `done` of `total` steps, `step` the present one in Chinese. */
export type WorkProgress = {
  readonly workId: string
  readonly done: number
  readonly total: number
  readonly step: string
}
