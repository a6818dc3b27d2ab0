import { Button } from 'antd'
import type { PaperVariable } from '#shared/documents/variables/variables.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { EditorCard } from '../paper-text/editor-card.tsx'
import { VariableText } from '../paper-text/variable-text.tsx'
import { goTo } from '../session/navigation.ts'
import { fieldName } from '../typing/field-name.ts'
import { NOTICE_WORDS } from './wording.ts'

/** What the notice prints of one aspect before its findings: its title and the words under it. */
export const AspectCard = (props: {
  readonly inspection: Inspection
  readonly aspectId: string
  readonly variables: readonly PaperVariable[]
}) => {
  const { inspection, aspectId, variables } = props
  const aspect = inspection.aspects.find(({ id }) => id === aspectId)
  if (aspect === undefined) return null
  const target = (part: 'title' | 'intro') => ({
    field: fieldName.aspect(aspectId, part),
    value: aspect[part],
    command: (text: string) => ({
      name: 'aspect.edit' as const,
      input: { inspectionId: inspection.id, aspectId, patch: { [part]: text } },
    }),
  })
  return (
    <EditorCard
      title={NOTICE_WORDS.aspectCard}
      source={{ kind: 'aspect', aspectId }}
      current
      tools={
        <Button size="small" onClick={() => goTo({ screen: 'ledger' })}>
          {NOTICE_WORDS.openLedger}
        </Button>
      }
    >
      <VariableText
        label={NOTICE_WORDS.aspectTitle}
        rows={{ min: 1, max: 3 }}
        target={{ ...target('title'), required: true }}
        variables={variables}
      />
      <VariableText
        label={NOTICE_WORDS.aspectIntro}
        hint={NOTICE_WORDS.aspectIntroHint}
        rows={{ min: 2, max: 12 }}
        target={target('intro')}
        variables={variables}
      />
    </EditorCard>
  )
}
