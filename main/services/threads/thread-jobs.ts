import type { PrintableEntry } from '#shared/documents/history/history-row.ts'
import type { PaperDocument } from '#shared/documents/paper-document.ts'
import type { LedgerFiles } from '../ledger/ledger-files.ts'
import type { SeenSnapshots } from '../snapshots/snapshot-list.ts'

/** How a job tells what it has done: the share, rising to 1. */
export type JobProgress = (share: number) => void

/**
 * What can be done in a thread: one function each, of one input. Inputs and outcomes are copied from thread to thread, so they are
 * plain data, bytes, maps and sets: no classes, no functions. What a job needs is loaded with the job: a thread lives for one.
 */
export const THREAD_JOBS = {
  /** Whether the chain of a history of so many bytes is whole under a ledger of `revision`; see `checkHistory`. */
  historyCheck: async (of: {
    readonly history: string
    readonly bytes: number
    readonly revision: number
  }) => {
    const { checkHistory } = await import('../history/history-check.ts')
    return checkHistory(of.history, of.bytes, of.revision)
  },
  /** The bytes of an Excel file; see `historyWorkbook`. */
  historyWorkbook: async (entries: readonly PrintableEntry[]) => {
    const [{ historyWorkbook }, { localMinute }] = await Promise.all([
      import('../history/history-workbook.ts'),
      import('../history/local-moment.ts'),
    ])
    return historyWorkbook(entries, localMinute)
  },
  /** The bytes of a Word file. */
  wordFile: async (document: PaperDocument, onProgress: JobProgress) => {
    const { writeDocx } = await import('../docx/write-docx.ts')
    return writeDocx(document, { onProgress })
  },
  /** The snapshots beside a ledger; see `listSnapshots`. */
  snapshots: async ({ files, seen }: { readonly files: LedgerFiles; readonly seen: SeenSnapshots }) => {
    const { listSnapshots } = await import('../snapshots/snapshot-list.ts')
    return listSnapshots(files, seen)
  },
  /** What a broken or missing ledger can be put back to; see `recoverableStates`. */
  recoverableStates: async (files: LedgerFiles) => {
    const { recoverableStates } = await import('../snapshots/recoverable-states.ts')
    return recoverableStates(files)
  },
}

export type JobName = keyof typeof THREAD_JOBS
export type JobInput<Name extends JobName> = Parameters<(typeof THREAD_JOBS)[Name]>[0]
export type JobOutcome<Name extends JobName> = Awaited<ReturnType<(typeof THREAD_JOBS)[Name]>>

/** A job and its input. */
export type JobOrder<Name extends JobName = JobName> = {
  readonly [Each in Name]: { readonly name: Each; readonly input: JobInput<Each> }
}[Name]

/** The same functions, told one by one, so that the compiler sees which input belongs to which. */
const jobs: {
  readonly [Name in JobName]: (input: JobInput<Name>, onProgress: JobProgress) => Promise<JobOutcome<Name>>
} = THREAD_JOBS

/** Carries out a job in the thread this is called in. */
export const carriedOut = <Name extends JobName>(
  { name, input }: JobOrder<Name>,
  onProgress: JobProgress,
): Promise<JobOutcome<Name>> => jobs[name](input, onProgress)
