import { Button, Segmented } from 'antd'
import { FINDING_FIELD_LABELS } from '#shared/ledger/field-wording.ts'
import type { Finding, Publicity } from '#shared/ledger/finding.ts'
import { latestProgress } from '#shared/ledger/ledger-row.ts'
import { say } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { currentSession } from '../session/session.ts'
import { fieldName } from '../typing/field-name.ts'
import { flushTyping } from '../typing/pending-typing.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import { FieldRow, PanelSection } from './field-row.tsx'
import styles from './finding-panel.module.css'
import type { FindingSectionProps } from './finding-section.ts'
import { FindingText, findingTextTarget } from './finding-text.tsx'
import { PANEL_WORDS } from './wording.ts'

const KINDS = ['public', 'otherWording', 'notPublic'] as const satisfies readonly Publicity['kind'][]
const labels = FINDING_FIELD_LABELS

/** The newest line of a diary; the notice's own text is no news to the notice. */
const newestEntry = (finding: Finding): string | undefined =>
  latestProgress({ ...finding, noticeText: '' })?.text.trim()

/** The finding as it is after what was being typed has been saved. */
const savedFinding = (inspectionId: string, findingId: string): Finding | undefined => {
  const session = currentSession()
  return session.kind === 'open'
    ? session.ledger.inspections
        .find(({ id }) => id === inspectionId)
        ?.findings.find(({ id }) => id === findingId)
    : undefined
}

/** Puts the newest diary line into the notice's text, below what stands there already. */
const fillFromProgress = async (inspectionId: string, findingId: string): Promise<void> => {
  if (!(await flushTyping())) return
  const finding = savedFinding(inspectionId, findingId)
  const newest = finding === undefined ? undefined : newestEntry(finding)
  if (finding === undefined || newest === undefined) return
  const written = finding.noticeText.trimEnd()
  if (written.includes(newest)) return say(PANEL_WORDS.alreadyFilled)
  const noticeText = written === '' ? newest : `${written}\n${newest}`
  const done = await run({ name: 'finding.edit', input: { inspectionId, findingId, patch: { noticeText } } })
  if (done !== undefined) say(PANEL_WORDS.filled)
}

/** 通报与公开: what the notice prints of the finding, and what the public may read. */
export const PublicationSection = ({ inspection, finding, disabled }: FindingSectionProps) => {
  const shared = { inspectionId: inspection.id, finding, disabled }
  const { publicity } = finding
  const publicityCommand = (next: Publicity) => ({
    name: 'finding.edit' as const,
    input: { inspectionId: inspection.id, findingId: finding.id, patch: { publicity: next } },
  })
  return (
    <PanelSection part="publication" title={PANEL_WORDS.sections.publication}>
      <FieldRow part="noticeText" label={PANEL_WORDS.noticeText}>
        <TypedInput
          label={labels.noticeText}
          placeholder={PANEL_WORDS.noticeTextHint}
          rows={{ min: 3, max: 14 }}
          disabled={disabled}
          target={findingTextTarget(inspection.id, finding, 'noticeText')}
        />
        <div className={styles.tools}>
          <Button
            size="small"
            disabled={disabled || newestEntry(finding) === undefined}
            onClick={() => void fillFromProgress(inspection.id, finding.id)}
          >
            {PANEL_WORDS.fillFromProgress}
          </Button>
        </div>
      </FieldRow>
      <FieldRow part="publicity" label={labels.publicity}>
        <Segmented<Publicity['kind']>
          aria-label={labels.publicity}
          disabled={disabled}
          value={publicity.kind}
          options={KINDS.map((value) => ({ value, label: PANEL_WORDS.publicityKinds[value] }))}
          onChange={(kind) => void run(publicityCommand({ ...publicity, kind }))}
        />
      </FieldRow>
      {publicity.kind === 'otherWording' && (
        <FindingText
          {...shared}
          part="publicText"
          rows={{ min: 3, max: 14 }}
          hint={PANEL_WORDS.publicTextHint}
        />
      )}
      {publicity.kind === 'notPublic' && (
        <FieldRow part="publicityReason" label={PANEL_WORDS.publicityReason}>
          <TypedInput
            label={PANEL_WORDS.publicityReason}
            disabled={disabled}
            target={{
              field: fieldName.finding(finding.id, 'publicityReason'),
              value: publicity.reason ?? '',
              command: (reason) => publicityCommand({ ...publicity, reason }),
            }}
          />
        </FieldRow>
      )}
      <FindingText {...shared} part="result" rows={{ min: 1, max: 8 }} hint={PANEL_WORDS.resultHint} />
    </PanelSection>
  )
}
