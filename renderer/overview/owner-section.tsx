import { ClockCircleFilled } from '@ant-design/icons'
import type { OwnerCount } from '#shared/ledger/statistics.ts'
import { Section } from '../shell/section.tsx'
import parts from './overview-parts.module.css'
import styles from './owner-section.module.css'
import { StatusBar } from './status-bar.tsx'
import { OVERVIEW_WORDS as words } from './wording.ts'

/** How far each department or lead official is; `onChoose` with undefined concerns the findings that have none yet. */
export const OwnerSection = (props: {
  readonly title: string
  readonly note?: string
  readonly counts: readonly OwnerCount[]
  readonly names: ReadonlyMap<string, string>
  readonly rectifiedLabel: string
  readonly onChoose: (id: string | undefined) => void
}) => {
  const longest = Math.max(...props.counts.map(({ total }) => total), 0)
  return (
    <Section title={props.title} {...(props.note === undefined ? {} : { note: props.note })}>
      <ul className={styles.owners}>
        {props.counts.map((count) => {
          const name = count.id === undefined ? words.noOwner : (props.names.get(count.id) ?? words.noOwner)
          return (
            <li key={count.id ?? 'nobody'}>
              <button
                type="button"
                className={styles.owner}
                aria-label={words.ownerLink(name, count.total)}
                onClick={() => props.onChoose(count.id)}
              >
                <span className={styles.ownerName} title={name}>
                  {name}
                </span>
                <StatusBar count={count} longest={longest} />
                <span className={parts.done} title={words.doneOfHint(props.rectifiedLabel)}>
                  {words.doneOf(count.byStatus.rectified, count.total)}
                </span>
                <span className={styles.ownerOverdue}>
                  {count.overdue > 0 && (
                    <>
                      <ClockCircleFilled aria-hidden /> {words.overdueCount(count.overdue)}
                    </>
                  )}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
