import { ArrowLeftOutlined, ArrowRightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { FINDING_FIELD_LABELS } from '#shared/ledger/field-wording.ts'
import { findingsInOrder } from '#shared/ledger/finding-order.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { findingTextTarget } from '../finding-panel/finding-text.tsx'
import styles from '../paper-text/editor-card.module.css'
import { EditorCard, Hint } from '../paper-text/editor-card.tsx'
import { goTo } from '../session/navigation.ts'
import { IconButton } from '../shell/icon-button.tsx'
import { TypedInput } from '../typing/typed-input.tsx'
import { progressPart } from './notice-place.ts'
import { NOTICE_WORDS } from './wording.ts'

type TextPart = 'title' | 'noticeText' | 'publicText'

/** What the notice prints of one finding; everything else of it is edited in the ledger. */
export const FindingCard = (props: {
  readonly inspection: Inspection
  readonly findingId: string
  readonly onChoose: (findingId: string) => void
}) => {
  const { inspection } = props
  const findings = findingsInOrder(inspection)
  const at = findings.findIndex(({ id }) => id === props.findingId)
  const finding = findings[at]
  if (finding === undefined) return null
  const step = (by: number, label: string, icon: React.ReactNode) => {
    const other = findings[at + by]
    return (
      <IconButton
        size="small"
        icon={icon}
        label={label}
        disabled={other === undefined}
        onClick={() => other !== undefined && props.onChoose(other.id)}
      />
    )
  }
  const text = (part: TextPart, label: string, rows: { min: number; max: number }) => (
    <div className={styles.text}>
      <div className={styles.label}>{label}</div>
      <TypedInput
        key={`${finding.id}/${part}`}
        label={label}
        rows={rows}
        target={findingTextTarget(inspection.id, finding, part)}
      />
    </div>
  )
  const part = progressPart(finding)
  const { kind } = finding.publicity
  return (
    <EditorCard
      title={NOTICE_WORDS.findingCard(at + 1, findings.length)}
      source={{ kind: 'finding', findingId: finding.id }}
      current
      tools={
        <>
          {step(-1, NOTICE_WORDS.previousFinding, <ArrowLeftOutlined />)}
          {step(1, NOTICE_WORDS.nextFinding, <ArrowRightOutlined />)}
          <Button size="small" onClick={() => goTo({ screen: 'ledger', findingId: finding.id })}>
            {NOTICE_WORDS.openFinding}
          </Button>
        </>
      }
    >
      {kind === 'notPublic' && <Hint>{NOTICE_WORDS.findingNotPublic}</Hint>}
      {kind === 'otherWording' && <Hint>{NOTICE_WORDS.findingOtherWording}</Hint>}
      {text('title', FINDING_FIELD_LABELS.title, { min: 1, max: 4 })}
      {text(part, FINDING_FIELD_LABELS[part], { min: 4, max: 20 })}
      <Hint>{part === 'noticeText' ? NOTICE_WORDS.findingTextHint : NOTICE_WORDS.findingPublicHint}</Hint>
    </EditorCard>
  )
}
