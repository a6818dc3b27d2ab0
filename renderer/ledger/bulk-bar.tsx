import { Button, Dropdown } from 'antd'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { LedgerRow } from '#shared/ledger/ledger-row.ts'
import { STATUSES } from '#shared/ledger/status.ts'
import { StatusTag } from '../fields/status-tag.tsx'
import { useLedger } from '../session/session.ts'
import { copyRows } from './copy-table.ts'
import { setStatus } from './ledger-actions.ts'
import styles from './ledger-toolbar.module.css'
import { changeTable } from './table-state.ts'
import { LEDGER_WORDS } from './wording.ts'

/** What can be done with all ticked findings at once; in place of the filter while something is ticked. */
export const BulkBar = (props: {
  readonly inspection: Inspection
  readonly ticked: readonly LedgerRow[]
  readonly disabled: boolean
}) => {
  const { settings } = useLedger()
  const ids = props.ticked.map(({ finding }) => finding.id)
  return (
    <div className={`${styles.bar} ${styles.bulk}`} role="toolbar" aria-label={LEDGER_WORDS.bulkStatus}>
      <strong>{LEDGER_WORDS.selected(ids.length, settings.unitWord)}</strong>
      <Dropdown
        trigger={['click']}
        disabled={props.disabled}
        menu={{
          items: STATUSES.map((status) => ({
            key: status,
            label: <StatusTag status={status} />,
            onClick: () => void setStatus(props.inspection.id, ids, status),
          })),
        }}
      >
        <Button>{LEDGER_WORDS.bulkStatus}</Button>
      </Dropdown>
      <Button onClick={() => void copyRows(props.ticked)}>{LEDGER_WORDS.copySelected}</Button>
      <Button type="text" onClick={() => changeTable({ selected: new Set() })}>
        {LEDGER_WORDS.clearSelection}
      </Button>
    </div>
  )
}
