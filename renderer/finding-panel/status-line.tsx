import { findingDue } from '#shared/ledger/due.ts'
import { FINDING_FIELD_LABELS } from '#shared/ledger/field-wording.ts'
import { lackingForSignOff } from '#shared/ledger/sign-off.ts'
import { SealMark } from '../close-out/seal-mark.tsx'
import { DueMark } from '../fields/due-mark.tsx'
import { StatusSelect } from '../fields/status-select.tsx'
import { run } from '../session/run-command.ts'
import styles from './finding-panel.module.css'
import type { FindingSectionProps } from './finding-section.ts'
import { LackingList } from './lacking-list.tsx'
import { PANEL_WORDS } from './wording.ts'

/** The status, how it stands against the deadline, and 还差什么, each leading to its field. */
export const StatusLine = (props: FindingSectionProps & { readonly onPart: (part: string) => void }) => {
  const { inspection, finding, today, disabled } = props
  const closedOut = finding.closeOut.state === 'approved'
  const lacking = closedOut ? [] : lackingForSignOff(finding)
  return (
    <>
      <div className={styles.statusLine} data-part="status">
        <div className={styles.statusSelect}>
          <StatusSelect
            label={FINDING_FIELD_LABELS.status}
            value={finding.status}
            disabled={disabled}
            onChange={(status) =>
              void run({
                name: 'finding.setStatus',
                input: { inspectionId: inspection.id, findingIds: [finding.id], status },
              })
            }
          />
        </div>
        {closedOut && <SealMark />}
        <DueMark due={findingDue(finding, inspection.feedbackDate, today)} />
        {finding.placeholder === true && (
          <span className={styles.placeholder}>{PANEL_WORDS.placeholder}</span>
        )}
      </div>
      {lacking.length > 0 && (
        <p className={styles.lacking} data-testid="lacking">
          {PANEL_WORDS.lacking}
          <LackingList lacking={lacking} onPart={props.onPart} />
        </p>
      )}
    </>
  )
}
