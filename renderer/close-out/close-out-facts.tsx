import type { CloseOut } from '#shared/ledger/finding.ts'
import styles from './close-out.module.css'
import { SealMark } from './seal-mark.tsx'
import { CLOSE_OUT_WORDS as words } from './wording.ts'

/** How far 销号 is: the state, and who signed what on which day, names as written then. */
export const CloseOutFacts = ({ closeOut }: { readonly closeOut: CloseOut }) => {
  const { state, appliedBy = '', appliedOn = '', reviewedBy = '', reviewedOn = '', reason } = closeOut
  return (
    <div className={styles.facts} data-close-out={state}>
      {state === 'approved' ? <SealMark /> : <strong>{words.states[state]}</strong>}
      {state !== 'none' && <span>{words.applied(appliedBy, appliedOn)}</span>}
      {state === 'approved' && <span>{words.reviewed(reviewedBy, reviewedOn)}</span>}
      {state === 'returned' && <span>{words.returned(reviewedBy, reviewedOn)}</span>}
      {reason !== undefined && (
        <span>{state === 'returned' ? words.because(reason) : words.exceptional(reason)}</span>
      )}
    </div>
  )
}
