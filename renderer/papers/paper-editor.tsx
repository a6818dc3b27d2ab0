import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import { settingsOfPaper } from '#shared/documents/papers/paper-texts.ts'
import type { PaperVariable } from '#shared/documents/variables/variables.ts'
import { EditorCard, Hint } from '../paper-text/editor-card.tsx'
import { enterField, fieldNamed } from '../paper-text/field-cursor.ts'
import { say } from '../session/messages.ts'
import { goTo } from '../session/navigation.ts'
import { run } from '../session/run-command.ts'
import { currentSession } from '../session/session.ts'
import layout from '../shell/three-columns.module.css'
import { fieldName } from '../typing/field-name.ts'
import { ArchiveCard } from './archive-card.tsx'
import { ClosingCard } from './closing-card.tsx'
import { ColumnsCard } from './columns-card.tsx'
import { OfficialCard } from './official-card.tsx'
import type { PaperSelection } from './paper-selection.ts'
import { type EditedPaper, elementToFillIn } from './paper-target.ts'
import styles from './papers-screen.module.css'
import { SlotsCard } from './slots-card.tsx'
import { SourceHint } from './source-hint.tsx'
import { type EditorPart, editorPart } from './source-place.ts'
import { SubjectsCard } from './subjects-card.tsx'
import { PAPERS_WORDS } from './wording.ts'

type Props = EditedPaper & {
  readonly variables: readonly PaperVariable[]
  readonly subjects: readonly string[]
  readonly selection: PaperSelection
  readonly onSelect: (selection: PaperSelection) => void
}

const InNotice = () => (
  <EditorCard title={PAPERS_WORDS.slotsCard}>
    <Hint>{PAPERS_WORDS.inNotice}</Hint>
    <div className={styles.goNotice}>
      <Button onClick={() => goTo({ screen: 'notice' })}>{PAPERS_WORDS.goNotice}</Button>
    </div>
  </EditorCard>
)

/** Everything of the paper back to what the program has; undoable, so it is not asked about. */
const ResetPaper = ({ inspection, definition }: EditedPaper) => {
  const reset = async () => {
    const done = await run({
      name: 'paper.reset',
      input: { inspectionId: inspection.id, kind: definition.kind },
    })
    if (done !== undefined) say(PAPERS_WORDS.resetDone(done.summary))
  }
  return (
    <div className={styles.foot}>
      <Button title={PAPERS_WORDS.resetPaperHint} onClick={() => void reset()}>
        {PAPERS_WORDS.resetPaper}
      </Button>
    </div>
  )
}

const hasNothingToEdit = ({
  slots,
  official,
  columns,
  signature,
  subjects,
  paperSizes,
}: Props['definition']) =>
  slots.length === 0 &&
  [official, columns, signature, subjects, paperSizes].every((part) => part === undefined)

/** The part of a field's name after the paper, for the part of the editor a source stands for. */
const fieldOfPart = (part: EditorPart, paper: EditedPaper): string | undefined => {
  if (part.kind === 'slot') return part.slot
  if (part.kind === 'columns') return part.column === undefined ? undefined : `column-${part.column}`
  if (part.kind !== 'official') return undefined
  const session = currentSession()
  const element = session.kind === 'open' ? elementToFillIn(session.ledger, paper) : undefined
  return element === undefined ? undefined : `official-${element}`
}

/** Brings the part of the editor a source stands for into view, with the cursor in its field. */
const enterSource = (editor: HTMLElement, paper: EditedPaper, source: BlockSource) => {
  const { inspection, definition } = paper
  const part = editorPart(definition, source)
  if (part === undefined) {
    // Where it comes from is said above the editor.
    editor.scrollTo({ top: 0 })
    return
  }
  const name = fieldOfPart(part, paper)
  const field =
    name === undefined ? undefined : fieldNamed(editor, fieldName.paper(inspection.id, definition.kind, name))
  if (field !== undefined) enterField(field, undefined)
  else editor.querySelector(`[data-part="${part.kind}"]`)?.scrollIntoView({ block: 'start' })
}

/** What a field of the editor is printed as. */
const sourceOfField = (
  { inspection, definition: { kind, slots } }: EditedPaper,
  field: HTMLElement,
): BlockSource | undefined => {
  const slot = slots.find(({ name }) => fieldName.paper(inspection.id, kind, name) === field.dataset.field)
  return slot === undefined ? undefined : { kind: 'slot', paper: kind, slot: slot.name }
}

/** What can be edited of a paper, from top to bottom as it is printed. */
export const PaperEditor = (props: Props) => {
  const { inspection, definition, selection, onSelect } = props
  const paper: EditedPaper = { inspection, definition }
  const editor = useRef<HTMLDivElement>(null)
  const shown = useRef(paper)
  shown.current = paper
  useEffect(() => {
    if (editor.current !== null && selection.source !== null && selection.asked === 'edit')
      enterSource(editor.current, shown.current, selection.source)
  }, [selection])
  useEffect(() => {
    const element = editor.current
    const follow = ({ target }: FocusEvent) => {
      const source = target instanceof HTMLElement ? sourceOfField(shown.current, target) : undefined
      if (source !== undefined) onSelect({ source, asked: 'nothing' })
    }
    element?.addEventListener('focusin', follow)
    return () => element?.removeEventListener('focusin', follow)
  }, [onSelect])
  const changed = settingsOfPaper(inspection, definition.kind)
  const touched = inspection.papers.includes(changed)
  const { source } = selection
  return (
    <div ref={editor} className={layout.editor}>
      {source !== null && editorPart(definition, source) === undefined && (
        <SourceHint
          inspection={inspection}
          source={source}
          onClose={() => onSelect({ source: null, asked: 'nothing' })}
        />
      )}
      {definition.kind === 'notice' && <InNotice />}
      <SubjectsCard {...paper} chosen={props.subjects} />
      {definition.kind === 'archive-index' && <ArchiveCard inspection={inspection} />}
      <ColumnsCard {...paper} />
      <OfficialCard {...paper} />
      <SlotsCard {...paper} variables={props.variables} />
      <ClosingCard {...paper} />
      {definition.kind !== 'notice' && hasNothingToEdit(definition) && (
        <Hint>{PAPERS_WORDS.nothingToEdit}</Hint>
      )}
      {touched && <ResetPaper {...paper} />}
    </div>
  )
}
