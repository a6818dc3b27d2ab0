import { CheckCircleFilled, ClockCircleFilled, MinusCircleOutlined } from '@ant-design/icons'
import type { TrafficLight } from '#shared/ledger/traffic-light.ts'
import styles from './light.module.css'
import { OVERVIEW_WORDS as words } from './wording.ts'

const ICONS = {
  red: ClockCircleFilled,
  yellow: MinusCircleOutlined,
  green: CheckCircleFilled,
} satisfies Record<TrafficLight, typeof ClockCircleFilled>

/** 红黄绿灯 with sign and words, so that colour is never alone. */
export const Light = (props: { readonly light: TrafficLight; readonly overdue: number }) => {
  const Icon = ICONS[props.light]
  return (
    <span className={`${styles.light} ${styles[`light_${props.light}`] ?? ''}`} data-light={props.light}>
      <Icon aria-hidden />
      {props.light === 'red' ? words.overdueCount(props.overdue) : words.lights[props.light]}
    </span>
  )
}
