import { Select } from 'antd'
import type { NoticeVariable } from '#shared/documents/notice/variables.ts'
import { groupByKeys } from '#shared/ledger/grouping.ts'
import { NOTICE_WORDS } from './wording.ts'

/** Puts text where the cursor last stood in a field, as typing would, so that the browser can undo it. */
const insertInto = (field: string, text: string) => {
  const element = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(
    `[data-field="${CSS.escape(field)}"]`,
  )
  if (element === null) return
  element.focus()
  document.execCommand('insertText', false, text)
}

/** A menu of all variables by group, with meaning and present value; the chosen one goes into the field. */
export const InsertVariable = (props: {
  readonly field: string
  readonly label: string
  readonly variables: readonly NoticeVariable[]
}) => {
  const groups = groupByKeys(props.variables, ({ group }) => [group])
  return (
    <Select<string>
      size="small"
      variant="borderless"
      aria-label={`${NOTICE_WORDS.insert}：${props.label}`}
      placeholder={NOTICE_WORDS.insert}
      value={null}
      showSearch={{ optionFilterProp: 'search' }}
      popupMatchSelectWidth={360}
      placement="bottomRight"
      options={[...groups].map(([group, variables]) => ({
        label: group,
        options: variables.map(({ name, explanation, value }) => ({
          value: name,
          search: `${name}${explanation}`,
          label: `${name}　${value ?? NOTICE_WORDS.noValue}`,
          title: explanation,
        })),
      }))}
      onChange={(name) => insertInto(props.field, `{{${name}}}`)}
    />
  )
}
