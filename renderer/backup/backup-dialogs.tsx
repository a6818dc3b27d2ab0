import { useEffect } from 'react'
import { focusScreenIfLost } from '../shell/screen-focus.ts'
import { useBackupStep } from './backup-step.ts'
import { ClosingDialog } from './closing-dialog.tsx'
import { HandoverDialog, TakeOverDialog } from './handover-dialogs.tsx'
import { FailedDialog, MadeDialog, VerifiedDialog, WorkingDialog } from './outcome-dialogs.tsx'
import { AskPasswordDialog, NewPasswordDialog } from './password-dialogs.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

/** The dialog that 备份, 核对, 恢复 or 交接 is at, if any; over the open ledger and over the start screen. */
export const BackupDialogs = (props: { readonly onBackUpAndClose?: () => void }) => {
  const step = useBackupStep()
  useEffect(() => {
    if (step.kind === 'idle') focusScreenIfLost()
  }, [step.kind])
  switch (step.kind) {
    case 'idle':
      return null
    case 'newPassword':
      return <NewPasswordDialog answer={step.answer} />
    case 'askPassword':
      return <AskPasswordDialog fileName={step.fileName} wrong={step.wrong} answer={step.answer} />
    case 'working':
      return step.shown ? <WorkingDialog step={step} /> : null
    case 'made':
      return <MadeDialog done={step.done} removable={step.removable} handover={false} closes={step.closes} />
    case 'handedOver':
      return <MadeDialog done={step.done} removable={false} handover closes={false} />
    case 'verified':
      return <VerifiedDialog verified={step.verified} />
    case 'preview':
      return <RestoreDialog fileName={step.file.fileName} preview={step.preview} answer={step.answer} />
    case 'takeOver':
      return <TakeOverDialog fileName={step.file.fileName} preview={step.preview} answer={step.answer} />
    case 'handOver':
      return <HandoverDialog answer={step.answer} />
    case 'closing':
      return <ClosingDialog onBackUp={props.onBackUpAndClose ?? (() => undefined)} />
    case 'failed':
      return <FailedDialog step={step} />
  }
}
