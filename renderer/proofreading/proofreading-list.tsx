import { Button, Segmented } from 'antd'
import type { LeftRemark } from '#shared/proofreading/open-remarks.ts'
import type { Remark } from '#shared/proofreading/remark.ts'
import { run } from '../session/run-command.ts'
import { useOpenSession } from '../session/session.ts'
import styles from './proofreading.module.css'
import { goToRemark } from './remark-place.ts'
import { RemarkRow } from './remark-row.tsx'
import { RemarkText } from './remark-text.tsx'
import type { Proofreading, ProofreadingScope } from './use-proofreading.ts'
import { PROOFREADING_WORDS } from './wording.ts'

/** A list is for working through; nobody does that with more than this at once. */
const MOST_LISTED = 200

const LeftRemarks = (props: {
  readonly inspectionId: string
  readonly left: readonly LeftRemark[]
  readonly disabled: boolean
}) => (
  <details className={styles.left}>
    <summary>{PROOFREADING_WORDS.accepted(props.left.length)}</summary>
    <ul className={styles.list}>
      {props.left.map(({ remark, accepted }) => (
        <li key={remark.key} className={styles.row}>
          <div className={styles.remark}>
            <RemarkText remark={remark} brief />
            <span className={styles.message}>
              {PROOFREADING_WORDS.acceptedBy(accepted.acceptedBy, accepted.reason)}
            </span>
          </div>
          {!props.disabled && (
            <span className={styles.actions}>
              <Button
                size="small"
                onClick={() =>
                  void run({
                    name: 'remark.withdraw',
                    input: { inspectionId: props.inspectionId, remarkId: accepted.id },
                  })
                }
              >
                {PROOFREADING_WORDS.withdraw}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  </details>
)

/**
 * The remarks of 校核, worst first, and below them those left as they are. `onChoose` is asked first where a remark leads:
 * true when the screen has gone there itself, else the list goes to the screen where it is edited.
 */
export const ProofreadingList = (props: {
  readonly proofreading: Proofreading
  readonly onChoose: (remark: Remark) => boolean
}) => {
  const { inspectionId, ready, open, left, scope, setScope } = props.proofreading
  const { view } = useOpenSession()
  const disabled = view.readOnly !== null
  const choose = (remark: Remark) => {
    if (!props.onChoose(remark)) goToRemark(remark)
  }
  return (
    <div>
      <div className={styles.scope}>
        <Segmented<ProofreadingScope>
          size="small"
          aria-label={PROOFREADING_WORDS.scope}
          value={scope}
          options={[
            { value: 'paper', label: PROOFREADING_WORDS.scopes.paper },
            { value: 'round', label: PROOFREADING_WORDS.scopes.round },
          ]}
          onChange={setScope}
        />
      </div>
      {open.length === 0 && (
        <p className={styles.more}>{ready ? PROOFREADING_WORDS.nothing : PROOFREADING_WORDS.working}</p>
      )}
      <ul className={styles.list}>
        {open.slice(0, MOST_LISTED).map((remark) => (
          <RemarkRow
            key={remark.key}
            inspectionId={inspectionId}
            remark={remark}
            disabled={disabled}
            onChoose={choose}
          />
        ))}
        {open.length > MOST_LISTED && (
          <li className={styles.more}>{PROOFREADING_WORDS.more(open.length - MOST_LISTED)}</li>
        )}
      </ul>
      {left.length > 0 && <LeftRemarks inspectionId={inspectionId} left={left} disabled={disabled} />}
    </div>
  )
}
