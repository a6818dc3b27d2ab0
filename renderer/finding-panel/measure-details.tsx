import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import { MEASURE_FIELD_LABELS } from '#shared/ledger/field-wording.ts'
import { EvidenceList } from '../evidence/evidence-list.tsx'
import { DeadlineField } from '../fields/deadline-field.tsx'
import { DepartmentSelect } from '../fields/department-select.tsx'
import { PeopleSelect, PersonSelect } from '../fields/person-select.tsx'
import { FIELD_WORDS } from '../fields/wording.ts'
import { run } from '../session/run-command.ts'
import { useLedger } from '../session/session.ts'
import { SupervisionList } from '../supervision/supervision-list.tsx'
import { Diary } from './diary.tsx'
import { FieldRow } from './field-row.tsx'
import styles from './measure-row.module.css'
import type { MeasureProps } from './measure-row.tsx'
import { PANEL_WORDS } from './wording.ts'

const labels = MEASURE_FIELD_LABELS

/** What a measure has of its own: where it is empty, the finding's stands in grey. Below, its diary, evidence and 督办. */
export const MeasureDetails = ({ inspection, finding, measure, index, today, disabled }: MeasureProps) => {
  const { people, departments } = useLedger()
  const owner = { inspectionId: inspection.id, findingId: finding.id, measureId: measure.id }
  const edit = (patch: CommandInput<'measure.edit'>['patch']) =>
    void run({ name: 'measure.edit', input: { ...owner, patch } })
  const inherited = (ids: readonly string[], records: readonly { id: string; name: string }[]) => {
    const names = ids.flatMap((id) => records.find((record) => record.id === id)?.name ?? [])
    return names.length === 0 ? PANEL_WORDS.nobody : FIELD_WORDS.inherited(names.join('、'))
  }
  const named = (label: string) => `${PANEL_WORDS.measure(index + 1)}：${label}`
  return (
    <div className={styles.details}>
      <FieldRow part="measureLeadOfficial" label={labels.leadOfficial}>
        <PersonSelect
          label={named(labels.leadOfficial)}
          value={measure.leadOfficial}
          placeholder={inherited(finding.leadOfficial === undefined ? [] : [finding.leadOfficial], people)}
          disabled={disabled}
          onChange={(leadOfficial) => edit({ leadOfficial })}
        />
      </FieldRow>
      <FieldRow part="measureDepartments" label={labels.departments}>
        <DepartmentSelect
          label={named(labels.departments)}
          value={measure.departments}
          placeholder={inherited(finding.departments, departments)}
          disabled={disabled}
          onChange={(ids) => edit({ departments: ids })}
        />
      </FieldRow>
      <FieldRow part="measurePeople" label={labels.people}>
        <PeopleSelect
          label={named(labels.people)}
          value={measure.people}
          placeholder={inherited(finding.people, people)}
          disabled={disabled}
          onChange={(ids) => edit({ people: ids })}
        />
      </FieldRow>
      <FieldRow part="measureDeadline" label={labels.deadline}>
        <DeadlineField
          owner={owner}
          label={named(labels.deadline)}
          deadline={measure.deadline}
          inherited={finding.deadline}
          feedbackDate={inspection.feedbackDate}
          disabled={disabled}
        />
      </FieldRow>
      <FieldRow part="measureProgress" label={labels.progress}>
        <Diary owner={owner} entries={measure.progress} today={today} disabled={disabled} />
      </FieldRow>
      <FieldRow part="measureEvidence" label={labels.evidence}>
        <EvidenceList owner={owner} evidence={measure.evidence} disabled={disabled} />
      </FieldRow>
      <FieldRow part="measureSupervision" label={labels.supervision}>
        <SupervisionList owner={owner} records={measure.supervision} today={today} disabled={disabled} />
      </FieldRow>
    </div>
  )
}
