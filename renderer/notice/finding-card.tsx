import { Button } from 'antd'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import type { Finding } from '#shared/ledger/finding.ts'
import { goTo } from '../session/navigation.ts'
import { fieldName } from '../typing/field-name.ts'
import { TypedInput } from '../typing/typed-input.tsx'
import { EditorCard } from './editor-card.tsx'
import styles from './notice-screen.module.css'
import { NOTICE_WORDS } from './wording.ts'

/** What the notice prints of one finding; everything else of it is edited in the ledger. */
export const FindingCard = (props: {
  readonly inspectionId: string
  readonly finding: Finding
  readonly onSelect: (source: BlockSource) => void
}) => {
  const { finding } = props
  const part = finding.publicity.kind === 'otherWording' ? 'publicText' : 'noticeText'
  const label = part === 'publicText' ? NOTICE_WORDS.findingPublic : NOTICE_WORDS.findingText
  return (
    <EditorCard
      title={NOTICE_WORDS.findingCard(finding.title)}
      source={{ kind: 'finding', findingId: finding.id }}
      current
      onSelect={props.onSelect}
      tools={
        <Button size="small" onClick={() => goTo({ screen: 'ledger', findingId: finding.id })}>
          {NOTICE_WORDS.openFinding}
        </Button>
      }
    >
      <div className={styles.label}>{label}</div>
      <TypedInput
        key={part}
        label={label}
        rows={{ min: 4, max: 20 }}
        target={{
          field: fieldName.finding(finding.id, part),
          value: finding[part],
          command: (text) => ({
            name: 'finding.edit',
            input: {
              inspectionId: props.inspectionId,
              findingId: finding.id,
              patch: part === 'publicText' ? { publicText: text } : { noticeText: text },
            },
          }),
        }}
      />
      <p className={styles.hint}>{NOTICE_WORDS.findingTextHint}</p>
    </EditorCard>
  )
}
