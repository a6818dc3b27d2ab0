import { Button } from 'antd'
import type { Supervision } from '#shared/ledger/finding.ts'
import { issueSupervision } from './issue-supervision.ts'
import type { SupervisionOwner } from './supervision-owner.ts'
import parts from './supervision-parts.module.css'
import recordStyles from './supervision-record.module.css'
import { SupervisionRecord } from './supervision-record.tsx'
import { SUPERVISION_WORDS as words } from './wording.ts'

/** What was issued about a finding or measure, newest first, and the two buttons that issue the next. */
export const SupervisionList = (props: {
  readonly owner: SupervisionOwner
  readonly records: readonly Supervision[]
  readonly today: string
  readonly disabled: boolean
}) => {
  const { owner, today, disabled } = props
  const newestFirst = props.records.toReversed()
  return (
    <div>
      {newestFirst.length === 0 ? (
        <p className={parts.empty}>{words.none}</p>
      ) : (
        <ol className={recordStyles.records}>
          {newestFirst.map((supervision) => (
            <SupervisionRecord key={supervision.id} {...{ owner, supervision, today, disabled }} />
          ))}
        </ol>
      )}
      {!disabled && (
        <div className={parts.buttons}>
          <Button size="small" onClick={() => void issueSupervision(owner, 'notice')}>
            {words.issue.notice}
          </Button>
          <Button size="small" onClick={() => void issueSupervision(owner, 'reminder')}>
            {words.issue.reminder}
          </Button>
        </div>
      )}
    </div>
  )
}
