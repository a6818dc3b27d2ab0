import type { BlockSource } from '#shared/documents/paper-document.ts'
import type { PaperVariable } from '#shared/documents/variables/variables.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { DateField } from '../fields/date-field.tsx'
import styles from '../paper-text/editor-card.module.css'
import { EditorCard, Hint } from '../paper-text/editor-card.tsx'
import { VariableText } from '../paper-text/variable-text.tsx'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { NOTICE_WORDS } from './wording.ts'

type Props = {
  readonly inspection: Inspection
  readonly variables: readonly PaperVariable[]
  readonly current: BlockSource['kind'] | undefined
}

type NoticePart = 'title' | 'preamble' | 'contactText' | 'signature'

const targetOf = ({ id: inspectionId, notice }: Inspection, part: NoticePart) => ({
  field: fieldName.notice(inspectionId, part),
  value: notice[part],
  command: (text: string) => ({
    name: 'notice.edit' as const,
    input: { inspectionId, patch: { [part]: text } },
  }),
})

/** What stands before the chapters: title and preamble. */
export const OpeningCard = ({ inspection, variables, current }: Props) => (
  <EditorCard
    title={NOTICE_WORDS.openingCard}
    source={{ kind: 'title' }}
    current={current === 'title' || current === 'preamble'}
  >
    <VariableText
      label={NOTICE_WORDS.noticeTitle}
      hint={NOTICE_WORDS.titleHint}
      rows={{ min: 1, max: 4 }}
      target={targetOf(inspection, 'title')}
      variables={variables}
    />
    <VariableText
      label={NOTICE_WORDS.preamble}
      rows={{ min: 3, max: 12 }}
      target={targetOf(inspection, 'preamble')}
      variables={variables}
    />
  </EditorCard>
)

/** What stands after the chapters: how to reach the unit, who signs, and the date. */
export const ClosingCards = ({ inspection, variables, current }: Props) => {
  const { id: inspectionId, notice } = inspection
  return (
    <>
      <EditorCard
        title={NOTICE_WORDS.contactCard}
        source={{ kind: 'contact' }}
        current={current === 'contact'}
      >
        {!notice.options.contact && <Hint>{NOTICE_WORDS.notPrinted}</Hint>}
        <VariableText
          label={NOTICE_WORDS.contact}
          rows={{ min: 2, max: 8 }}
          target={targetOf(inspection, 'contactText')}
          variables={variables}
        />
      </EditorCard>
      <EditorCard
        title={NOTICE_WORDS.signatureCard}
        source={{ kind: 'signature' }}
        current={current === 'signature'}
      >
        {notice.options.signature === 'none' && <Hint>{NOTICE_WORDS.notPrinted}</Hint>}
        <VariableText
          label={NOTICE_WORDS.signature}
          rows={{ min: 1, max: 3 }}
          target={targetOf(inspection, 'signature')}
          variables={variables}
        />
        <div className={styles.text}>
          <div className={styles.label}>{NOTICE_WORDS.date}</div>
          <DateField
            label={NOTICE_WORDS.date}
            value={notice.date}
            onChange={(date) => void run({ name: 'notice.edit', input: { inspectionId, patch: { date } } })}
          />
        </div>
      </EditorCard>
    </>
  )
}
