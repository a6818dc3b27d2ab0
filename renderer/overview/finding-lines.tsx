import { DueMark } from '../fields/due-mark.tsx'
import { type FindingLine, MOST_LINES } from './finding-line.ts'
import styles from './finding-lines.module.css'
import { goToFinding } from './go-to-table.ts'
import { OVERVIEW_WORDS as words } from './wording.ts'

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
