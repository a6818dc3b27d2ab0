import { CheckCircleOutlined } from '@ant-design/icons'
import { Badge, Button } from 'antd'
import type {
  CompositionIssue,
  CompositionSeverity,
} from '#shared/documents/composition/composition-issue.ts'
import styles from './issue-list.module.css'
import { NOTICE_WORDS } from './wording.ts'

/** Worst first. */
const SEVERITIES: readonly CompositionSeverity[] = ['error', 'gap', 'hint']

const BADGE = { error: 'error', gap: 'warning', hint: 'default' } as const satisfies Record<
  CompositionSeverity,
  string
>

/** A list is for working through; nobody does that with more than this at once. */
const MOST_LISTED = 200

const keyOf = (issue: CompositionIssue): string =>
  `${issue.code}-${issue.place}-${issue.blockIndex}-${issue.message}`

const worstFirst = (issues: readonly CompositionIssue[]): CompositionIssue[] =>
  SEVERITIES.flatMap((severity) => issues.filter((issue) => issue.severity === severity))

const Nothing = () => (
  <span className={styles.none}>
    <CheckCircleOutlined /> {NOTICE_WORDS.noIssues}
  </span>
)

/** What composition found, the worst first, each with its place; choosing one leads there. */
export const IssueList = (props: {
  readonly issues: readonly CompositionIssue[]
  readonly onChoose: (issue: CompositionIssue) => void
}) => {
  const { issues } = props
  if (issues.length === 0)
    return (
      <p className={styles.more}>
        <Nothing />
      </p>
    )
  return (
    <ul className={styles.issues}>
      {worstFirst(issues)
        .slice(0, MOST_LISTED)
        .map((issue) => (
          <li key={keyOf(issue)}>
            <button type="button" className={styles.issue} onClick={() => props.onChoose(issue)}>
              <span className={`${styles.severity} ${styles[issue.severity]}`}>
                {NOTICE_WORDS.severity[issue.severity]}
              </span>
              <span className={styles.place}>{issue.place}</span>
              <span className={styles.message}>{issue.message}</span>
            </button>
          </li>
        ))}
      {issues.length > MOST_LISTED && (
        <li className={styles.more}>{NOTICE_WORDS.moreIssues(issues.length - MOST_LISTED)}</li>
      )}
    </ul>
  )
}

/** How many of each kind, in words: `1 处有误，18 处待补录`. */
const summary = (issues: readonly CompositionIssue[]): string =>
  SEVERITIES.flatMap((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length
    return count === 0 ? [] : [NOTICE_WORDS.severityCount[severity](count)]
  }).join('，')

/** The counted button that opens the list, or the calm word that there is nothing. */
export const IssueButton = (props: {
  readonly issues: readonly CompositionIssue[]
  readonly open: boolean
  readonly onToggle: () => void
}) => {
  const { issues } = props
  const worst = SEVERITIES.find((severity) => issues.some((issue) => issue.severity === severity))
  if (worst === undefined) return <Nothing />
  return (
    <Button aria-expanded={props.open} data-testid="notice-issues" onClick={props.onToggle}>
      <Badge status={BADGE[worst]} text={summary(issues)} />
    </Button>
  )
}
