import { Button, Checkbox, Popover } from 'antd'
import { useRemembered } from '../session/remembered-layout.ts'
import styles from './ledger-toolbar.module.css'
import { COLUMN_LABELS, COLUMNS, type ColumnId, FROZEN } from './table-columns.ts'
import { LEDGER_WORDS } from './wording.ts'

const isHidden = (hidden: string, column: ColumnId): boolean =>
  !FROZEN.has(column) && hidden.split(',').includes(column)

/** The columns to show, and the way to hide or show one; remembered on this PC. */
export const useShownColumns = () => {
  const [hidden, setHidden] = useRemembered<string>('ledger.hiddenColumns', '')
  return {
    hidden,
    change: (column: ColumnId, show: boolean) =>
      setHidden(COLUMNS.filter((id) => (id === column ? !show : isHidden(hidden, id))).join(',')),
    showAll: () => setHidden(''),
  }
}

/** The columns that a remembered setting shows. */
export const shownColumns = (hidden: string): readonly ColumnId[] =>
  COLUMNS.filter((column) => !isHidden(hidden, column))

/** 列: which columns the table shows. 序号 and 问题 always stay. */
export const ColumnMenu = () => {
  const { hidden, change, showAll } = useShownColumns()
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className={styles.columns}>
          {COLUMNS.filter((column) => !FROZEN.has(column)).map((column) => (
            <Checkbox
              key={column}
              checked={!isHidden(hidden, column)}
              onChange={(event) => change(column, event.target.checked)}
            >
              {COLUMN_LABELS[column]}
            </Checkbox>
          ))}
          <Button size="small" disabled={hidden === ''} onClick={showAll}>
            {LEDGER_WORDS.resetColumns}
          </Button>
        </div>
      }
    >
      <Button title={LEDGER_WORDS.columnsHint}>{LEDGER_WORDS.columns}</Button>
    </Popover>
  )
}
