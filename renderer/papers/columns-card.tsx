import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Checkbox, InputNumber, Radio } from 'antd'
import { columnsOfPaper, settingsOfPaper } from '#shared/documents/papers/paper-texts.ts'
import type { ColumnSetting } from '#shared/ledger/paper-settings.ts'
import { EditorCard, Hint } from '../paper-text/editor-card.tsx'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './paper-editor.module.css'
import { columnCommand, type EditedPaper, editPaper } from './paper-target.ts'
import { PAPERS_WORDS } from './wording.ts'

/** What a column's width may be, in millimetres; as in the ledger's schema. */
const NARROWEST = 5
const WIDEST = 400

const Columns = (props: EditedPaper & { readonly columns: readonly ColumnSetting[] }) => {
  const { inspection, definition, columns } = props
  const change = (key: string, patch: Parameters<typeof columnCommand>[2]) =>
    void run(columnCommand(props, key, patch))
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th>{PAPERS_WORDS.columnShown}</th>
          <th>{PAPERS_WORDS.columnTitle}</th>
          <th>{PAPERS_WORDS.columnWidth}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {columns.map(({ key, title, shown, width }, at) => (
          <tr key={key}>
            <td>
              <Checkbox
                aria-label={PAPERS_WORDS.columnShownOf(title)}
                checked={shown}
                onChange={(event) => change(key, { shown: event.target.checked })}
              />
            </td>
            <td>
              <TypedInput
                small
                label={PAPERS_WORDS.columnTitleOf(title)}
                target={{
                  field: fieldName.paper(inspection.id, definition.kind, `column-${key}`),
                  value: title,
                  required: true,
                  command: (text) => columnCommand(props, key, { title: text.trim() }),
                }}
              />
            </td>
            <td>
              <InputNumber
                size="small"
                className={styles.width ?? ''}
                aria-label={PAPERS_WORDS.columnWidthOf(title)}
                min={NARROWEST}
                max={WIDEST}
                step={1}
                value={width}
                changeOnBlur
                onChange={(next) => {
                  if (next !== null && next !== width) change(key, { width: next })
                }}
              />
            </td>
            <td>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined aria-hidden />}
                aria-label={PAPERS_WORDS.columnUp(title)}
                disabled={at === 0}
                onClick={() => change(key, { at: at - 1 })}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined aria-hidden />}
                aria-label={PAPERS_WORDS.columnDown(title)}
                disabled={at === columns.length - 1}
                onClick={() => change(key, { at: at + 1 })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The sheet of a table paper and its columns: which, in what order, under what title, how wide. */
export const ColumnsCard = (props: EditedPaper) => {
  const { inspection, definition } = props
  const settings = settingsOfPaper(inspection, definition.kind)
  const { paperSizes = [] } = definition
  const columns = columnsOfPaper(definition, settings)
  if (columns.length === 0 && paperSizes.length < 2) return null
  return (
    <EditorCard
      title={PAPERS_WORDS.pageCard}
      part="columns"
      tools={
        settings.columns !== undefined && (
          <Button
            type="link"
            size="small"
            aria-label={PAPERS_WORDS.resetOf(PAPERS_WORDS.columns)}
            onClick={() => editPaper(props, { columns: null })}
          >
            {PAPERS_WORDS.reset}
          </Button>
        )
      }
    >
      {paperSizes.length > 1 && (
        <div className={styles.rows}>
          <span className={styles.label}>{PAPERS_WORDS.paperSize}</span>
          <Radio.Group
            aria-label={PAPERS_WORDS.paperSize}
            value={settings.paperSize ?? paperSizes[0]}
            options={paperSizes.map((size) => ({ value: size, label: size }))}
            onChange={({ target: { value } }: { target: { value?: 'A4' | 'A3' } }) =>
              editPaper(props, { paperSize: value === undefined || value === paperSizes[0] ? null : value })
            }
          />
        </div>
      )}
      {columns.length > 0 && (
        <>
          <Columns {...props} columns={columns} />
          <Hint>{PAPERS_WORDS.columnsHint}</Hint>
        </>
      )}
    </EditorCard>
  )
}
