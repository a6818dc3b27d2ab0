import { presentStatuses, type StatusCount } from '#shared/ledger/statistics.ts'
import type { Status } from '#shared/ledger/status.ts'
import styles from './status-bar.module.css'

/**
 * How many findings are in each status, as one bar: a colour and a pattern of its own for each status, and the number
 * in it, so that it survives grey print. Its length is the share of `longest`. With `onChoose` each part is a button.
 */
export const StatusBar = (props: {
  readonly count: StatusCount
  readonly longest: number
  readonly label?: (status: Status, count: number) => string
  readonly onChoose?: (status: Status) => void
}) => {
  const { count, longest, label, onChoose } = props
  return (
    <span
      className={styles.bar}
      style={{ width: `${longest === 0 ? 0 : Math.max((count.total / longest) * 100, 0)}%` }}
    >
      {presentStatuses(count).map(({ status, count: part }) => {
        const className = `${styles.part} ${styles[`part_${status}`] ?? ''}`
        return onChoose === undefined ? (
          <span key={status} className={className} style={{ flexGrow: part }}>
            <span className={styles.partNumber}>{part}</span>
          </span>
        ) : (
          <button
            key={status}
            type="button"
            className={className}
            style={{ flexGrow: part }}
            title={label?.(status, part)}
            aria-label={label?.(status, part)}
            onClick={() => onChoose(status)}
          >
            <span className={styles.partNumber}>{part}</span>
          </button>
        )
      })}
    </span>
  )
}
