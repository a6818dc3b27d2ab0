import { CheckCircleOutlined } from '@ant-design/icons'
import { Badge, Button } from 'antd'
import styles from './proofreading.module.css'
import { REMARK_KINDS, type RemarkKind, remarkKind } from './remark-kind.ts'
import type { Proofreading } from './use-proofreading.ts'
import { PROOFREADING_WORDS } from './wording.ts'

const BADGE = {
  error: 'error',
  gap: 'warning',
  warning: 'warning',
  hint: 'default',
} as const satisfies Record<RemarkKind, string>

/** The counted button that opens the list, in the bar of a screen: `1 处有误，18 处待补录`. */
export const ProofreadingBadge = (props: {
  readonly proofreading: Proofreading
  readonly open: boolean
  readonly onToggle: () => void
}) => {
  const { open: remarks, left, ready } = props.proofreading
  const counts = REMARK_KINDS.flatMap((kind) => {
    const count = remarks.filter((remark) => remarkKind(remark) === kind).length
    return count === 0 ? [] : [{ kind, count }]
  })
  const [worst] = counts
  if (!ready) return <span className={styles.calm}>{PROOFREADING_WORDS.working}</span>
  const words = counts.map(({ kind, count }) => PROOFREADING_WORDS.kindCount[kind](count)).join('，')
  return (
    <Button
      aria-expanded={props.open}
      data-testid="paper-issues"
      className={worst === undefined ? (styles.good ?? '') : ''}
      icon={worst === undefined ? <CheckCircleOutlined /> : undefined}
      onClick={props.onToggle}
    >
      {worst === undefined ? (
        left.length === 0 ? (
          PROOFREADING_WORDS.nothing
        ) : (
          PROOFREADING_WORDS.accepted(left.length)
        )
      ) : (
        <Badge status={BADGE[worst.kind]} text={words} />
      )}
    </Button>
  )
}
