import { CheckOutlined, ClockCircleFilled, HourglassOutlined } from '@ant-design/icons'
import { daysBetween } from '#shared/calendar/calendar-date.ts'
import type { Supervision } from '#shared/ledger/finding.ts'
import { REPLY_STATE_LABELS, type ReplyState, replyState } from '#shared/ledger/supervision-records.ts'
import styles from './reply-tag.module.css'
import { SUPERVISION_WORDS as words } from './wording.ts'

const SIGNS = {
  waiting: HourglassOutlined,
  replied: CheckOutlined,
  late: ClockCircleFilled,
} as const satisfies Record<ReplyState, typeof CheckOutlined>

/** 未回复, 已回复 or 逾期未回复 with its days, by sign, words and colour. */
export const ReplyTag = (props: { readonly supervision: Supervision; readonly today: string }) => {
  const { supervision, today } = props
  const state = replyState(supervision, today)
  const Sign = SIGNS[state]
  return (
    <span className={`${styles.tag} ${styles[state]}`} data-reply={state}>
      <Sign aria-hidden />
      {REPLY_STATE_LABELS[state]}
      {state === 'late' &&
        supervision.dueDate !== undefined &&
        ` ${words.lateSince(daysBetween(supervision.dueDate, today))}`}
    </span>
  )
}
