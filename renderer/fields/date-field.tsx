import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { type FocusEvent, useMemo, useState } from 'react'
import { sayFailure } from '../session/messages.ts'
import styles from './fields.module.css'
import { WholeDayInput } from './whole-day-input.tsx'
import { FIELD_WORDS } from './wording.ts'

/** Ways of typing a day that are understood; the first is the one shown. */
const FORMATS = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYYMMDD', 'YYYY年M月D日']

const COMPONENTS = { input: WholeDayInput }

type Props = {
  readonly label: string
  /** `YYYY-MM-DD`. */
  readonly value: string | undefined
  /** Null when the day was cleared. */
  readonly onChange: (date: string | null) => void
  readonly clearable?: boolean
  readonly disabled?: boolean
  readonly id?: string
  /** Fits into a line of text. */
  readonly small?: boolean
}

/**
 * A day of the calendar, typed or picked; typing counts when the field is left or Enter is pressed. What is no day stays
 * in the field, marked, and is said not to be saved; an emptied field clears the day, or shows it again where there must
 * be one.
 */
export const DateField = (props: Props) => {
  // The same object while the day is the same: another one makes the picker forget what was just typed.
  const value = useMemo(() => (props.value === undefined ? null : dayjs(props.value)), [props.value])
  const [noDay, setNoDay] = useState(false)
  const leave = (event: FocusEvent<HTMLElement>) => {
    const typed = event.target instanceof HTMLInputElement ? event.target.value.trim() : ''
    const unknown = typed !== '' && !dayjs(typed, FORMATS, true).isValid()
    setNoDay(unknown)
    if (unknown) sayFailure(FIELD_WORDS.noDay(typed))
    if (typed === '' && props.value !== undefined && props.clearable !== false) props.onChange(null)
  }
  return (
    <DatePicker
      className={styles.full ?? ''}
      aria-label={props.label}
      placeholder={FIELD_WORDS.datePlaceholder}
      format={FORMATS}
      components={COMPONENTS}
      value={value}
      allowClear={props.clearable !== false}
      disabled={props.disabled === true}
      preserveInvalidOnBlur={noDay}
      {...(noDay ? { status: 'error' as const } : {})}
      onBlur={leave}
      needConfirm={false}
      {...(props.small === true ? { size: 'small' as const, variant: 'borderless' as const } : {})}
      {...(props.id === undefined ? {} : { id: props.id })}
      onChange={(date) => {
        setNoDay(false)
        props.onChange(date === null ? null : date.format('YYYY-MM-DD'))
      }}
    />
  )
}
