import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { BackupTarget } from '#shared/bridge/backup-view.ts'
import { bridge } from '../session/bridge.ts'
import { useRemembered } from '../session/remembered-layout.ts'
import { useOpenSession } from '../session/session.ts'
import styles from './backup-dialogs.module.css'
import { ageOf, useBackupState } from './backup-state.ts'
import { IDLE, showStep } from './backup-step.ts'
import { REMEMBERED, useBackupTargets } from './backup-targets.ts'
import { closeProgram } from './closing.ts'
import { DIALOG } from './dialog-frame.ts'
import { plainTarget } from './plain-target.ts'
import { nameOf } from './target-list.tsx'
import { BACKUP_WORDS as words } from './wording.ts'

const whereTo = (targets: readonly BackupTarget[], lastPlace: string): string => {
  const target = plainTarget(targets, lastPlace)
  if (target !== undefined) return words.closingTo(nameOf(target), target.path)
  return targets.some(({ kind }) => kind === 'removable') ? words.closingChoose : words.closingNoStick
}

/** Asked on closing when the ledger changed since the last backup; closing without one is her right. */
export const ClosingDialog = (props: { readonly onBackUp: () => void }) => {
  const { view } = useOpenSession()
  const state = useBackupState()
  const { targets } = useBackupTargets()
  const [lastPlace] = useRemembered<string>(REMEMBERED.place, '')
  const [onlyWhenDue, setOnlyWhenDue] = useState(false)
  const stay = () => showStep(IDLE)
  if (state === undefined) return null
  const age = state.last === null ? null : ageOf(state.last.at, view.today)
  const leave = async () => {
    if (onlyWhenDue) await bridge.setPreferences({ closingQuestion: 'due' })
    closeProgram()
  }
  const backUp = () => {
    if (onlyWhenDue) void bridge.setPreferences({ closingQuestion: 'due' })
    stay()
    props.onBackUp()
  }
  return (
    <Modal
      {...DIALOG}
      title={words.closingTitle}
      onCancel={stay}
      footer={
        <>
          <Button onClick={stay}>{words.closingBack}</Button>
          <Button onClick={() => void leave()}>{words.closingWithout}</Button>
          <Button type="primary" autoFocus onClick={backUp}>
            {words.closingBackUp}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{words.sinceLast(age, state.changesSince)}</p>
      <p>{targets === undefined ? words.looking : whereTo(targets, lastPlace)}</p>
      <p className={styles.remark}>{words.closingSaved}</p>
      {!state.due && (
        <Checkbox
          className={styles.accept ?? ''}
          checked={onlyWhenDue}
          onChange={(event) => setOnlyWhenDue(event.target.checked)}
        >
          {words.closingOnlyWhenDue}
        </Checkbox>
      )}
    </Modal>
  )
}
