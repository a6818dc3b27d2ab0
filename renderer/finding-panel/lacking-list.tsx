import { Button } from 'antd'
import { SIGN_OFF_NEED_LABELS, type SignOffNeed } from '#shared/ledger/sign-off.ts'
import styles from './finding-panel.module.css'

/** Where the panel takes what is still missing. */
const PART_OF_NEED = {
  measure: 'measures',
  measuresDone: 'measuresDone',
  leadOfficial: 'leadOfficial',
  department: 'departments',
  person: 'people',
  deadline: 'deadline',
  progress: 'progress',
  evidence: 'evidence',
} as const satisfies Record<SignOffNeed, string>

/** What a finding lacks for sign-off, each leading to its field. */
export const LackingList = (props: {
  readonly lacking: readonly SignOffNeed[]
  readonly onPart: (part: string) => void
}) => (
  <>
    {props.lacking.map((need) => (
      <Button
        key={need}
        type="link"
        className={styles.lackingItem ?? ''}
        onClick={() => props.onPart(PART_OF_NEED[need])}
      >
        {SIGN_OFF_NEED_LABELS[need]}
      </Button>
    ))}
  </>
)
