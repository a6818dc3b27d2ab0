import type { Due } from '#shared/ledger/due.ts'
import type { LedgerRow } from '#shared/ledger/ledger-row.ts'
import { DueMark } from '../fields/due-mark.tsx'
import { goToFinding } from './go-to-table.ts'
import styles from './overview.module.css'
import { OVERVIEW_WORDS as words } from './wording.ts'

/** Lines drawn at most; the ledger table shows the rest. */
export const MOST_LINES = 50

/** A line one can act on: a finding or one of its measures. */
export type FindingLine = {
  readonly key: string
  readonly findingId: string
  readonly number: string
  readonly text: string
  readonly departments: string
  readonly date: string
  readonly due: Due
}

/** The line of a finding. */
export const lineOfFinding = ({ finding, number, departments, due }: LedgerRow): FindingLine => ({
  key: finding.id,
  findingId: finding.id,
  number: String(number.through),
  text: finding.title.trim() === '' ? words.untitled : finding.title,
  departments: departments.join('、'),
  date: due.date ?? '',
  due,
})

/** Lines of findings; a click opens the panel of the finding. */
export const FindingLines = (props: {
  readonly label: string
  readonly lines: readonly FindingLine[]
  /** Without time columns, where time is not what matters. */
  readonly timeless?: boolean
}) => (
  <ul className={styles.lines} aria-label={props.label}>
    {props.lines.slice(0, MOST_LINES).map((line) => (
      <li key={line.key}>
        <button
          type="button"
          className={props.timeless === true ? `${styles.line} ${styles.timeless}` : styles.line}
          onClick={() => goToFinding(line.findingId)}
        >
          <span className={styles.lineNumber}>{line.number}</span>
          <span className={styles.lineText} title={line.text}>
            {line.text}
          </span>
          <span className={styles.lineOwner} title={line.departments}>
            {line.departments === '' ? words.nobody : line.departments}
          </span>
          {props.timeless !== true && (
            <>
              <span className={styles.lineDate}>{line.date}</span>
              <DueMark due={line.due} />
            </>
          )}
        </button>
      </li>
    ))}
  </ul>
)
