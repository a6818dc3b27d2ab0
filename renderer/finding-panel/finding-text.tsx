import { FINDING_FIELD_LABELS } from '#shared/ledger/field-wording.ts'
import type { Finding } from '#shared/ledger/finding.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import { FieldRow } from './field-row.tsx'

/** The texts of a finding that are simply typed. */
export type FindingTextPart =
  | 'title'
  | 'shortName'
  | 'facts'
  | 'target'
  | 'result'
  | 'noticeText'
  | 'publicText'

/** One text of a finding, edited in place. */
export const findingTextTarget = (inspectionId: string, finding: Finding, part: FindingTextPart) => ({
  field: fieldName.finding(finding.id, part),
  value: finding[part],
  command: (text: string) => ({
    name: 'finding.edit' as const,
    input: { inspectionId, findingId: finding.id, patch: { [part]: text } },
  }),
})

/** A text of a finding with its label. */
export const FindingText = (props: {
  readonly inspectionId: string
  readonly finding: Finding
  readonly part: FindingTextPart
  readonly hint: string
  readonly disabled: boolean
  /** Rows of a text area; absent for a one-line field. */
  readonly rows?: { readonly min: number; readonly max: number }
  readonly oneParagraph?: boolean
}) => (
  <FieldRow part={props.part} label={FINDING_FIELD_LABELS[props.part]}>
    <TypedInput
      label={FINDING_FIELD_LABELS[props.part]}
      placeholder={props.hint}
      disabled={props.disabled}
      target={findingTextTarget(props.inspectionId, props.finding, props.part)}
      {...(props.rows === undefined ? {} : { rows: props.rows })}
      oneParagraph={props.oneParagraph === true}
    />
  </FieldRow>
)
