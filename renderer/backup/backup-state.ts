import dayjs from 'dayjs'
import { useEffect, useSyncExternalStore } from 'react'
import type { BackupState } from '#shared/bridge/backup-view.ts'
import { bridge } from '../session/bridge.ts'
import { useOpenSession } from '../session/session.ts'
import { BACKUP_WORDS as words } from './wording.ts'

let state: BackupState | undefined
const listeners = new Set<() => void>()

const publish = (next: BackupState | undefined) => {
  state = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The ledger and the day the last question was about. */
let askedFor = ''

const askAbout = async (ledgerAndDay: string): Promise<void> => {
  askedFor = ledgerAndDay
  const answer = await bridge.getBackupState()
  // Another ledger may have been opened meanwhile.
  if (askedFor === ledgerAndDay) publish(answer.ok ? answer.value : undefined)
}

/** Asks again; what cannot be told now (no ledger is open) stays unknown. */
export const refreshBackupState = (): Promise<void> => askAbout(askedFor)

/** The last proven backup and what changed since, outside of React; undefined while it is not known. */
export const currentBackupState = (): BackupState | undefined => state

/** The last proven backup of the open ledger and what changed since; undefined while it is not known. */
export const useBackupState = (): BackupState | undefined =>
  useSyncExternalStore(subscribe, currentBackupState)

/**
 * Keeps the state fresh while a ledger is open: on opening it, on a new day, whenever main tells, and when the clerk comes back to the
 * window: a task of the system may have made a backup meanwhile.
 */
export const useFreshBackupState = () => {
  const { view } = useOpenSession()
  const ledgerAndDay = `${view.ledgerPath} ${view.today}`
  useEffect(() => {
    const ask = () => void askAbout(ledgerAndDay)
    ask()
    window.addEventListener('focus', ask)
    const stopListening = bridge.onBackupState(publish)
    return () => {
      window.removeEventListener('focus', ask)
      stopListening()
    }
  }, [ledgerAndDay])
}

/** How long ago a UTC timestamp was, in whole local days before `today`: 今天, 昨天, 3天前. */
export const ageOf = (at: string, today: string): string =>
  words.age(dayjs(today).diff(dayjs(dayjs(at).format('YYYY-MM-DD')), 'day'))
