import { z } from 'zod'
import type { FontCheck } from '../documents/fonts/font-check.ts'
import { WorkTarget } from '../ledger/commands/locate.ts'
import type { Command } from '../ledger/commands/registry.ts'
import { PaperKind } from '../ledger/paper-settings.ts'
import type { Problem } from '../problem.ts'
import type { Result } from '../result.ts'
import { BACKUP_REQUESTS, type BackupAnswers } from './backup-requests.ts'
import type { BackupState } from './backup-view.ts'
import { HISTORY_REQUESTS, type HistoryAnswers } from './history-requests.ts'
import type { MenuCommand } from './menu.ts'
import { Preferences } from './preferences.ts'
import type {
  AttachedEvidence,
  DoneChange,
  Draft,
  ExportedFile,
  NoticeFile,
  SessionView,
  StartState,
  WorkProgress,
} from './session-view.ts'

/** Nothing to say beside the request itself. */
const Nothing = z.undefined()

/** Longest text taken in one piece (a whole table for the clipboard, a pasted notice), in UTF-16 units. */
const MAX_TEXT = 20_000_000

/** Most findings or 督办 records one paper is asked for by name. */
const MAX_SUBJECTS = 20_000

/** Largest text file that can be dropped, in bytes. */
const MAX_DROPPED_BYTES = 20_000_000

/**
 * A change to the ledger: a `Command` whose input is left to the command itself, so that a wrong date is answered as
 * a wrong date and not as a bad request. `typing` names one stay in one field: commits of the same stay are one step
 * of undo and one line of history.
 */
export const ChangeRequest = z.strictObject({
  name: z.string().min(1).max(80),
  input: z.unknown(),
  typing: z.exactOptional(z.string().min(1).max(200)),
})
export type ChangeRequest = z.infer<typeof ChangeRequest>

/** Which paper of which round, about which findings or 督办 records, and the name its work is followed and stopped by. */
const PaperOnScreen = {
  kind: PaperKind,
  inspectionId: z.string().min(1).max(64),
  subjects: z.exactOptional(z.array(z.string().min(1).max(64)).max(MAX_SUBJECTS)),
  workId: z.string().min(1).max(64),
}

/** Most files taken from one drop; far more than are stored in one step, so that the clerk is told what is too much. */
const MAX_DROPPED_FILES = 100_000

/** A finding or measure, and the name the copying of its evidence is followed and stopped by. */
const EvidenceWork = { ...WorkTarget, workId: z.string().min(1).max(64) }
const OneEvidence = { ...EvidenceWork, evidenceId: z.string().min(1).max(64) }

/** Changes that could not be saved where the ledger lies; oldest first. */
const Pending = z.array(ChangeRequest).max(1000)

/** Every request the window can make, with the schema its input is checked by in the main process. */
export const REQUESTS = {
  openAtStart: Nothing,
  openSample: Nothing,
  openOwn: Nothing,
  createEmpty: z.strictObject({ place: z.enum(['default', 'choose']) }),
  chooseLedgerFolder: Nothing,
  recoverFrom: z.strictObject({ state: z.string().min(1).max(255) }),
  reload: Nothing,

  execute: ChangeRequest,
  undo: Nothing,
  redo: Nothing,
  saveNow: Nothing,
  saveCopy: z.strictObject({ pending: Pending }),

  saveDraft: z.strictObject({ field: z.string().min(1).max(200), text: z.string().max(MAX_TEXT) }),
  clearDraft: z.strictObject({ field: z.string().min(1).max(200) }),
  listDrafts: Nothing,

  setOperator: z.strictObject({ name: z.string().trim().min(1).max(50) }),
  getPreferences: Nothing,
  setPreferences: Preferences.partial(),
  checkFonts: Nothing,

  readNoticeFile: Nothing,
  readDroppedNotice: z.strictObject({
    name: z.string().min(1).max(255),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_DROPPED_BYTES),
  }),
  exportPaper: z.strictObject({ ...PaperOnScreen, format: z.enum(['docx', 'pdf', 'txt']) }),
  printPaper: z.strictObject(PaperOnScreen),
  attachEvidence: z.strictObject(EvidenceWork),
  attachDropped: z.strictObject({
    ...EvidenceWork,
    paths: z.array(z.string().min(1).max(32_767)).min(1).max(MAX_DROPPED_FILES),
  }),
  openEvidence: z.strictObject(OneEvidence),
  saveEvidenceAs: z.strictObject(OneEvidence),
  cancelWork: z.strictObject({ workId: z.string().min(1).max(64) }),
  openExported: z.strictObject({ token: z.string().min(1).max(64) }),
  showExported: z.strictObject({ token: z.string().min(1).max(64) }),
  openLedgerFolder: Nothing,
  copyText: z.strictObject({ text: z.string().max(MAX_TEXT) }),

  ...HISTORY_REQUESTS,
  ...BACKUP_REQUESTS,

  answerClose: z.strictObject({ pending: Pending, stay: z.boolean() }),
  closeWindow: Nothing,
  reportFault: z.strictObject({ message: z.string().max(2000), stack: z.string().max(20_000) }),
} as const satisfies { readonly [Name in keyof Answers]: z.ZodType }

