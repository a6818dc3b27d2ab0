import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import styles from './fields.module.css'
import { FIELD_WORDS } from './wording.ts'

/** Ways of typing a day that are understood; the first is the one shown. */
const FORMATS = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYYMMDD', 'YYYY年M月D日']

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

/** A day of the calendar, typed or picked; typing counts when the field is left or Enter is pressed. */
export const DateField = (props: Props) => {
  return (
    <DatePicker
      className={styles.full ?? ''}
      aria-label={props.label}
      placeholder={FIELD_WORDS.datePlaceholder}
      format={FORMATS}
      value={props.value === undefined ? null : dayjs(props.value)}
      allowClear={props.clearable !== false}
      disabled={props.disabled === true}
      preserveInvalidOnBlur
      needConfirm={false}
      {...(props.small === true ? { size: 'small' as const, variant: 'borderless' as const } : {})}
      {...(props.id === undefined ? {} : { id: props.id })}
      onChange={(date) => props.onChange(date === null ? null : date.format('YYYY-MM-DD'))}
    />
  )
}
