import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Fragment, useEffect, useRef } from 'react'
import type { ComposedNotice } from '#shared/documents/notice/compose-notice.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { enterMarked, fieldNamed } from '../paper-text/field-cursor.ts'
import { run } from '../session/run-command.ts'
import layout from '../shell/three-columns.module.css'
import { fieldName } from '../typing/field-name.ts'
import { AspectCard } from './aspect-card.tsx'
import { ChapterCard } from './chapter-card.tsx'
import { ClosingCards, OpeningCard } from './edge-cards.tsx'
import { FindingCard } from './finding-card.tsx'
import styles from './notice-screen.module.css'
import { useEditorCursor } from './use-editor-cursor.ts'
import type { NoticeSelection, SelectPlace } from './use-notice-selection.ts'
import { NOTICE_WORDS } from './wording.ts'

type Props = {
  readonly inspection: Inspection
  readonly composed: ComposedNotice
  readonly selection: NoticeSelection
  readonly onSelect: SelectPlace
}

/** The aspect or finding selected, which the chapter that prints them shows below its own text. */
const SelectedItem = ({ inspection, composed, selection, onSelect }: Props) => {
  const source = selection.place?.source
  if (source?.kind === 'aspect')
    return (
      <AspectCard
        key={source.aspectId}
        inspection={inspection}
        aspectId={source.aspectId}
        variables={composed.variables}
      />
    )
  if (source?.kind !== 'finding') return null
  return (
    <FindingCard
      inspection={inspection}
      findingId={source.findingId}
      onChoose={(findingId) => onSelect({ source: { kind: 'finding', findingId } }, 'edit')}
    />
  )
}

/** The words of the notice, part by part, in the order of the paper. */
export const NoticeEditor = (props: Props) => {
  const { inspection, composed, selection, onSelect } = props
  const { variables } = composed
  const { id: inspectionId, notice } = inspection
  const editor = useEditorCursor(inspection, selection, onSelect)
  const added = useRef<string | undefined>(undefined)
  const source = selection.place?.source
  const numbers = new Map(composed.numbering.chapters.map(({ chapter, number }) => [chapter.id, number]))

  const add = async (at: number) => {
    const done = await run({
      name: 'noticeChapter.add',
      input: { inspectionId, heading: NOTICE_WORDS.newChapter, text: '', at },
    })
    if (done?.place.screen === 'notice') added.current = done.place.chapterId
  }
  // The new chapter is there once it is drawn; its heading waits for a better one.
  useEffect(() => {
    const heading =
      added.current === undefined || editor.current === null
        ? undefined
        : fieldNamed(editor.current, fieldName.chapter(added.current, 'heading'))
    if (heading === undefined) return
    added.current = undefined
    enterMarked(heading)
  })

  return (
    <div ref={editor} className={layout.editor}>
      <OpeningCard inspection={inspection} variables={variables} current={source?.kind} />
      {notice.chapters.map((chapter, at) => (
        <Fragment key={chapter.id}>
          <ChapterCard
            inspectionId={inspectionId}
            chapter={chapter}
            number={numbers.get(chapter.id) ?? ''}
            position={{ at, of: notice.chapters.length }}
            outline={notice.options.outline}
            findings={inspection.findings.length}
            variables={variables}
            current={source?.kind === 'chapter' && source.chapterId === chapter.id}
            onAdd={(position) => void add(position)}
            onMoved={() => onSelect({ source: { kind: 'chapter', chapterId: chapter.id } }, 'show')}
          />
          {chapter.holdsFindings && <SelectedItem {...props} />}
        </Fragment>
      ))}
      <Button
        block
        type="dashed"
        className={styles.add ?? ''}
        icon={<PlusOutlined />}
        onClick={() => void add(notice.chapters.length)}
      >
        {NOTICE_WORDS.addChapter}
      </Button>
      <ClosingCards inspection={inspection} variables={variables} current={source?.kind} />
    </div>
  )
}
