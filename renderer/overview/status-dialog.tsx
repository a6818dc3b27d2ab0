import { Button, Modal } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { findingsInOrder, numberFindings } from '#shared/ledger/finding-order.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { countByStatus } from '#shared/ledger/statistics.ts'
import { STATUSES, type Status } from '#shared/ledger/status.ts'
import { StatusMark } from '../fields/status-mark.tsx'
import { say } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { useLedger } from '../session/session.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { focusScreenIfLost } from '../shell/screen-focus.ts'
import { declaredSentence } from './declared-sentence.ts'
import {
  changedStatuses,
  initialChoices,
  isFresh,
  namedInSource,
  type StatusChoices,
} from './status-choices.ts'
import styles from './status-dialog.module.css'
import { StatusRow } from './status-row.tsx'
import { STATUS_DIALOG_WORDS as words } from './wording.ts'

const Head = (props: {
  readonly inspection: Inspection
  readonly choices: StatusChoices
  readonly onAll: (status: Status) => void
}) => {
  const { inspection, choices } = props
  const { statusLabels } = useLedger().settings
  const { byStatus } = countByStatus(
    inspection.findings.map((finding) => ({ ...finding, status: choices.get(finding.id) ?? finding.status })),
  )
  const declared = (status: Status) =>
    inspection.declaredFigures.find((figure) => figure.what === 'status' && figure.status === status)?.value
  return (
    <thead>
      <tr>
        <th className={styles.number}>{words.number}</th>
        <th className={styles.title}>{words.finding}</th>
        {STATUSES.map((status) => {
          const figure = declared(status)
          const agrees = figure === byStatus[status]
          return (
            <th key={status} className={styles.status}>
              <button
                type="button"
                className={`${styles.all} ${styles[status] ?? ''}`}
                title={words.all(statusLabels[status])}
                aria-label={words.all(statusLabels[status])}
                onClick={() => props.onAll(status)}
              >
                <StatusMark status={status} />
                {statusLabels[status]}
              </button>
              <span className={styles.chosen} data-status={status}>
                {words.chosen(byStatus[status])}
              </span>
              {figure !== undefined && (
                <span className={agrees ? styles.agrees : styles.differs}>
                  {words.declared(figure)} {agrees ? '✓' : '≠'}
                </span>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/**
 * Sets the statuses of a whole round in one undoable step: a row for each finding, a column for each status, and what
 * the imported notice declares above it. Nothing is guessed behind the clerk's back: what the dialog starts from is said.
 */
export const StatusDialog = (props: { readonly inspection: Inspection; readonly onClose: () => void }) => {
  const { inspection, onClose } = props
  const { settings } = useLedger()
  const [choices, setChoices] = useState(() => initialChoices(inspection))
  const findings = useMemo(() => findingsInOrder(inspection), [inspection])
  const numbers = useMemo(() => numberFindings(inspection), [inspection])
  const named = useMemo(() => namedInSource(inspection), [inspection])
  const sentence = declaredSentence(inspection)
  const changed = changedStatuses(findings, choices)
  const rows = useRef<HTMLTableSectionElement>(null)

  const confirm = async () => {
    if (changed.length === 0) return onClose()
    const done = await run({
      name: 'finding.setStatuses',
      input: { inspectionId: inspection.id, statuses: changed },
    })
    if (done === undefined) return
    say(words.done(done.summary))
    onClose()
  }
  useEffect(() => onCommand('confirm', () => void confirm()))
  // The button that opened it goes away when the figures agree.
  useEffect(() => focusScreenIfLost, [])

  return (
    <Modal
      open
      centered
      width={960}
      title={words.title}
      onCancel={onClose}
      mask={{ closable: false }}
      // Into the first row, where the work is: the arrows change it, Tab goes down.
      afterOpenChange={(open) => open && rows.current?.querySelector<HTMLElement>('input:checked')?.focus()}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" disabled={changed.length === 0} onClick={() => void confirm()}>
            {changed.length === 0 ? words.nothing : words.confirm(changed.length, settings.unitWord)}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>
        {isFresh(inspection) ? words.fresh(settings.statusLabels.rectified) : words.unchanged}
      </p>
      {sentence !== undefined && (
        <p className={styles.source}>
          <span className={styles.sourceLabel}>{words.source}</span>
          {sentence}
        </p>
      )}
      <div className={styles.scroll}>
        <table className={styles.matrix} aria-label={words.title}>
          <Head
            inspection={inspection}
            choices={choices}
            onAll={(status) => setChoices(new Map(findings.map(({ id }) => [id, status])))}
          />
          <tbody ref={rows}>
            {findings.map((finding) => (
              <StatusRow
                key={finding.id}
                finding={finding}
                number={numbers.get(finding.id)?.through ?? 0}
                named={named.has(finding.id)}
                chosen={choices.get(finding.id) ?? finding.status}
                labels={settings.statusLabels}
                onChoose={setChoices}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  )
}
