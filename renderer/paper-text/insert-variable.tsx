import { PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input, type MenuProps } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { PaperVariable } from '#shared/documents/variables/variables.ts'
import { groupByKeys } from '#shared/ledger/grouping.ts'
import { fieldNamed, insertAtCursor } from './field-cursor.ts'
import styles from './insert-variable.module.css'
import { TEXT_WORDS } from './wording.ts'

const entry = ({ name, explanation, value }: PaperVariable) => ({
  key: name,
  label: (
    <span className={styles.entry} title={explanation}>
      <span className={styles.name}>{name}</span>
      <span className={value === null ? styles.missing : styles.value}>
        {value === null ? TEXT_WORDS.noValue : value === '' ? TEXT_WORDS.emptyValue : value}
      </span>
    </span>
  ),
})

const groupedEntries = (variables: readonly PaperVariable[]): NonNullable<MenuProps['items']> =>
  [...groupByKeys(variables, ({ group }) => [group])].map(([group, members]) => ({
    type: 'group',
    key: `group-${group}`,
    label: group,
    children: members.map(entry),
  }))

/** A menu of all variables by group, with their present values; the chosen one goes in where the cursor stood. */
export const InsertVariable = (props: {
  readonly field: string
  readonly label: string
  readonly variables: readonly PaperVariable[]
}) => {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [sought, setSought] = useState('')
  const wanted = sought.trim()
  const found = props.variables.filter(
    ({ name, explanation }) => name.includes(wanted) || explanation.includes(wanted),
  )
  const change = (next: boolean) => {
    setOpen(next)
    setSought('')
  }
  const insert = (name: string) => {
    change(false)
    const field = fieldNamed(document, props.field)
    if (field !== undefined) insertAtCursor(field, `{{${name}}}`)
  }
  const leave = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    change(false)
    button.current?.focus()
  }
  const onSearchKey = (event: KeyboardEvent<HTMLElement>) => {
    leave(event)
    if (event.nativeEvent.isComposing) return
    const [first] = found
    if (event.key === 'Enter' && first !== undefined) insert(first.name)
    else if (event.key === 'ArrowDown')
      event.currentTarget
        .closest(`.${styles.popup}`)
        ?.querySelector<HTMLElement>('[role="menuitem"]')
        ?.focus()
    else return
    event.preventDefault()
  }
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      open={open}
      onOpenChange={change}
      destroyOnHidden
      menu={{ items: groupedEntries(found), onClick: ({ key }) => insert(key), onKeyDown: leave }}
      popupRender={(menu) => (
        <div className={styles.popup}>
          <div className={styles.search}>
            <Input
              autoFocus
              allowClear
              placeholder={TEXT_WORDS.insertSearch}
              aria-label={TEXT_WORDS.insertSearch}
              value={sought}
              onChange={(event) => setSought(event.target.value)}
              onKeyDown={onSearchKey}
            />
          </div>
          <div className={styles.list}>
            {found.length > 0 ? menu : <p className={styles.nothing}>{TEXT_WORDS.insertNothing}</p>}
          </div>
        </div>
      )}
    >
      <Button
        ref={button}
        type="link"
        size="small"
        className={styles.button ?? ''}
        icon={<PlusOutlined />}
        aria-label={`${TEXT_WORDS.insert}：${props.label}`}
      >
        {TEXT_WORDS.insert}
      </Button>
    </Dropdown>
  )
}
