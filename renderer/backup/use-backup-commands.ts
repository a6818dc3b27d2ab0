import { useEffect } from 'react'
import type { MenuCommand } from '#shared/bridge/menu.ts'
import { useRemembered } from '../session/remembered-layout.ts'
import { onCommandElsewhere } from '../shell/command-listeners.ts'
import { useFreshBackupState } from './backup-state.ts'
import { backUpNow, REMEMBERED } from './backup-targets.ts'
import { handOver, restoreBackup, verifyBackup } from './backup-tasks.ts'

/** Ctrl+B and the menu while a ledger is open; the returned function backs up and then offers to close the program. */
export const useBackupCommands = (): (() => void) => {
  useFreshBackupState()
  const [lastPlace] = useRemembered<string>(REMEMBERED.place, '')
  const [encrypts] = useRemembered<boolean>(REMEMBERED.encrypts, false)
  useEffect(() => {
    const commands: [MenuCommand, () => void][] = [
      ['makeBackup', () => void backUpNow(lastPlace, { encrypts })],
      ['verifyBackup', () => void verifyBackup()],
      ['restoreBackup', () => void restoreBackup()],
      ['handOver', () => void handOver()],
    ]
    const stops = commands.map(([command, run]) => onCommandElsewhere(command, run))
    return () => {
      for (const stop of stops) stop()
    }
  }, [lastPlace, encrypts])
  return () => void backUpNow(lastPlace, { encrypts, closes: true })
}
