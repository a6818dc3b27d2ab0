import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Radio } from 'antd'
import type { NoticeVariable } from '#shared/documents/notice/variables.ts'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import type { NoticeChapter } from '#shared/ledger/notice.ts'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { EditorCard } from './editor-card.tsx'
import { NoticeText } from './notice-text.tsx'
import { NOTICE_WORDS } from './wording.ts'

type TextPart = 'heading' | 'outlineHeading' | 'text' | 'closingText'

/** A chapter: heading, text, and, in the chapter that prints the findings, the text after them. */
export const ChapterCard = (props: {
  readonly inspectionId: string
  readonly chapter: NoticeChapter
  readonly number: string
  readonly position: { readonly at: number; readonly of: number }
  readonly outline: boolean
  readonly variables: readonly NoticeVariable[]
  readonly current: boolean
  readonly onSelect: (source: BlockSource) => void
}) => {
  const { inspectionId, chapter, position, variables } = props
  const owner = { inspectionId, chapterId: chapter.id }
  const target = (part: TextPart) => ({
    field: fieldName.chapter(chapter.id, part),
    value: chapter[part],
    command: (text: string) => ({
      name: 'noticeChapter.edit' as const,
      input: { ...owner, patch: { [part]: text } },
    }),
  })
  const move = (at: number) => void run({ name: 'noticeChapter.move', input: { ...owner, at } })
  return (
    <EditorCard
      title={NOTICE_WORDS.chapter(props.number)}
      source={{ kind: 'chapter', chapterId: chapter.id }}
      current={props.current}
      onSelect={props.onSelect}
      tools={
        <>
          <Radio
            checked={chapter.holdsFindings}
            onChange={() => void run({ name: 'noticeChapter.holdFindings', input: owner })}
          >
            {chapter.holdsFindings ? NOTICE_WORDS.holdsFindings : NOTICE_WORDS.makeHoldFindings}
          </Radio>
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={NOTICE_WORDS.moveUp}
            disabled={position.at === 0}
            onClick={() => move(position.at - 1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={NOTICE_WORDS.moveDown}
            disabled={position.at === position.of - 1}
            onClick={() => move(position.at + 1)}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={NOTICE_WORDS.remove}
            disabled={chapter.holdsFindings}
            onClick={() => void run({ name: 'noticeChapter.remove', input: owner })}
          />
        </>
      }
    >
      <NoticeText
        label={NOTICE_WORDS.heading}
        placeholder={NOTICE_WORDS.headingHint}
        target={target('heading')}
        variables={variables}
      />
      {props.outline && (
        <NoticeText
          label={NOTICE_WORDS.outlineHeading}
          target={target('outlineHeading')}
          variables={variables}
        />
      )}
      <NoticeText
        label={chapter.holdsFindings ? NOTICE_WORDS.textBefore : NOTICE_WORDS.text}
        hint={NOTICE_WORDS.textHint}
        rows={{ min: 3, max: 16 }}
        target={target('text')}
        variables={variables}
      />
      {(chapter.holdsFindings || chapter.closingText !== '') && (
        <NoticeText
          label={NOTICE_WORDS.closing}
          rows={{ min: 2, max: 12 }}
          target={target('closingText')}
          variables={variables}
        />
      )}
    </EditorCard>
  )
}
