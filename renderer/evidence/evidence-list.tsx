import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { type DragEvent, useState } from 'react'
import type { Evidence } from '#shared/ledger/finding.ts'
import styles from './evidence.module.css'
import { EvidenceItem } from './evidence-item.tsx'
import { type EvidenceOwner, useEvidenceWork } from './use-evidence-work.ts'
import { EVIDENCE_WORDS as words } from './wording.ts'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** The evidence of a finding or measure: files are chosen or dropped here, opened, noted, taken out. */
export const EvidenceList = (props: {
  readonly owner: EvidenceOwner
  readonly evidence: readonly Evidence[]
  readonly disabled: boolean
}) => {
  const { owner, evidence, disabled } = props
  const work = useEvidenceWork(owner)
  const [over, setOver] = useState(false)
  const { progress } = work
  const onDragOver = (event: DragEvent) => {
    if (disabled || !holdsFiles(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  const onDrop = (event: DragEvent) => {
    if (disabled || !holdsFiles(event)) return
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) void work.drop(files)
  }
  return (
    <fieldset
      className={over ? `${styles.list} ${styles.over}` : styles.list}
      aria-label={words.list}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {evidence.length === 0 ? (
        <p className={styles.empty}>{over ? words.dropHere : words.none}</p>
      ) : (
        <ol className={styles.items}>
          {evidence.map((each) => (
            <EvidenceItem key={each.id} owner={owner} evidence={each} work={work} disabled={disabled} />
          ))}
        </ol>
      )}
      {progress === null ? (
        !disabled && (
          <Button size="small" icon={<PaperClipOutlined aria-hidden />} onClick={() => void work.attach()}>
            {words.add}
          </Button>
        )
      ) : (
        <div className={styles.progress}>
          <span className={styles.step}>{progress.step}</span>
          <Progress
            percent={Math.floor((progress.done * 100) / Math.max(1, progress.total))}
            size="small"
            aria-label={progress.step}
          />
          <Button size="small" onClick={work.cancel}>
            {words.cancel}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
