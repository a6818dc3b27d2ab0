import { ClockCircleFilled, ClockCircleOutlined } from '@ant-design/icons'
import type { Due } from '#shared/ledger/due.ts'
import styles from './fields.module.css'
import { FIELD_WORDS } from './wording.ts'

/** What a due date asks of the clerk, in words: 逾期3天, 今天到期, 还有5天; empty when it asks for nothing yet. */
export const dueWords = (due: Due): string => {
  if (due.state === 'overdue') return FIELD_WORDS.overdue(-due.days)
  if (due.state === 'today') return FIELD_WORDS.dueToday
  return due.state === 'within7Days' || due.state === 'within30Days' ? FIELD_WORDS.dueIn(due.days) : ''
}

/** 逾期 as a red clock with its days, what is due soon in amber; nothing for all that can wait. */
export const DueMark = (props: { readonly due: Due }) => {
  const words = dueWords(props.due)
  if (words === '') return null
  const tone =
    props.due.state === 'overdue' ? styles.overdue : props.due.state === 'within30Days' ? '' : styles.soon
  return (
    <span className={`${styles.due} ${tone}`} data-due={props.due.state}>
      {props.due.state === 'overdue' ? (
        <ClockCircleFilled aria-hidden />
      ) : (
        <ClockCircleOutlined aria-hidden />
      )}
      {words}
    </span>
  )
}
