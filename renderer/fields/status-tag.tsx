import type { Status } from '#shared/ledger/status.ts'
import { useLedger } from '../session/session.ts'
import styles from './fields.module.css'
import { StatusMark } from './status-mark.tsx'

/** A status in its colour, with its sign and the unit's own words for it. */
export const StatusTag = (props: { readonly status: Status }) => {
  const { settings } = useLedger()
  return (
    <span className={`${styles.status} ${styles[props.status]}`}>
      <StatusMark status={props.status} />
      <span>{settings.statusLabels[props.status]}</span>
    </span>
  )
}
