import { Button } from 'antd'
import type { PaperSlot } from '#shared/documents/papers/paper-definition.ts'
import { settingsOfPaper } from '#shared/documents/papers/paper-texts.ts'
import type { PaperVariable } from '#shared/documents/variables/variables.ts'
import { EditorCard, Hint } from '../paper-text/editor-card.tsx'
import { VariableText } from '../paper-text/variable-text.tsx'
import { TypedInput } from '../typing/typed-input.tsx'
import styles from './paper-editor.module.css'
import { type EditedPaper, editPaper, slotTarget } from './paper-target.ts'
import { PAPERS_WORDS } from './wording.ts'

/** The highest a field grows before it scrolls, in lines. */
const MOST_LINES = 16

/** The name of a box may stand on a few lines. */
const MOST_LABEL_LINES = 3
/** The name of a box is no longer than this (characters). */
const LONGEST_LABEL = 16

/** A word or two of a form, such as the name of a box: many of them, seldom changed. */
const isLabel = ({ defaultText }: PaperSlot, { definition }: EditedPaper): boolean =>
  definition.group === 'form' &&
  defaultText !== '' &&
  defaultText.length <= LONGEST_LABEL &&
  !defaultText.includes('{{')

/** The way back to the program's own words; nothing while they stand. */
const Reset = (props: { readonly paper: EditedPaper; readonly slot: PaperSlot }) => {
  const { paper, slot } = props
  const { texts } = settingsOfPaper(paper.inspection, paper.definition.kind)
  if (texts.every((text) => text.slot !== slot.name)) return null
  return (
    <Button
      type="link"
      size="small"
      aria-label={PAPERS_WORDS.resetOf(slot.label)}
      onClick={() => editPaper(paper, { texts: [{ slot: slot.name, text: null }] })}
    >
      {PAPERS_WORDS.reset}
    </Button>
  )
}

/** The wordings of a paper, each with the way back to the program's own; the names of boxes close together. */
export const SlotsCard = (props: EditedPaper & { readonly variables: readonly PaperVariable[] }) => {
  const { inspection, definition, variables } = props
  const paper: EditedPaper = { inspection, definition }
  const texts = definition.slots.filter((slot) => !isLabel(slot, paper))
  const labels = definition.slots.filter((slot) => isLabel(slot, paper))
  return (
    <>
      {texts.length > 0 && (
        <EditorCard title={PAPERS_WORDS.slotsCard}>
          <Hint>{PAPERS_WORDS.slotHint}</Hint>
          {texts.map((slot) => (
            <VariableText
              key={slot.name}
              label={slot.label}
              target={slotTarget(paper, slot)}
              rows={{ min: slot.lines, max: Math.max(slot.lines, MOST_LINES) }}
              variables={variables}
              tools={<Reset paper={paper} slot={slot} />}
            />
          ))}
        </EditorCard>
      )}
      {labels.length > 0 && (
        <EditorCard title={PAPERS_WORDS.labelsCard}>
          <div className={styles.grid}>
            {labels.map((slot) => (
              <div key={slot.name}>
                <span className={styles.labelLine}>
                  <span className={styles.labelWords}>{slot.label}</span>
                  <Reset paper={paper} slot={slot} />
                </span>
                <TypedInput
                  label={slot.label}
                  target={slotTarget(paper, slot)}
                  rows={{ min: slot.lines, max: MOST_LABEL_LINES }}
                />
              </div>
            ))}
          </div>
        </EditorCard>
      )}
    </>
  )
}
