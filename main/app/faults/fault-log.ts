import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Above this size the log starts anew; the one before it is kept beside it. */
const LARGEST_LOG_BYTES = 1_000_000

/** A fault that repeats without end must not fill the disk the ledger lies on. */
const MOST_FAULTS_A_RUN = 200

/** The local log of faults. It is for whoever maintains the program, holds no ledger data and is sent nowhere. */
export type FaultLog = {
  readonly folder: string
  readonly path: string
  /** Appends a fault with its time; written synchronously, because the process may be about to end. */
  readonly report: (what: string, error: unknown) => void
}

/** The log in `folder`, created with the first fault. Never throws: a full disk must not turn a fault into two. */
export const faultLog = (folder: string): FaultLog => {
  const path = join(folder, 'faults.log')
  let faults = 0
  return {
    folder,
    path,
    report: (what, error) => {
      faults += 1
      if (faults > MOST_FAULTS_A_RUN) return
      const entry = `${new Date().toISOString()} ${what}\n${described(error)}\n`
      console.error(entry)
      try {
        mkdirSync(folder, { recursive: true })
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES)
          renameSync(path, join(folder, 'faults.old.log'))
        appendFileSync(path, entry)
      } catch (failure) {
        console.error(failure)
      }
    },
  }
}

const described = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? error.message)
    : typeof error === 'string'
      ? error
      : JSON.stringify(error)
