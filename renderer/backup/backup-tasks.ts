import type { BackupFile, BackupTarget } from '#shared/bridge/backup-view.ts'
import { bridge } from '../session/bridge.ts'
import { say, sayFailure, sayProblem } from '../session/messages.ts'
import { enter, refusedChanges, takeSession } from '../session/session.ts'
import { flushTyping } from '../typing/pending-typing.ts'
import { refreshBackupState } from './backup-state.ts'
import { ask, currentStep, IDLE, showStep, type TakeOverPlace } from './backup-step.ts'
import { done, doneWithFile } from './backup-work.ts'
import { BACKUP_WORDS as words } from './wording.ts'

/** One thing at a time: false while a dialog of backups is up. */
const isFree = (): boolean => currentStep().kind === 'idle' || currentStep().kind === 'failed'

/** Everything typed and chosen is on disk; says so when it is not. */
const everythingSaved = async (refusal: string): Promise<boolean> => {
  const saved = (await flushTyping()) && refusedChanges().length === 0
  if (!saved) sayFailure(refusal)
  return saved
}

const newPassword = () => ask<string | undefined>((answer) => ({ kind: 'newPassword', answer }))

/** How a backup is made. `closes`: the program is closed afterwards. */
export type MakeOrder = { readonly encrypts: boolean; readonly closes?: boolean }

/** Backs up to a target: written, read again and counted before it is announced. True when it is proven. */
export const makeBackup = async (target: BackupTarget, order: MakeOrder): Promise<boolean> => {
  if (!isFree() || !(await everythingSaved(words.notSavedYet))) return false
  const password = order.encrypts ? await newPassword() : undefined
  if (order.encrypts && password === undefined) {
    showStep(IDLE)
    return false
  }
  const made = await done(
    {
      task: 'make',
      subject: target.path,
      request: (workId) =>
        bridge.makeBackup({
          target: target.token,
          ...(password === undefined ? {} : { password }),
          workId,
        }),
    },
    () => void makeBackup(target, order),
  )
  if (made === undefined) return false
  await refreshBackupState()
  const removable = target.kind === 'removable'
  showStep({ kind: 'made', done: made, removable, closes: order.closes ?? false })
  return true
}

/** A backup file the clerk points out; undefined when she closed the dialog. */
const chosenFile = async (): Promise<BackupFile | undefined> => {
  const answer = await bridge.chooseBackupFile()
  if (answer.ok) return answer.value
  sayProblem(answer.problem)
  return undefined
}

/** 核对备份: is it whole, and what is in it? Asks for the file unless it is given. */
export const verifyBackup = async (given?: BackupFile): Promise<void> => {
  if (!isFree()) return
  const file = given ?? (await chosenFile())
  if (file === undefined) return
  const verified = await doneWithFile(file, 'verify', bridge.verifyBackup, () => void verifyBackup(file))
  if (verified !== undefined) showStep({ kind: 'verified', verified: verified.value })
}

/** 从备份恢复: proves the backup, shows what would change, and restores it when the clerk says so. */
export const restoreBackup = async (given?: BackupFile): Promise<void> => {
  if (!isFree() || !(await everythingSaved(words.restoreNotSavedYet))) return
  const file = given ?? (await chosenFile())
  if (file === undefined) return
  const again = () => void restoreBackup(file)
  const previewed = await doneWithFile(file, 'preview', bridge.previewRestore, again)
  if (previewed === undefined) return
  const { value: preview, password } = previewed
  const go = await ask<{ readonly acceptOtherUnit: boolean } | undefined>((answer) => ({
    kind: 'preview',
    file,
    preview,
    answer,
  }))
  if (go === undefined) return showStep(IDLE)
  const change = await done(
    {
      task: 'restore',
      subject: file.fileName,
      request: (workId) =>
        bridge.restoreBackup({
          file: file.token,
          ...(password === undefined ? {} : { password }),
          workId,
          acceptOtherUnit: go.acceptOtherUnit,
        }),
    },
    again,
  )
  if (change === undefined) return
  await takeSession(change.view)
  showStep(IDLE)
  say(words.restored(change.summary))
}

/** 交接: one proven file with everything another PC needs. */
export const handOver = async (): Promise<void> => {
  if (!isFree() || !(await everythingSaved(words.notSavedYet))) return
  type Order = { readonly snapshots: 'all' | 'named' | 'none'; readonly encrypts: boolean }
  const order = await ask<Order | undefined>((answer) => ({ kind: 'handOver', answer }))
  if (order === undefined) return showStep(IDLE)
  const password = order.encrypts ? await newPassword() : undefined
  if (order.encrypts && password === undefined) return showStep(IDLE)
  const made = await done(
    {
      task: 'handOver',
      subject: '',
      choosesPlace: true,
      request: (workId) =>
        bridge.handOver({
          snapshots: order.snapshots,
          ...(password === undefined ? {} : { password }),
          workId,
        }),
    },
    () => void handOver(),
  )
  if (made !== undefined) showStep({ kind: 'handedOver', done: made })
}

/** Makes a backup or handover the ledger of this PC, where none is open. */
export const takeOver = async (): Promise<void> => {
  if (!isFree()) return
  const file = await chosenFile()
  if (file === undefined) return
  const previewed = await doneWithFile(file, 'preview', bridge.previewRestore, () => void takeOver())
  if (previewed === undefined) return
  const { value: preview, password } = previewed
  const putAt = async (): Promise<void> => {
    const place = await ask<TakeOverPlace | undefined>((answer) => ({
      kind: 'takeOver',
      file,
      preview,
      answer,
    }))
    if (place === undefined) return showStep(IDLE)
    const state = await done(
      {
        task: 'takeOver',
        subject: file.fileName,
        choosesPlace: place === 'choose',
        request: (workId) =>
          bridge.takeOver({
            file: file.token,
            ...(password === undefined ? {} : { password }),
            workId,
            place,
          }),
      },
      () => void putAt(),
    )
    if (state === undefined) return
    showStep(IDLE)
    await enter(state)
    if (state.kind === 'opened') say(words.takenOver(preview.head.counts))
  }
  await putAt()
}
