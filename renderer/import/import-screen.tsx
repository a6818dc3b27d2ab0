import { Button, Checkbox } from 'antd'
import { useEffect, useMemo } from 'react'
import { buildDraft } from '#shared/import/build-draft.ts'
import type { ImportDraft } from '#shared/import/import-draft.ts'
import { toImportedNotice } from '#shared/import/to-imported-notice.ts'
import { say, sayProblem } from '../session/messages.ts'
import { currentLocation, goTo } from '../session/navigation.ts'
import { execute, forgetDraft, showInspection } from '../session/session.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import { fieldName } from '../typing/field-name.ts'
import { DraftFacts } from './draft-facts.tsx'
import { DraftTree } from './draft-tree.tsx'
import columns from './import-columns.module.css'
import styles from './import-screen.module.css'
import { importSession, useImportSession } from './import-session.ts'
import { SegmentList } from './segment-list.tsx'
import { SourceStep } from './source-step.tsx'
import { useKeptText } from './use-kept-text.ts'
import { WarningList } from './warning-list.tsx'
import { IMPORT_WORDS } from './wording.ts'

const leave = () => {
  const { screen } = currentLocation()
  goTo({ screen })
}

/** Leaves; what was pasted and corrected is still there when she comes back, until it is imported. */
const cancel = () => {
  forgetDraft(fieldName.importedText)
  leave()
}

const confirmWords = (draft: ImportDraft, placeholders: boolean): string => {
  const findings = draft.aspects.reduce((sum, aspect) => sum + aspect.findings.length, 0)
  const gaps = placeholders ? draft.placeholders : 0
  const total = findings + gaps
  return total === 0 ? IMPORT_WORDS.confirmEmpty : IMPORT_WORDS.confirm(draft.aspects.length, total, gaps)
}

/** 待归类 lies at the end of the tree; the way there stands at its head. */
const Unplaced = (props: { readonly draft: ImportDraft }) => {
  const [first] = props.draft.unplaced
  if (first === undefined) return null
  return (
    <Button
      type="link"
      size="small"
      danger
      className={styles.unplacedFirst ?? ''}
      onClick={() => importSession.select(first.segment)}
    >
      {IMPORT_WORDS.unplacedFirst(props.draft.unplaced.length)}
    </Button>
  )
}

const Preview = (props: { readonly draft: ImportDraft }) => {
  const { placeholders } = useImportSession()
  return (
    <div className={styles.preview}>
      <WarningList draft={props.draft} />
      <SegmentList />
      <section className={`${columns.column} ${styles.right}`} aria-label={IMPORT_WORDS.tree}>
        <header className={columns.columnHead}>
          <span className={columns.columnTitle}>{IMPORT_WORDS.tree}</span>
          <Unplaced draft={props.draft} />
          {props.draft.placeholders > 0 && (
            <Checkbox
              className={styles.placeholders ?? ''}
              checked={placeholders}
              onChange={(event) => importSession.offerPlaceholders(event.target.checked)}
            >
              {IMPORT_WORDS.placeholders(props.draft.placeholders)}
            </Checkbox>
          )}
        </header>
        <div className={columns.scroll}>
          <DraftFacts draft={props.draft} />
          <DraftTree draft={props.draft} placeholders={placeholders} />
        </div>
      </section>
    </div>
  )
}

/** The import of a notice: the text, then what it becomes, corrected by the clerk, then one undoable step. */
export const ImportScreen = () => {
  const { source, segments, placeholders } = useImportSession()
  const draft = useMemo(() => buildDraft(segments), [segments])
  useKeptText()
  const confirm = async () => {
    if (source === null) return
    const answer = await execute({
      name: 'inspection.importNotice',
      input: toImportedNotice(draft, { placeholders, sourceName: source.name, sourceText: source.text }),
    })
    if (!answer.ok) return sayProblem(answer.problem)
    importSession.clear()
    forgetDraft(fieldName.importedText)
    if ('inspectionId' in answer.value.place && answer.value.place.inspectionId !== undefined)
      showInspection(answer.value.place.inspectionId)
    goTo({ screen: 'overview' })
    say(IMPORT_WORDS.done)
  }
  useEffect(() => {
    if (source === null) return
    const stops = [
      onCommand('undo', importSession.undo),
      onCommand('redo', importSession.redo),
      onCommand('confirm', () => void confirm()),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  })
  if (source === null)
    return (
      <ScreenFrame
        title={IMPORT_WORDS.title}
        note={IMPORT_WORDS.pasteTitle}
        actions={<Button onClick={cancel}>{IMPORT_WORDS.cancel}</Button>}
      >
        <SourceStep />
      </ScreenFrame>
    )
  return (
    <ScreenFrame
      flush
      title={IMPORT_WORDS.title}
      note={<span className={styles.sourceName}>{source.name}</span>}
      actions={
        <>
          <Button onClick={cancel}>{IMPORT_WORDS.cancel}</Button>
          <Button onClick={importSession.chooseAgain}>{IMPORT_WORDS.back}</Button>
          <Button type="primary" onClick={() => void confirm()}>
            {confirmWords(draft, placeholders)}
          </Button>
        </>
      }
    >
      <Preview draft={draft} />
    </ScreenFrame>
  )
}
