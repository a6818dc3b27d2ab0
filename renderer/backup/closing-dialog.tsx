import { Button, Modal } from 'antd'
import { useOpenSession } from '../session/session.ts'
import { ageOf, useBackupState } from './backup-state.ts'
import { IDLE, showStep } from './backup-step.ts'
import { closeProgram } from './closing.ts'
import { DIALOG } from './dialog-frame.ts'
import { BACKUP_WORDS as words } from './wording.ts'

/** Asked on closing when a backup is due; closing without one is her right. */
export const ClosingDialog = (props: { readonly onBackUp: () => void }) => {
  const { view } = useOpenSession()
  const state = useBackupState()
  const close = () => showStep(IDLE)
  if (state === undefined) return null
  const age = state.last === null ? null : ageOf(state.last.at, view.today)
  return (
    <Modal
      {...DIALOG}
      title={words.closingTitle}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{words.closingBack}</Button>
          <Button onClick={closeProgram}>{words.closingWithout}</Button>
          <Button
            type="primary"
            autoFocus
            onClick={() => {
              close()
              props.onBackUp()
            }}
          >
            {words.closingBackUp}
          </Button>
        </>
      }
    >
      <p>{words.remind(age, state.changesSince)}</p>
    </Modal>
  )
}
