import { Select } from 'antd'
import { STATUSES, type Status } from '#shared/ledger/status.ts'
import styles from './fields.module.css'
import { StatusTag } from './status-tag.tsx'
import { FIELD_WORDS } from './wording.ts'

/** Chooses one of the five statuses. Without `value` it asks for one, as when several findings get the same. */
export const StatusSelect = (props: {
  readonly label: string
  readonly value?: Status
  readonly disabled?: boolean
  readonly onChange: (status: Status) => void
}) => (
  <Select<Status>
    className={styles.full ?? ''}
    aria-label={props.label}
    placeholder={FIELD_WORDS.noStatus}
    value={props.value ?? null}
    disabled={props.disabled === true}
    popupMatchSelectWidth={false}
    options={STATUSES.map((status) => ({ value: status, label: <StatusTag status={status} /> }))}
    onChange={props.onChange}
  />
)
