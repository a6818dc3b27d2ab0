import { Button, Segmented } from 'antd'
import { FINDING_FIELD_LABELS } from '#shared/ledger/field-wording.ts'
import type { Publicity } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { findingTextTarget } from '../finding-panel/finding-text.tsx'
import { PANEL_WORDS } from '../finding-panel/wording.ts'
import { goTo } from '../session/navigation.ts'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './comparison.module.css'
import { COMPARISON_WORDS } from './wording.ts'

const KINDS = ['public', 'otherWording', 'notPublic'] as const satisfies readonly Publicity['kind'][]

/** How a finding is made public, with the other wording or the reason, edited in place. */
export const FindingPublicity = (props: { readonly inspection: Inspection; readonly findingId: string }) => {
  const { inspection, findingId } = props
  const finding = inspection.findings.find(({ id }) => id === findingId)
  if (finding === undefined) return null
  const { publicity } = finding
  const command = (next: Publicity) => ({
    name: 'finding.edit' as const,
    input: { inspectionId: inspection.id, findingId, patch: { publicity: next } },
  })
  const label = FINDING_FIELD_LABELS.publicity
  return (
    <div className={styles.publicity}>
      <span className={styles.label}>{label}</span>
      <div className={styles.choice}>
        <Segmented<Publicity['kind']>
          aria-label={label}
          value={publicity.kind}
          options={KINDS.map((value) => ({ value, label: PANEL_WORDS.publicityKinds[value] }))}
          onChange={(kind) => void run(command({ ...publicity, kind }))}
        />
        <Button type="link" size="small" onClick={() => goTo({ screen: 'ledger', findingId })}>
          {COMPARISON_WORDS.openLedger}
        </Button>
      </div>
      {publicity.kind === 'otherWording' && (
        <>
          <span className={styles.label}>{FINDING_FIELD_LABELS.publicText}</span>
          <TypedInput
            label={FINDING_FIELD_LABELS.publicText}
            placeholder={PANEL_WORDS.publicTextHint}
            rows={{ min: 2, max: 10 }}
            target={findingTextTarget(inspection.id, finding, 'publicText')}
          />
        </>
      )}
      {publicity.kind === 'notPublic' && (
        <>
          <span className={styles.label}>{PANEL_WORDS.publicityReason}</span>
          <TypedInput
            label={PANEL_WORDS.publicityReason}
            target={{
              field: fieldName.finding(findingId, 'publicityReason'),
              value: publicity.reason ?? '',
              command: (reason) => command({ ...publicity, reason }),
            }}
          />
        </>
      )}
    </div>
  )
}
