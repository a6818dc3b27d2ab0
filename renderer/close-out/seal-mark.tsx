import styles from './close-out.module.css'
import { CLOSE_OUT_WORDS as words } from './wording.ts'

/** The small seal of what is 已销号. */
export const SealMark = () => (
  <span className={styles.seal} data-testid="seal">
    {words.seal}
  </span>
)
