import { useSyncExternalStore } from 'react'
import type { BackupDone, BackupFile, RestorePreview, VerifiedBackup } from '#shared/bridge/backup-view.ts'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import type { Problem } from '#shared/problem.ts'
import type { BACKUP_WORDS } from './wording.ts'

/** What is being done with backups. */
export type BackupTask = keyof typeof BACKUP_WORDS.failed

/** Where a ledger brought from elsewhere is put. */
export type TakeOverPlace = 'default' | 'choose'

/**
 * What the dialogs over the screens show. A dialog that asks is answered by `answer`, with undefined when it was closed.
 * `closes`: the program is to be closed afterwards.
 */
export type BackupStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'newPassword'; readonly answer: (password: string | undefined) => void }
  | {
      readonly kind: 'askPassword'
      readonly fileName: string
      readonly wrong: boolean
      readonly answer: (password: string | undefined) => void
    }
  | {
      readonly kind: 'working'
      readonly task: BackupTask
      readonly subject: string
      readonly workId: string
      readonly progress: WorkProgress | null
      readonly stopping: boolean
      /** It has taken long enough to be worth showing. */
      readonly shown: boolean
    }
  | {
      readonly kind: 'made'
      readonly done: BackupDone
      /** It lies on a stick, which can be pulled out. */
      readonly removable: boolean
      readonly closes: boolean
    }
  | { readonly kind: 'handedOver'; readonly done: BackupDone }
  | { readonly kind: 'verified'; readonly verified: VerifiedBackup }
  | {
      readonly kind: 'preview'
      readonly file: BackupFile
      readonly preview: RestorePreview
      readonly answer: (go: { readonly acceptOtherUnit: boolean } | undefined) => void
    }
  | {
      readonly kind: 'takeOver'
      readonly file: BackupFile
      readonly preview: RestorePreview
      readonly answer: (place: TakeOverPlace | undefined) => void
    }
  | {
      readonly kind: 'handOver'
      readonly answer: (
        order: { readonly snapshots: 'all' | 'named' | 'none'; readonly encrypts: boolean } | undefined,
      ) => void
    }
  | { readonly kind: 'closing' }
  | {
      readonly kind: 'failed'
      readonly task: BackupTask
      readonly problem: Problem
      readonly again: () => void
    }

export const IDLE: BackupStep = { kind: 'idle' }

let step: BackupStep = IDLE
let made = 0
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows the next dialog, or none. */
export const showStep = (next: BackupStep) => {
  step = next
  if (next.kind === 'made') made += 1
  for (const listener of listeners) listener()
}

/** What the dialogs show, outside of React. */
export const currentStep = (): BackupStep => step

/** What the dialogs show. */
export const useBackupStep = (): BackupStep => useSyncExternalStore(subscribe, currentStep)

/** How many backups were made since the window opened: the list of those there are is then another. */
export const useMadeBackups = (): number => useSyncExternalStore(subscribe, () => made)

/** Shows a dialog that asks, and waits for its answer; the next step is shown by whoever asked. */
export const ask = <Answer>(dialog: (answer: (given: Answer) => void) => BackupStep): Promise<Answer> =>
  new Promise((resolve) => showStep(dialog(resolve)))
