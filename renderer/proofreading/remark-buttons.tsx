import type { Remark } from '#shared/proofreading/remark.ts'
import styles from './proofreading.module.css'
import { RemarkText } from './remark-text.tsx'
import { PROOFREADING_WORDS } from './wording.ts'

const MOST_LISTED = 200

/** Remarks that can only be gone to, as a dialog shows them. */
export const RemarkButtons = (props: {
  readonly remarks: readonly Remark[]
  readonly onChoose: (remark: Remark) => void
}) => (
  <ul className={styles.list}>
    {props.remarks.slice(0, MOST_LISTED).map((remark) => (
      <li key={remark.key} className={styles.row}>
        <button type="button" className={styles.remark} onClick={() => props.onChoose(remark)}>
          <RemarkText remark={remark} brief />
        </button>
      </li>
    ))}
    {props.remarks.length > MOST_LISTED && (
      <li className={styles.more}>{PROOFREADING_WORDS.more(props.remarks.length - MOST_LISTED)}</li>
    )}
  </ul>
)
