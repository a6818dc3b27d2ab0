import type { CommandInput } from '#shared/ledger/commands/registry.ts'
import { FINDING_FIELD_LABELS } from '#shared/ledger/field-wording.ts'
import { DeadlineField } from '../fields/deadline-field.tsx'
import { DepartmentSelect } from '../fields/department-select.tsx'
import { PeopleSelect, PersonSelect } from '../fields/person-select.tsx'
import { run } from '../session/run-command.ts'
import { FieldRow, PanelSection } from './field-row.tsx'
import type { FindingSectionProps } from './finding-section.ts'
import { PANEL_WORDS } from './wording.ts'

const labels = FINDING_FIELD_LABELS

/** 责任链: who leads, which departments, who does it, and by when. */
export const ResponsibilitySection = ({ inspection, finding, disabled }: FindingSectionProps) => {
  const edit = (patch: CommandInput<'finding.edit'>['patch']) =>
    void run({
      name: 'finding.edit',
      input: { inspectionId: inspection.id, findingId: finding.id, patch },
    })
  return (
    <PanelSection part="responsibility" title={PANEL_WORDS.sections.responsibility}>
      <FieldRow part="leadOfficial" label={labels.leadOfficial}>
        <PersonSelect
          label={labels.leadOfficial}
          value={finding.leadOfficial}
          disabled={disabled}
          onChange={(leadOfficial) => edit({ leadOfficial })}
        />
      </FieldRow>
      <FieldRow part="departments" label={labels.departments}>
        <DepartmentSelect
          label={labels.departments}
          value={finding.departments}
          disabled={disabled}
          onChange={(departments) => edit({ departments })}
        />
      </FieldRow>
      <FieldRow part="assistingDepartments" label={labels.assistingDepartments}>
        <DepartmentSelect
          label={labels.assistingDepartments}
          value={finding.assistingDepartments}
          disabled={disabled}
          onChange={(assistingDepartments) => edit({ assistingDepartments })}
        />
      </FieldRow>
      <FieldRow part="people" label={labels.people}>
        <PeopleSelect
          label={labels.people}
          value={finding.people}
          disabled={disabled}
          onChange={(people) => edit({ people })}
        />
      </FieldRow>
      <FieldRow part="deadline" label={labels.deadline}>
        <DeadlineField
          owner={{ inspectionId: inspection.id, findingId: finding.id }}
          label={labels.deadline}
          deadline={finding.deadline}
          feedbackDate={inspection.feedbackDate}
          disabled={disabled}
        />
      </FieldRow>
    </PanelSection>
  )
}
