import { DownOutlined, MoreOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import { chineseNumber } from '#shared/documents/chinese-number.ts'
import { IconButton } from '../shell/icon-button.tsx'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import { AspectTitleEditor } from './aspect-title-editor.tsx'
import styles from './ledger-table.module.css'
import type { AspectRow } from './table-rows.ts'
import { LEDGER_WORDS } from './wording.ts'

type Props = {
  readonly item: AspectRow
  readonly index: number
  readonly top: number
  readonly width: number
  /** Width of what is in view, so that the buttons at the right end stay in sight. */
  readonly visibleWidth: number
  readonly columnCount: number
  readonly inspectionId: string
  readonly current: boolean
  readonly renaming: boolean
  readonly onRenamed: () => void
  readonly disabled: boolean
  /** The unit's word for 整改到位. */
  readonly rectifiedLabel: string
}

/** DOM id of an aspect's row, so that the table can name it as the one with the cursor. */
export const aspectRowId = (aspectId: string): string => `aspect-${aspectId}`

/** The head of an aspect: its title and how many of its findings are 整改到位. Mouse and keys are heard by the table. */
export const AspectTableRow = memo((props: Props) => {
  const { item, disabled } = props
  const { aspect, level } = item.placed
  const { total, byStatus } = item.count
  const ordinal = level === 1 ? `（${chineseNumber(item.number)}）` : `${item.number}. `
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      data-aspect={aspect.id}
      data-current={props.current}
      className={styles.aspectRow}
      style={{ top: props.top, width: props.width }}
    >
      <div
        id={aspectRowId(aspect.id)}
        role="gridcell"
        aria-colspan={props.columnCount}
        className={level === 1 ? styles.aspect : `${styles.aspect} ${styles.subAspect}`}
        style={{ width: props.visibleWidth }}
      >
        <button
          type="button"
          tabIndex={-1}
          className={styles.fold}
          data-action="fold"
          aria-expanded={!item.collapsed}
          aria-label={item.collapsed ? LEDGER_WORDS.unfold : LEDGER_WORDS.fold}
        >
          {item.collapsed ? <RightOutlined aria-hidden /> : <DownOutlined aria-hidden />}
        </button>
        {props.renaming ? (
          <AspectTitleEditor onDone={props.onRenamed}>
            <TypedInput
              label={LEDGER_WORDS.aspectTitle}
              target={{
                field: fieldName.aspect(aspect.id, 'title'),
                value: aspect.title,
                required: true,
                command: (title) => ({
                  name: 'aspect.edit',
                  input: { inspectionId: props.inspectionId, aspectId: aspect.id, patch: { title } },
                }),
              }}
            />
          </AspectTitleEditor>
        ) : (
          <span className={styles.aspectTitle}>
            {aspect.title === '' ? LEDGER_WORDS.aspectUntitled : `${ordinal}${aspect.title}`}
          </span>
        )}
        <span className={styles.count} data-testid="aspect-count">
          {LEDGER_WORDS.rectified(props.rectifiedLabel, byStatus.rectified, total)}
        </span>
        {!disabled && (
          <span className={styles.aspectTools}>
            <IconButton
              size="small"
              tabIndex={-1}
              icon={<PlusOutlined aria-hidden />}
              data-action="addHere"
              label={LEDGER_WORDS.addHere}
            />
            <Button
              type="text"
              size="small"
              tabIndex={-1}
              icon={<MoreOutlined />}
              data-action="menu"
              aria-label={LEDGER_WORDS.aspectMenu(aspect.title)}
            />
          </span>
        )}
      </div>
    </div>
  )
})
