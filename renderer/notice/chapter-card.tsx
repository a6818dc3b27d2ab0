import { ArrowDownOutlined, ArrowUpOutlined, MoreOutlined } from '@ant-design/icons'
import { Dropdown, Tag } from 'antd'
import type { PaperVariable } from '#shared/documents/variables/variables.ts'
import type { NoticeChapter } from '#shared/ledger/notice.ts'
import { EditorCard, Hint } from '../paper-text/editor-card.tsx'
import { VariableText } from '../paper-text/variable-text.tsx'
import { say } from '../session/messages.ts'
import { run } from '../session/run-command.ts'
import { IconButton } from '../shell/icon-button.tsx'
import { fieldName } from '../typing/field-name.ts'
import { NOTICE_WORDS } from './wording.ts'

type TextPart = 'heading' | 'outlineHeading' | 'text' | 'closingText'

type Props = {
  readonly inspectionId: string
  readonly chapter: NoticeChapter
  /** The number printed before its heading (`一、`); empty when it has none. */
  readonly number: string
  readonly position: { readonly at: number; readonly of: number }
  /** Outline lines are printed before the title. */
  readonly outline: boolean
  readonly findings: number
  readonly variables: readonly PaperVariable[]
  readonly current: boolean
  readonly onAdd: (at: number) => void
  readonly onMoved: () => void
}

const ChapterTools = (props: Props) => {
  const { inspectionId, chapter, position } = props
  const owner = { inspectionId, chapterId: chapter.id }
  const move = async (at: number) => {
    const done = await run({ name: 'noticeChapter.move', input: { ...owner, at } })
    if (done !== undefined) props.onMoved()
  }
  const remove = async () => {
    const done = await run({ name: 'noticeChapter.remove', input: owner })
    if (done !== undefined) say(NOTICE_WORDS.removed(done.summary))
  }
  return (
    <>
      {chapter.holdsFindings && <Tag>{NOTICE_WORDS.holdsFindings}</Tag>}
      <IconButton
        size="small"
        icon={<ArrowUpOutlined />}
        label={NOTICE_WORDS.moveUp}
        disabled={position.at === 0}
        onClick={() => void move(position.at - 1)}
      />
      <IconButton
        size="small"
        icon={<ArrowDownOutlined />}
        label={NOTICE_WORDS.moveDown}
        disabled={position.at === position.of - 1}
        onClick={() => void move(position.at + 1)}
      />
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'before', label: NOTICE_WORDS.addBefore, onClick: () => props.onAdd(position.at) },
            { key: 'after', label: NOTICE_WORDS.addAfter, onClick: () => props.onAdd(position.at + 1) },
            {
              key: 'hold',
              label: NOTICE_WORDS.makeHoldFindings,
              disabled: chapter.holdsFindings,
              onClick: () => void run({ name: 'noticeChapter.holdFindings', input: owner }),
            },
            { type: 'divider' },
            {
              key: 'remove',
              label: NOTICE_WORDS.remove,
              disabled: chapter.holdsFindings,
              title: chapter.holdsFindings ? NOTICE_WORDS.removeHolder : '',
              onClick: () => void remove(),
            },
          ],
        }}
      >
        <IconButton size="small" icon={<MoreOutlined />} label={NOTICE_WORDS.chapterMore} />
      </Dropdown>
    </>
  )
}

/** A chapter: heading, text, and, in the chapter that prints the findings, the text after them. */
export const ChapterCard = (props: Props) => {
  const { inspectionId, chapter, variables } = props
  const target = (part: TextPart) => ({
    field: fieldName.chapter(chapter.id, part),
    value: chapter[part],
    command: (text: string) => ({
      name: 'noticeChapter.edit' as const,
      input: { inspectionId, chapterId: chapter.id, patch: { [part]: text } },
    }),
  })
  return (
    <EditorCard
      title={NOTICE_WORDS.chapter(props.number)}
      source={{ kind: 'chapter', chapterId: chapter.id }}
      current={props.current}
      tools={<ChapterTools {...props} />}
    >
      <VariableText
        label={NOTICE_WORDS.heading}
        placeholder={NOTICE_WORDS.headingHint}
        rows={{ min: 1, max: 3 }}
        target={target('heading')}
        variables={variables}
      />
      {props.outline && (
        <VariableText
          label={NOTICE_WORDS.outlineHeading}
          placeholder={NOTICE_WORDS.outlineHeadingHint}
          rows={{ min: 1, max: 3 }}
          target={target('outlineHeading')}
          variables={variables}
        />
      )}
      <VariableText
        label={chapter.holdsFindings ? NOTICE_WORDS.textBefore : NOTICE_WORDS.text}
        hint={NOTICE_WORDS.textHint}
        rows={{ min: 3, max: 16 }}
        target={target('text')}
        variables={variables}
      />
      {chapter.holdsFindings && <Hint>{NOTICE_WORDS.findingsHere(props.findings)}</Hint>}
      {(chapter.holdsFindings || chapter.closingText !== '') && (
        <VariableText
          label={NOTICE_WORDS.closing}
          rows={{ min: 1, max: 12 }}
          target={target('closingText')}
          variables={variables}
        />
      )}
    </EditorCard>
  )
}
