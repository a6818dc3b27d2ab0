import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Button, Modal, Progress } from 'antd'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import type { CompositionIssue } from '#shared/documents/composition/composition-issue.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'
import styles from './export-dialogs.module.css'
import { IssueList } from './issue-list.tsx'
import type { ExportStep, NoticeExport } from './use-export.ts'
import { NOTICE_WORDS } from './wording.ts'

/** One step follows the other in place: a dialog that flew in anew for each would only be in the way. */
const FRAME = { open: true, width: 560, transitionName: '', maskTransitionName: '' } as const

type StepOf<Kind extends ExportStep['kind']> = Extract<ExportStep, { readonly kind: Kind }>

/** What stands against the export: errors forbid it, gaps make it a draft. */
const Obstacles = (props: {
  readonly step: StepOf<'refused' | 'gaps'>
  readonly work: NoticeExport
  readonly onChoose: (issue: CompositionIssue) => void
}) => {
  const { step, work } = props
  const gaps = step.kind === 'gaps'
  return (
    <Modal
      {...FRAME}
      title={gaps ? NOTICE_WORDS.draftTitle : NOTICE_WORDS.refused}
      onCancel={work.close}
      footer={
        <>
          <Button onClick={work.close}>{NOTICE_WORDS.back}</Button>
          {step.kind === 'gaps' && (
            <Button type="primary" autoFocus onClick={() => void work.write(step.format)}>
              {NOTICE_WORDS.exportDraft}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.lead}>{gaps ? NOTICE_WORDS.draftText : NOTICE_WORDS.refusedText}</p>
      <div className={styles.issues}>
        <IssueList
          issues={step.issues}
          onChoose={(issue) => {
            work.close()
            props.onChoose(issue)
          }}
        />
      </div>
    </Modal>
  )
}

const Working = (props: { readonly progress: WorkProgress; readonly onCancel: () => void }) => {
  const { done, total, step } = props.progress
  return (
    <Modal
      {...FRAME}
      title={NOTICE_WORDS.exporting}
      closable={false}
      footer={
        <Button autoFocus onClick={props.onCancel}>
          {NOTICE_WORDS.cancel}
        </Button>
      }
    >
      <p>{step}</p>
      <Progress percent={Math.round((done / Math.max(1, total)) * 100)} />
    </Modal>
  )
}

const Done = (props: { readonly step: StepOf<'done'>; readonly onClose: () => void }) => {
  const { file, gaps } = props.step
  const { token } = file
  const leave = async (request: 'openExported' | 'showExported') => {
    props.onClose()
    const answer = await bridge[request]({ token })
    if (!answer.ok) sayProblem(answer.problem)
  }
  return (
    <Modal
      {...FRAME}
      title={
        <>
          <CheckCircleFilled className={styles.good} /> {NOTICE_WORDS.exported}
        </>
      }
      onCancel={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{NOTICE_WORDS.close}</Button>
          <Button onClick={() => void leave('showExported')}>{NOTICE_WORDS.showFolder}</Button>
          <Button type="primary" autoFocus onClick={() => void leave('openExported')}>
            {NOTICE_WORDS.open}
          </Button>
        </>
      }
    >
      <p className={styles.file}>{file.fileName}</p>
      <p className={styles.path}>{file.path}</p>
      {gaps > 0 && <p className={styles.remark}>{NOTICE_WORDS.exportedDraft(gaps)}</p>}
    </Modal>
  )
}

const Failed = (props: { readonly step: StepOf<'failed'>; readonly work: NoticeExport }) => {
  const { step, work } = props
  const { what, kept, next } = describeProblem(step.problem)
  return (
    <Modal
      {...FRAME}
      title={
        <>
          <CloseCircleFilled className={styles.bad} /> {NOTICE_WORDS.failed}
        </>
      }
      onCancel={work.close}
      footer={
        <>
          <Button onClick={work.close}>{NOTICE_WORDS.close}</Button>
          <Button type="primary" autoFocus onClick={() => void work.start(step.format)}>
            {NOTICE_WORDS.again}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{what}</p>
      <p>{kept}</p>
      <p>{next}</p>
    </Modal>
  )
}

/** The dialog an export is at, if any. */
export const ExportDialogs = (props: {
  readonly work: NoticeExport
  readonly onChoose: (issue: CompositionIssue) => void
}) => {
  const { work } = props
  const { step } = work
  switch (step.kind) {
    case 'idle':
      return null
    case 'refused':
    case 'gaps':
      return <Obstacles step={step} work={work} onChoose={props.onChoose} />
    case 'working':
      return step.progress === null ? null : <Working progress={step.progress} onCancel={work.cancel} />
    case 'done':
      return <Done step={step} onClose={work.close} />
    case 'failed':
      return <Failed step={step} work={work} />
  }
}
