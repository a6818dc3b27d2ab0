import { CheckCircleFilled, CloseCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import { Alert, Button, Modal, Progress } from 'antd'
import type { ReactNode } from 'react'
import type { BackupDone, BackupRotation, VerifiedBackup } from '#shared/bridge/backup-view.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import styles from './backup-dialogs.module.css'
import { BackupFacts } from './backup-facts.tsx'
import { type BackupStep, IDLE, showStep } from './backup-step.ts'
import { stopWork } from './backup-work.ts'
import { closeProgram } from './closing.ts'
import { DIALOG } from './dialog-frame.ts'
import { MissingEvidence } from './missing-evidence.tsx'
import { BACKUP_WORDS as words } from './wording.ts'

const close = () => showStep(IDLE)

const WORKING_TITLES = {
  make: words.making,
  verify: words.verifying,
  preview: words.previewing,
  restore: words.restoring,
  handOver: words.handingOver,
  takeOver: words.takingOver,
} as const

/** How far the work is, once it takes long, and the way to stop it. */
export const WorkingDialog = ({ step }: { readonly step: Extract<BackupStep, { kind: 'working' }> }) => {
  const { task, subject, progress, stopping, workId } = step
  const percent = progress === null ? 0 : Math.floor((progress.done / Math.max(1, progress.total)) * 100)
  return (
    <Modal
      {...DIALOG}
      title={WORKING_TITLES[task]}
      closable={false}
      keyboard={false}
      footer={
        <Button autoFocus disabled={stopping} onClick={() => stopWork(workId)}>
          {stopping ? words.stopping : words.stop}
        </Button>
      }
    >
      {subject !== '' && <p className={styles.path}>{subject}</p>}
      <p aria-live="polite">{progress === null ? words.starting : progress.step}</p>
      <Progress percent={percent} />
      {task === 'make' && <p className={styles.remark}>{words.safeToPull}</p>}
    </Modal>
  )
}

const Outcome = (props: {
  readonly icon: ReactNode
  readonly title: string
  readonly width?: number
  readonly footer: ReactNode
  readonly children: ReactNode
}) => (
  <Modal
    {...DIALOG}
    {...(props.width === undefined ? {} : { width: props.width })}
    title={
      <>
        {props.icon} {props.title}
      </>
    }
    onCancel={close}
    footer={props.footer}
  >
    {props.children}
  </Modal>
)

const good = <CheckCircleFilled className={styles.good} aria-hidden />

const Named = (props: {
  readonly title: string
  readonly names: readonly string[]
  readonly text: string
}) => (
  <Alert
    type="warning"
    showIcon
    title={props.title}
    description={
      <>
        <ul className={styles.names}>
          {props.names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        {props.text}
      </>
    }
  />
)

/** What became of the older backups beside the new one. */
const OlderOnes = ({ rotation }: { readonly rotation: BackupRotation }) => {
  const { removed, damaged, left, stopped } = rotation
  return (
    <>
      {removed.length > 0 && <p className={styles.remark}>{words.surplusRemoved(removed.length)}</p>}
      {damaged.length > 0 && (
        <Named title={words.damagedTitle(damaged.length)} names={damaged} text={words.damagedText} />
      )}
      {left.length > 0 && <Named title={words.leftTitle(left.length)} names={left} text={words.leftText} />}
      {stopped && <p className={styles.remark}>{words.rotationStopped}</p>}
    </>
  )
}

/** What was written and proven, in numbers; 已核对 is said only of what was read from the device itself. */
export const MadeDialog = (props: {
  readonly done: BackupDone
  readonly removable: boolean
  readonly handover: boolean
  readonly closes: boolean
}) => {
  const { file, readBack, rotation } = props.done
  const proven = readBack === 'device'
  const icon = proven ? good : <InfoCircleFilled aria-hidden />
  return (
    <Outcome
      icon={icon}
      title={props.handover ? words.handedOverTitle : words.madeTitle}
      footer={
        <>
          <Button {...(props.closes ? {} : { type: 'primary' as const, autoFocus: true })} onClick={close}>
            {props.closes ? words.back : words.close}
          </Button>
          {props.closes && (
            <Button type="primary" autoFocus onClick={closeProgram}>
              {words.closeProgram}
            </Button>
          )}
        </>
      }
    >
      {file.head !== null && (
        <p className={styles.lead}>{(proven ? words.proven : words.written)(file.head.counts)}</p>
      )}
      <p className={styles.text}>
        {proven ? words.provenText : props.removable ? words.writtenText : words.writtenElsewhere}
      </p>
      <p className={styles.path}>{file.path}</p>
      {file.head !== null && <MissingEvidence head={file.head} />}
      {rotation !== null && <OlderOnes rotation={rotation} />}
      {props.handover && <p className={styles.remark}>{words.handedOverNext}</p>}
      {props.removable && <p className={styles.remark}>{words.pullSafely}</p>}
    </Outcome>
  )
}

/** A backup that is whole, and what it holds. */
export const VerifiedDialog = ({ verified }: { readonly verified: VerifiedBackup }) => (
  <Outcome
    icon={good}
    title={words.verifiedTitle}
    footer={
      <Button type="primary" autoFocus onClick={close}>
        {words.close}
      </Button>
    }
  >
    <p className={styles.text}>{words.verifiedText}</p>
    <p className={styles.path}>{verified.file.path}</p>
    <BackupFacts head={verified.head} />
  </Outcome>
)

/** What happened, what was kept, what to do next. */
export const FailedDialog = ({ step }: { readonly step: Extract<BackupStep, { kind: 'failed' }> }) => {
  const { what, kept, next } = describeProblem(step.problem)
  return (
    <Outcome
      icon={<CloseCircleFilled className={styles.bad} aria-hidden />}
      title={words.failed[step.task]}
      footer={
        <>
          <Button onClick={close}>{words.close}</Button>
          <Button type="primary" autoFocus onClick={step.again}>
            {words.again}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{what}</p>
      <p>{kept}</p>
      <p>{next}</p>
    </Outcome>
  )
}
