import { Button, Checkbox, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { RestorePreview } from '#shared/bridge/backup-view.ts'
import { useSession } from '../session/session.ts'
import styles from './backup-dialogs.module.css'
import { BackupFacts } from './backup-facts.tsx'
import type { BackupStep, TakeOverPlace } from './backup-step.ts'
import { DIALOG } from './dialog-frame.ts'
import { BACKUP_WORDS as words } from './wording.ts'

const SNAPSHOTS = ['all', 'named', 'none'] as const

/** 交接: which snapshots go along, and whether it gets a password; the place is asked for next. */
export const HandoverDialog = (props: {
  readonly answer: Extract<BackupStep, { kind: 'handOver' }>['answer']
}) => {
  const [snapshots, setSnapshots] = useState<(typeof SNAPSHOTS)[number]>('all')
  const [encrypts, setEncrypts] = useState(false)
  return (
    <Modal
      {...DIALOG}
      title={words.handOverTitle}
      onCancel={() => props.answer(undefined)}
      footer={
        <>
          <Button onClick={() => props.answer(undefined)}>{words.cancel}</Button>
          <Button type="primary" autoFocus onClick={() => props.answer({ snapshots, encrypts })}>
            {words.handOverGo}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{words.handOverIntro}</p>
      <p>{words.handOverSnapshots}</p>
      <Radio.Group
        className={styles.choices ?? ''}
        aria-label={words.handOverSnapshots}
        value={snapshots}
        options={SNAPSHOTS.map((value) => ({ value, label: words.snapshotChoices[value] }))}
        onChange={(event) => setSnapshots(event.target.value)}
      />
      <Checkbox checked={encrypts} onChange={(event) => setEncrypts(event.target.checked)}>
        {words.encrypt}
      </Checkbox>
      <p className={styles.remark}>{words.encryptHint}</p>
    </Modal>
  )
}

/** A proven backup that is to become the ledger of this PC, and where to put it. */
export const TakeOverDialog = (props: {
  readonly fileName: string
  readonly preview: RestorePreview
  readonly answer: (place: TakeOverPlace | undefined) => void
}) => {
  const session = useSession()
  const found = session.kind === 'start' ? session.state.kind : undefined
  // A ledger that is whole stays where it is; what is left of a broken or missing one makes room under another name.
  const occupied = found === 'refused'
  return (
    <Modal
      {...DIALOG}
      title={words.takeOverTitle}
      onCancel={() => props.answer(undefined)}
      footer={
        <>
          <Button onClick={() => props.answer(undefined)}>{words.cancel}</Button>
          <Button
            {...(occupied ? { type: 'primary' as const, autoFocus: true } : {})}
            onClick={() => props.answer('choose')}
          >
            {words.takeOverChoose}
          </Button>
          {!occupied && (
            <Button type="primary" autoFocus onClick={() => props.answer('default')}>
              {words.takeOverDefault}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.path}>{props.fileName}</p>
      <p className={styles.lead}>{words.takeOverText[props.preview.head.kind]}</p>
      <BackupFacts head={props.preview.head} />
      {occupied && <p className={styles.remark}>{words.takeOverElsewhere}</p>}
      {(found === 'broken' || found === 'missing') && <p className={styles.remark}>{words.takeOverKept}</p>}
    </Modal>
  )
}
