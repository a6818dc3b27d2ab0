import { Select } from 'antd'
import { type ClipboardEvent, useState } from 'react'
import { isSameName } from '#shared/ledger/commands/same-name.ts'
import styles from './fields.module.css'

/** What a select lists: `hint` tells two of the same name apart (职务). */
export type NamedRecord = { readonly id: string; readonly name: string; readonly hint?: string }

/** Chooses records by id; a name that is not there yet is created on the spot. */
export type RecordSelectProps = {
  readonly label: string
  readonly value: readonly string[]
  readonly multiple: boolean
  readonly records: readonly NamedRecord[]
  readonly placeholder: string
  /** Shown when there is nothing to choose from. */
  readonly empty: string
  /** Words of the entry that creates a record. */
  readonly createLabel: (name: string) => string
  /** Creates a record; its id, or undefined when it was refused (the reason is said by then). */
  readonly create: (name: string) => Promise<string | undefined>
  readonly onChange: (ids: string[]) => void
  readonly disabled?: boolean
  readonly id?: string
}

/** Value of the entry that creates a record; no id looks like this. */
const CREATE = '+'
/** What stands between names in a list copied from a table or a text. A blank may be inside a name (张　三). */
const BETWEEN_NAMES = /[、,，;；\r\n\t]+/u

/** The names of a list; a single name gives a list of one. */
const namesIn = (text: string): string[] =>
  text
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const labelWithHint = ({ name, hint = '' }: NamedRecord): string =>
  hint === '' ? name : `${name}（${hint}）`

/** A select over named records; a list of names can be pasted into it. */
export const RecordSelect = (props: RecordSelectProps) => {
  const [search, setSearch] = useState('')
  const [composing, setComposing] = useState(false)
  const { records, value, multiple } = props
  // A list of names may be typed as well as pasted: 赵明、钱亮.
  const wanted = multiple ? namesIn(search) : [search.trim()].filter((name) => name !== '')
  const unknown = composing
    ? []
    : wanted.filter((name) => !records.some((record) => isSameName(record.name, name)))
  const options = records.map((record) => {
    const hasTwin = records.some(({ id, name }) => id !== record.id && isSameName(name, record.name))
    const hint = record.hint ?? ''
    return {
      value: record.id,
      label: hasTwin ? labelWithHint(record) : record.name,
      hint: hasTwin ? '' : hint,
      search: `${record.name} ${hint}`,
    }
  })
  if (unknown.length > 0)
    options.push({ value: CREATE, label: props.createLabel(unknown.join('”“')), hint: '', search })

  const take = async (ids: readonly string[], names: readonly string[]) => {
    const taken = [...ids]
    for (const name of new Set(names)) {
      const id = records.find((record) => isSameName(record.name, name))?.id ?? (await props.create(name))
      if (id === undefined) break
      if (!taken.includes(id)) taken.push(id)
    }
    setSearch('')
    props.onChange(multiple ? taken : taken.slice(-1))
  }

  const choose = (chosen: string | string[] | null | undefined) => {
    const ids = chosen === null || chosen === undefined ? [] : [chosen].flat()
    const known = ids.filter((id) => id !== CREATE)
    void take(known, known.length < ids.length ? wanted : [])
  }

  const paste = (event: ClipboardEvent) => {
    const names = namesIn(event.clipboardData.getData('text'))
    if (!multiple || names.length < 2) return
    event.preventDefault()
    void take(value, names)
  }

  return (
    <div
      className={styles.full}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onPaste={paste}
    >
      <Select<string | string[] | null>
        {...(multiple ? { mode: 'multiple' as const } : {})}
        {...(props.id === undefined ? {} : { id: props.id })}
        className={styles.full ?? ''}
        aria-label={props.label}
        placeholder={props.placeholder}
        disabled={props.disabled === true}
        allowClear
        value={multiple ? [...value] : (value[0] ?? null)}
        showSearch={{
          searchValue: search,
          onSearch: setSearch,
          filterOption: (typed, option) =>
            composing || option?.value === CREATE || (option?.search ?? '').includes(typed.trim()),
        }}
        notFoundContent={records.length === 0 ? props.empty : null}
        options={options}
        optionRender={({ label, data }) => (
          <>
            <span>{label}</span>
            {data.hint !== '' && <span className={styles.hint}>{data.hint}</span>}
          </>
        )}
        onChange={choose}
      />
    </div>
  )
}
