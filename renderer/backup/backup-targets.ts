import { useCallback, useEffect, useState } from 'react'
import type { BackupTarget } from '#shared/bridge/backup-view.ts'
import { bridge } from '../session/bridge.ts'
import { sayFailure, sayProblem } from '../session/messages.ts'
import { goTo } from '../session/navigation.ts'
import { type MakeOrder, makeBackup } from './backup-tasks.ts'
import { plainTarget } from './plain-target.ts'
import { BACKUP_WORDS as words } from './wording.ts'

/** Sticks come and go: how often they are looked for while the screen is up (milliseconds). */
const LOOK_EVERY = 3000

/** Names of what this PC remembers of 备份, in its layout. */
export const REMEMBERED = {
  place: 'backup.place',
  encrypts: 'backup.encrypts',
  dismissed: 'backup.dismissedOn',
} as const

/**
 * The sticks and folders there are now, looked for again and again while the screen is up; undefined until the first answer.
 * `choose` asks for a folder and gives it, `undefined` when the clerk closed the dialog.
 */
export const useBackupTargets = () => {
  const [targets, setTargets] = useState<readonly BackupTarget[] | undefined>(undefined)
  const look = useCallback(async () => {
    const answer = await bridge.listBackupTargets()
    if (answer.ok) setTargets(answer.value)
    return answer
  }, [])
  useEffect(() => {
    let timer: number | undefined
    let left = false
    const again = async () => {
      const answer = await look()
      if (left) return
      if (!answer.ok) sayProblem(answer.problem)
      else timer = window.setTimeout(() => void again(), LOOK_EVERY)
    }
    void again()
    return () => {
      left = true
      window.clearTimeout(timer)
    }
  }, [look])
  const choose = async (): Promise<BackupTarget | undefined> => {
    const answer = await bridge.chooseBackupFolder()
    if (!answer.ok) {
      sayProblem(answer.problem)
      return undefined
    }
    await look()
    return answer.value
  }
  return { targets, choose }
}

/** Ctrl+B and the button in sight: backs up at once where it is plain where to, or shows the screen where she chooses. */
export const backUpNow = async (lastPlace: string, order: MakeOrder): Promise<void> => {
  const answer = await bridge.listBackupTargets()
  const target = answer.ok ? plainTarget(answer.value, lastPlace) : undefined
  if (target !== undefined) {
    await makeBackup(target, order)
    return
  }
  goTo({ screen: 'backup' })
  if (!answer.ok) return sayProblem(answer.problem)
  const last = answer.value.find(({ path }) => path === lastPlace)
  sayFailure(last?.pluggedIn === false ? words.lastNotPluggedIn(last.path) : words.chooseWhere)
}
