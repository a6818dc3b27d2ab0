import { Alert, Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { clockDoubt } from '#shared/ledger/clock-doubt.ts'
import { filterRows } from '#shared/ledger/finding-filter.ts'
import type { DueCount } from '#shared/ledger/statistics.ts'
import { Section } from '../shell/section.tsx'
import { DUE_GROUPS, dueFindings, dueMeasures, nextDue, type ShownDueGroup } from './due-lines.ts'
import styles from './due-section.module.css'
import { MOST_LINES } from './finding-line.ts'
import lineStyles from './finding-lines.module.css'
import { FindingLines } from './finding-lines.tsx'
import { goToTable } from './go-to-table.ts'
import type { OverviewFigures } from './overview-figures.ts'
import parts from './overview-parts.module.css'
import { OVERVIEW_WORDS as words } from './wording.ts'

const countOf = (due: DueCount, group: ShownDueGroup): number =>
  ({
    overdue: due.overdue,
    today: due.today,
    '7days': due.within7Days,
    '30days': due.within30Days,
  })[group]

const Measures = (props: { readonly figures: OverviewFigures; readonly group: ShownDueGroup }) => {
  const { figures, group } = props
  const lines = useMemo(() => dueMeasures(figures, group), [figures, group])
  if (lines.length === 0) return null
  const heading = words.dueMeasures[group](countOf(figures.statistics.measures, group))
  return (
    <details className={`${parts.fold} ${lineStyles.measures}`}>
      <summary>{heading}</summary>
      <p className={parts.foldHint}>{words.dueMeasuresHint}</p>
      <FindingLines label={heading} lines={lines} />
    </details>
  )
}

const NothingDue = (props: { readonly figures: OverviewFigures; readonly group: ShownDueGroup }) => {
  const next = nextDue(props.figures)
  const due = next[0]?.due
  return (
    <>
      <p className={parts.nothing}>
        {words.dueNone[props.group]}
        {due?.date !== undefined && due.days !== undefined && words.dueNext(due.date, due.days)}
      </p>
      {next.length > 0 && <FindingLines label={words.dueNextList} lines={next} />}
    </>
  )
}

/** Says that the PC's date cannot be right, above the lists that are counted by it. */
const ClockWarning = ({ ledger, today }: Pick<OverviewFigures, 'ledger' | 'today'>) => {
  const doubt = useMemo(() => clockDoubt(ledger, today), [ledger, today])
  if (doubt === undefined) return null
  const said = words.clockDoubt[doubt.how](doubt.today, doubt.recorded)
  return <Alert type="warning" showIcon title={said} className={styles.clock ?? ''} />
}

/** What is overdue and what comes due, as lists one can act on. */
export const DueSection = (props: { readonly figures: OverviewFigures }) => {
  const { figures } = props
  const { due } = figures.statistics
  const { unitWord } = figures.ledger.settings
  const [chosen, setChosen] = useState<ShownDueGroup | undefined>(undefined)
  const group = chosen ?? DUE_GROUPS.find((each) => countOf(due, each) > 0) ?? '30days'
  const lines = useMemo(() => dueFindings(figures, group), [figures, group])
  const undated = filterRows(figures.rows, { due: ['undated'] }).length
  return (
    <Section
      title={words.due}
      action={
        <Segmented<ShownDueGroup>
          aria-label={words.due}
          value={group}
          onChange={setChosen}
          options={DUE_GROUPS.map((value) => ({
            value,
            label: (
              <span className={value === 'overdue' && due.overdue > 0 ? styles.overdue : ''}>
                {words.dueGroups[value]} <b>{countOf(due, value)}</b>
              </span>
            ),
          }))}
        />
      }
    >
      <ClockWarning ledger={figures.ledger} today={figures.today} />
      {lines.length === 0 ? (
        <NothingDue figures={figures} group={group} />
      ) : (
        <FindingLines label={words.dueGroups[group]} lines={lines} />
      )}
      {lines.length > MOST_LINES && (
        <p className={parts.nothing}>{words.more(lines.length - MOST_LINES, unitWord)}</p>
      )}
      <Measures figures={figures} group={group} />
      <footer className={styles.sectionFoot}>
        <span className={parts.note} title={words.dueHint}>
          {undated > 0 && (
            <Button
              type="link"
              size="small"
              className={parts.inlineLink ?? ''}
              onClick={() => goToTable({ due: ['undated'] })}
            >
              {words.undated(undated, unitWord)}
            </Button>
          )}
        </span>
        {lines.length > 0 && (
          <Button
            type="link"
            size="small"
            className={parts.inlineLink ?? ''}
            onClick={() => goToTable({ due: [group] })}
          >
            {words.allInLedger(lines.length, unitWord)}
          </Button>
        )}
      </footer>
    </Section>
  )
}
