import { type Dispatch, memo, type SetStateAction } from 'react'
import type { Finding } from '#shared/ledger/finding.ts'
import { STATUSES, type Status, type StatusLabels } from '#shared/ledger/status.ts'
import type { StatusChoices } from './status-choices.ts'
import styles from './status-dialog.module.css'
import { OVERVIEW_WORDS, STATUS_DIALOG_WORDS as words } from './wording.ts'

/** A finding and its five statuses to choose from; the arrow keys move between them, Tab goes to the next finding. */
export const StatusRow = memo(
  (props: {
    readonly finding: Finding
    readonly number: number
    readonly named: boolean
    readonly chosen: Status
    readonly labels: StatusLabels
    readonly onChoose: Dispatch<SetStateAction<StatusChoices>>
  }) => {
    const { finding, number, chosen, labels } = props
    const title = finding.title.trim() === '' ? OVERVIEW_WORDS.untitled : finding.title
    return (
      <tr>
        <td className={styles.number}>{number}</td>
        <td className={styles.title}>
          <div className={styles.titleCell}>
            <span className={styles.titleText} title={title}>
              {title}
            </span>
            {props.named && <span className={styles.named}>{words.namedInSource}</span>}
            {chosen !== finding.status && (
              <span className={styles.was}>{words.differs(labels[finding.status])}</span>
            )}
          </div>
        </td>
        {STATUSES.map((status) => (
          <td key={status}>
            <label className={`${styles.choiceLabel} ${styles[status] ?? ''}`}>
              <input
                type="radio"
                name={`status-${finding.id}`}
                checked={chosen === status}
                aria-label={words.choice(number, labels[status])}
                onChange={() => props.onChoose((choices) => new Map(choices).set(finding.id, status))}
              />
            </label>
          </td>
        ))}
      </tr>
    )
  },
)