/** What each request is answered with when it succeeds. */
type Answers = HistoryAnswers & BackupAnswers & OwnAnswers

type OwnAnswers = {
  /** What is there; asked once by every window that loads. Opens the ledger if it is not open yet. */
  openAtStart: StartState
  /** Opens the sample as a ledger of its own; the clerk's ledger is closed and untouched. */
  openSample: StartState
  /** Leaves the sample for the clerk's own ledger. */
  openOwn: StartState
  /** Creates an empty ledger in the usual folder or one chosen in a dialog, and opens it. */
  createEmpty: StartState
  /** Asks for a folder that holds a ledger and opens it from now on. `ledger-missing` when it holds none. */
  chooseLedgerFolder: StartState
  /** Puts one of the recoverable states, named by its id, in place of a broken or missing ledger. */
  recoverFrom: StartState
  /** Reads the ledger again, after `changed-outside`. What the window has not saved stays with the window. */
  reload: StartState

  /** Changes the ledger; answered when the change is on disk. After a problem the ledger is as before. */
  execute: DoneChange
  undo: DoneChange
  redo: DoneChange
  /** Ctrl+S: everything is saved already; takes a snapshot. One that fails is told by the view. */
  saveNow: SessionView
  /** 另存一份: the ledger with the `pending` changes, as one file chosen in a dialog. */
  saveCopy: { readonly path: string }

  /** Keeps what is being typed; replaces the draft of the same field. */
  saveDraft: null
  clearDraft: null
  listDrafts: readonly Draft[]

  /** 经办人, written into the history from now on. */
  setOperator: { readonly operator: string }
  getPreferences: Preferences
  /** Changes the given preferences and answers with all of them. */
  setPreferences: Preferences
  /** 字体检查 of this PC, for the fonts chosen in the open ledger. */
  checkFonts: FontCheck

  /** Asks for a .txt file. */
  readNoticeFile: NoticeFile
  readDroppedNotice: NoticeFile
  /** Asks where to, then composes and writes the paper, whole or not at all. */
  exportPaper: ExportedFile
  /** Prints the paper through the dialog of the system. */
  printPaper: null
  /** Asks for files and stores them as evidence. */
  attachEvidence: AttachedEvidence
  /** Stores files dropped on the window; the preload learns their paths, the window never does. */
  attachDropped: AttachedEvidence
  /** Opens a copy of a piece of evidence with the program of the system. */
  openEvidence: null
  /** Asks where to and writes a piece of evidence there. */
  saveEvidenceAs: null
  /** Stops a piece of work, which then answers `cancelled`. */
  cancelWork: null
  openExported: null
  showExported: null
  openLedgerFolder: null
  /** Puts text on the clipboard; rows and cells for Excel as lines and tabs. */
  copyText: null

  /**
   * The answer to `onCloseRequested`: what could not be saved; nothing pending closes the window, unless it is to `stay`
   * because the clerk is asked something there first.
   */
  answerClose: null
  /** Closes the window as its cross does. */
  closeWindow: null
  /** Writes a fault of the window into the local log. */
  reportFault: null
}

/** Name of a request, which is also its channel. */
export type RequestName = keyof Answers

/** What a request carries. */
export type RequestInput<Name extends RequestName> = z.input<(typeof REQUESTS)[Name]>

/** What a request is answered with. A closed dialog answers `cancelled`. */
export type RequestAnswer<Name extends RequestName> = Result<Answers[Name], Problem>

/** What the main process tells the window unasked. */
export type BridgeEvents = {
  /** How far long work is. */
  progress: WorkProgress
  /** A menu entry was chosen. */
  menu: MenuCommand
  /**
   * The window is to be closed: commit what is being typed, then call `answerClose`. `ending`: because the system ends the program,
   * which no question about backups may hinder.
   */
  closeRequested: { readonly ending: boolean }
  /** Taking a snapshot of the saved ledger failed, or works again (null). */
  snapshotProblem: Problem | null
  /** A backup was proven, or the ledger changed since. */
  backupState: BackupState
}
export type EventName = keyof BridgeEvents

/** What the window sends: as the schemas say, and commands exactly as the registry declares them. */
type Sent<Name extends RequestName> = Name extends 'execute'
  ? Command
  : Name extends 'saveCopy' | 'answerClose'
    ? Omit<RequestInput<Name>, 'pending'> & { readonly pending: Command[] }
    : Name extends 'attachDropped'
      ? Omit<RequestInput<'attachDropped'>, 'paths'> & { readonly files: readonly object[] }
      : RequestInput<Name>

/** Registers a listener; the returned function removes it. */
type Subscribe<Name extends EventName> = (listener: (event: BridgeEvents[Name]) => void) => () => void

/** The object `window.api`: one function for each request and each event. */
export type LedgerBridge = {
  readonly [Name in RequestName]: undefined extends RequestInput<Name>
    ? () => Promise<RequestAnswer<Name>>
    : (input: Sent<Name>) => Promise<RequestAnswer<Name>>
} & {
  readonly [Name in EventName as `on${Capitalize<Name>}`]: Subscribe<Name>
}
