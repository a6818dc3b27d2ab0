import { Badge, Button, Popover } from 'antd'
import { useState } from 'react'
import type { CompositionIssue } from '#shared/documents/notice/composition-issue.ts'
import styles from './notice-screen.module.css'
import { NOTICE_WORDS } from './wording.ts'

const keyOf = (issue: CompositionIssue): string =>
  `${issue.code}-${issue.place}-${issue.blockIndex}-${issue.message}`

/** What composition found, with its place; choosing one leads there. */
export const IssueList = (props: {
  readonly issues: readonly CompositionIssue[]
  readonly onChoose: (issue: CompositionIssue) => void
  readonly wide?: boolean
}) => (
  <ul className={props.wide === true ? `${styles.issues} ${styles.exportIssues}` : styles.issues}>
    {props.issues.map((issue) => (
      <li key={keyOf(issue)}>
        <button type="button" className={styles.issue} onClick={() => props.onChoose(issue)}>
          <span className={styles[issue.severity] ?? ''}>{NOTICE_WORDS.severity[issue.severity]}</span>
          <span className={styles.issuePlace}>{issue.place}</span>
          <span className={styles.issueMessage}>{issue.message}</span>
        </button>
      </li>
    ))}
  </ul>
)

/** The counted button that opens the list. */
export const IssueButton = (props: {
  readonly issues: readonly CompositionIssue[]
  readonly onChoose: (issue: CompositionIssue) => void
}) => {
  const [open, setOpen] = useState(false)
  const { issues } = props
  if (issues.length === 0) return <Button disabled>{NOTICE_WORDS.noIssues}</Button>
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={NOTICE_WORDS.issuesTitle}
      content={
        <IssueList
          issues={issues}
          onChoose={(issue) => {
            setOpen(false)
            props.onChoose(issue)
          }}
        />
      }
    >
      <Button data-testid="notice-issues">
        <Badge
          status={issues.some(({ severity }) => severity === 'error') ? 'error' : 'warning'}
          text={NOTICE_WORDS.issues(issues.length)}
        />
      </Button>
    </Popover>
  )
}
