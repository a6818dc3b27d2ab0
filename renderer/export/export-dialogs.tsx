import { CloseCircleFilled } from '@ant-design/icons'
import { Button, Modal, Progress, Spin } from 'antd'
import type { WorkProgress } from '#shared/bridge/session-view.ts'
import { missingFontsRemark } from '#shared/documents/fonts/wording.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import type { Remark } from '#shared/proofreading/remark.ts'
import { RemarkButtons } from '../proofreading/remark-buttons.tsx'
import { useFontCheck } from '../session/font-check.ts'
import styles from './export-dialogs.module.css'
import { ExportedFileDialog } from './exported-file-dialog.tsx'
import type { ExportStep, PaperExport } from './use-export.ts'
import { EXPORT_WORDS } from './wording.ts'

/** One step follows the other in place: a dialog that flew in anew for each would only be in the way. */
const FRAME = { open: true, width: 560, transitionName: '', maskTransitionName: '' } as const

type StepOf<Kind extends ExportStep['kind']> = Extract<ExportStep, { readonly kind: Kind }>

type ObstacleWords = { readonly title: string; readonly text: string; readonly goOn: string }

const obstacleWords = (step: StepOf<'refused' | 'asked'>): ObstacleWords => {
  if (step.kind === 'refused')
    return { title: EXPORT_WORDS.refused, text: EXPORT_WORDS.refusedText, goOn: '' }
  const printing = step.way === 'print'
  if (step.gaps === 0)
    return {
      title: EXPORT_WORDS.remarksTitle(step.remarks.length),
      text: EXPORT_WORDS.remarksText,
      goOn: printing ? EXPORT_WORDS.printAnyway : EXPORT_WORDS.exportAnyway,
    }
  const others = step.remarks.length - step.gaps
  return {
    title: EXPORT_WORDS.draftTitle,
    text:
      others > 0
        ? EXPORT_WORDS.draftAndRemarks(step.gaps, others)
        : printing
          ? EXPORT_WORDS.draftPrintText
          : EXPORT_WORDS.draftText,
    goOn: printing ? EXPORT_WORDS.printDraft : EXPORT_WORDS.exportDraft,
  }
}

/** What stands against the export: errors of composition forbid it, gaps make it a draft, the rest she may leave. */
const Obstacles = (props: {
  readonly step: StepOf<'refused' | 'asked'>
  readonly work: PaperExport
  readonly onChoose: (remark: Remark) => void
}) => {
  const { step, work } = props
  const words = obstacleWords(step)
  return (
    <Modal
      {...FRAME}
      title={words.title}
      onCancel={work.close}
      footer={
        <>
          <Button onClick={work.close}>{EXPORT_WORDS.back}</Button>
          {step.kind === 'asked' && (
            <Button type="primary" autoFocus onClick={() => void work.write(step.way)}>
              {words.goOn}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.lead}>{words.text}</p>
      <div className={styles.issues}>
        <RemarkButtons
          remarks={step.remarks}
          onChoose={(remark) => {
            work.close()
            props.onChoose(remark)
          }}
        />
      </div>
    </Modal>
  )
}

/** A file in the making: how far it is, and the way to stop it. */
export const WorkingDialog = (props: { readonly progress: WorkProgress; readonly onCancel: () => void }) => {
  const { done, total, step } = props.progress
  return (
    <Modal
      {...FRAME}
      title={EXPORT_WORDS.exporting}
      closable={false}
      footer={
        <Button autoFocus onClick={props.onCancel}>
          {EXPORT_WORDS.cancel}
        </Button>
      }
    >
      <p>{step}</p>
      {/* A bar that stays empty would look stuck. */}
      {done === 0 ? <Spin /> : <Progress percent={Math.round((done / Math.max(1, total)) * 100)} />}
    </Modal>
  )
}

/** A text has no fonts. */
const TEXT_FILE = /\.txt$/iu

const Done = (props: { readonly step: StepOf<'done'>; readonly onClose: () => void }) => {
  const { file, gaps } = props.step
  const roles = useFontCheck()?.roles ?? []
  const fonts = TEXT_FILE.test(file.fileName) ? undefined : missingFontsRemark(roles)
  return (
    <ExportedFileDialog file={file} inPlace onClose={props.onClose}>
      {gaps > 0 && <p className={styles.remark}>{EXPORT_WORDS.exportedDraft(gaps)}</p>}
      {fonts !== undefined && <p className={styles.remark}>{fonts}</p>}
    </ExportedFileDialog>
  )
}

const Failed = (props: { readonly step: StepOf<'failed'>; readonly work: PaperExport }) => {
  const { step, work } = props
  const { what, kept, next } = describeProblem(step.problem)
  const printing = step.way === 'print'
  return (
    <Modal
      {...FRAME}
      title={
        <>
          <CloseCircleFilled className={styles.bad} />{' '}
          {printing ? EXPORT_WORDS.notPrinted : EXPORT_WORDS.failed}
        </>
      }
      onCancel={work.close}
      footer={
        <>
          <Button onClick={work.close}>{EXPORT_WORDS.close}</Button>
          <Button type="primary" autoFocus onClick={() => void work.start(step.way)}>
            {printing ? EXPORT_WORDS.printAgain : EXPORT_WORDS.again}
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
  readonly work: PaperExport
  readonly onChoose: (remark: Remark) => void
}) => {
  const { work } = props
  const { step } = work
  switch (step.kind) {
    case 'idle':
      return null
    case 'refused':
    case 'asked':
      return <Obstacles step={step} work={work} onChoose={props.onChoose} />
    case 'working':
      return step.progress === null ? null : <WorkingDialog progress={step.progress} onCancel={work.cancel} />
    case 'done':
      return <Done step={step} onClose={work.close} />
    case 'failed':
      return <Failed step={step} work={work} />
  }
}
