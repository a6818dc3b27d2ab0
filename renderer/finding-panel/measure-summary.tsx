import { type Effective, effectiveMeasure } from '#shared/ledger/inheritance.ts'
import { shownDeadline } from '../fields/shown-deadline.ts'
import { useLedger } from '../session/session.ts'
import styles from './measure-row.module.css'
import type { MeasureProps } from './measure-row.tsx'
import { PANEL_WORDS } from './wording.ts'

const Part = (props: { readonly text: string; readonly inherited: boolean }) =>
  props.text === '' ? null : (
    <span
      className={props.inherited ? styles.inherited : ''}
      title={props.inherited ? PANEL_WORDS.inherited : undefined}
    >
      {props.text}
    </span>
  )

/** Who does a measure and by when, in one line; what comes from the finding is grey. */
export const MeasureSummary = ({ inspection, finding, measure }: MeasureProps) => {
  const { people, departments } = useLedger()
  const { leadOfficial, ...effective } = effectiveMeasure(measure, finding)
  const names = (
    { value, inherited }: Effective<readonly string[]>,
    records: readonly { id: string; name: string }[],
  ) => ({
    text: value.flatMap((id) => records.find((record) => record.id === id)?.name ?? []).join('、'),
    inherited,
  })
  const lead = names(
    {
      value: leadOfficial.value === undefined ? [] : [leadOfficial.value],
      inherited: leadOfficial.inherited,
    },
    people,
  )
  const deadline = effective.deadline.value
  return (
    <span className={styles.summary}>
      <Part {...lead} />
      <Part {...names(effective.departments, departments)} />
      <Part {...names(effective.people, people)} />
      <Part
        text={deadline === undefined ? '' : shownDeadline(deadline, inspection.feedbackDate)}
        inherited={effective.deadline.inherited}
      />
    </span>
  )
}
