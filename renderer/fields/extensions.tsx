import { Button } from 'antd'
import type { DeadlineExtension } from '#shared/ledger/deadline.ts'
import { sayProblem } from '../session/messages.ts'
import { execute } from '../session/session.ts'
import styles from './deadline-field.module.css'
import type { DeadlineOwner } from './deadline-field.tsx'
import { FIELD_WORDS } from './wording.ts'

/** The extensions granted, oldest first, each with the day it replaced; the newest can be withdrawn. */
export const Extensions = (props: {
  readonly owner: DeadlineOwner
  readonly extensions: readonly DeadlineExtension[]
  readonly disabled: boolean
}) => {
  if (props.extensions.length === 0) return null
  const newest = props.extensions.at(-1)
  const withdraw = async (extensionId: string) => {
    const answer = await execute({
      name: 'deadline.withdrawExtension',
      input: { ...props.owner, extensionId },
    })
    if (!answer.ok) sayProblem(answer.problem)
  }
  return (
    <ol className={styles.extensions}>
      {props.extensions.map((extension) => (
        <li key={extension.id} className={styles.extension}>
          <span className={styles.what}>
            {FIELD_WORDS.extensionLine(extension.oldDate, extension.newDate)}
            <span className={styles.why}>
              {FIELD_WORDS.extensionWhy(extension.reason, extension.approvedBy)}
            </span>
          </span>
          {extension === newest && !props.disabled && (
            <Button type="link" size="small" onClick={() => void withdraw(extension.id)}>
              {FIELD_WORDS.withdrawExtension}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
