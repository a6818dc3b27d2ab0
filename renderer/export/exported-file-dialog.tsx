import { CheckCircleFilled } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import type { ExportedFile } from '#shared/bridge/session-view.ts'
import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'
import styles from './export-dialogs.module.css'
import { EXPORT_WORDS } from './wording.ts'

/** A document that was written, and the ways to it; `children` is what should be known of it. */
export const ExportedFileDialog = (props: {
  readonly file: ExportedFile
  readonly onClose: () => void
  /** One step follows the other in place, without flying in. */
  readonly inPlace?: boolean
  readonly children?: ReactNode
}) => {
  const { token, fileName, path } = props.file
  const leave = async (request: 'openExported' | 'showExported') => {
    props.onClose()
    const answer = await bridge[request]({ token })
    if (!answer.ok) sayProblem(answer.problem)
  }
  return (
    <Modal
      open
      width={560}
      {...(props.inPlace === true ? { transitionName: '', maskTransitionName: '' } : {})}
      title={
        <>
          <CheckCircleFilled className={styles.good} /> {EXPORT_WORDS.exported}
        </>
      }
      onCancel={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{EXPORT_WORDS.close}</Button>
          <Button onClick={() => void leave('showExported')}>{EXPORT_WORDS.showFolder}</Button>
          <Button type="primary" autoFocus onClick={() => void leave('openExported')}>
            {EXPORT_WORDS.open}
          </Button>
        </>
      }
    >
      <p className={styles.file}>{fileName}</p>
      <p className={styles.path}>{path}</p>
      {props.children}
    </Modal>
  )
}
