import { PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { Fragment } from 'react'
import { chineseNumber } from '#shared/documents/chinese-number.ts'
import type { NoticeOutlineEntry } from '#shared/documents/notice/notice-outline.ts'
import type { NoticeVariable } from '#shared/documents/notice/variables.ts'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { DateField } from '../fields/date-field.tsx'
import { run } from '../session/run-command.ts'
import { fieldName } from '../typing/field-name.ts'
import { ChapterCard } from './chapter-card.tsx'
import { EditorCard } from './editor-card.tsx'
import { FindingCard } from './finding-card.tsx'
import styles from './notice-screen.module.css'
import { NoticeText } from './notice-text.tsx'
import { sourceKey } from './selected-source.ts'
import { NOTICE_WORDS } from './wording.ts'

type NoticePart = 'title' | 'preamble' | 'contactText' | 'signature'

/** The words around the findings, part by part, in the order of the paper. */
export const NoticeEditor = (props: {
  readonly inspection: Inspection
  readonly variables: readonly NoticeVariable[]
  readonly entries: readonly NoticeOutlineEntry[]
  readonly selected: BlockSource | null
  readonly onSelect: (source: BlockSource) => void
}) => {
  const { inspection, variables, selected, onSelect } = props
  const { id: inspectionId, notice } = inspection
  const key = selected === null ? '' : sourceKey(selected)
  const finding =
    selected?.kind === 'finding' ? inspection.findings.find(({ id }) => id === selected.findingId) : undefined
  const target = (part: NoticePart) => ({
    field: fieldName.notice(inspectionId, part),
    value: notice[part],
    command: (text: string) => ({
      name: 'notice.edit' as const,
      input: { inspectionId, patch: { [part]: text } },
    }),
  })
  let headed = 0
  return (
    <div className={styles.editor}>
      <Select
        className={styles.jump ?? ''}
        aria-label={NOTICE_WORDS.jump}
        placeholder={NOTICE_WORDS.jump}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={props.entries.map(({ source, text }) => ({ value: sourceKey(source), label: text }))}
        onChange={(chosen) => {
          const entry = props.entries.find(({ source }) => sourceKey(source) === chosen)
          if (entry !== undefined) onSelect(entry.source)
        }}
      />
      <EditorCard
        title={NOTICE_WORDS.preambleCard}
        source={{ kind: 'title' }}
        current={key === 'title' || key === 'preamble'}
        onSelect={onSelect}
      >
        <NoticeText
          label={NOTICE_WORDS.noticeTitle}
          rows={{ min: 1, max: 3 }}
          target={target('title')}
          variables={variables}
        />
        <NoticeText
          label={NOTICE_WORDS.preamble}
          rows={{ min: 3, max: 12 }}
          target={target('preamble')}
          variables={variables}
        />
      </EditorCard>
      {notice.chapters.map((chapter, at) => {
        if (chapter.heading.trim() !== '') headed += 1
        return (
          <Fragment key={chapter.id}>
            <ChapterCard
              inspectionId={inspectionId}
              chapter={chapter}
              number={chapter.heading.trim() === '' ? '' : chineseNumber(headed)}
              position={{ at, of: notice.chapters.length }}
              outline={notice.options.outline}
              variables={variables}
              current={
                key === `chapter/${chapter.id}` || (chapter.holdsFindings && selected?.kind === 'aspect')
              }
              onSelect={onSelect}
            />
            {chapter.holdsFindings && finding !== undefined && (
              <FindingCard
                key={finding.id}
                inspectionId={inspectionId}
                finding={finding}
                onSelect={onSelect}
              />
            )}
          </Fragment>
        )
      })}
      <Button
        block
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() =>
          void run({
            name: 'noticeChapter.add',
            input: { inspectionId, heading: NOTICE_WORDS.newChapter, text: '' },
          })
        }
      >
        {NOTICE_WORDS.addChapter}
      </Button>
      <EditorCard
        title={NOTICE_WORDS.contactCard}
        source={{ kind: 'contact' }}
        current={key === 'contact'}
        onSelect={onSelect}
      >
        {!notice.options.contact && <p className={styles.hint}>{NOTICE_WORDS.contactOff}</p>}
        <NoticeText
          label={NOTICE_WORDS.contact}
          rows={{ min: 2, max: 8 }}
          target={target('contactText')}
          variables={variables}
        />
      </EditorCard>
      <EditorCard
        title={NOTICE_WORDS.signatureCard}
        source={{ kind: 'signature' }}
        current={key === 'signature'}
        onSelect={onSelect}
      >
        {notice.options.signature === 'none' && <p className={styles.hint}>{NOTICE_WORDS.signatureOff}</p>}
        <NoticeText label={NOTICE_WORDS.signature} target={target('signature')} variables={variables} />
        <div className={styles.label}>{NOTICE_WORDS.date}</div>
        <DateField
          label={NOTICE_WORDS.date}
          value={notice.date}
          onChange={(date) => void run({ name: 'notice.edit', input: { inspectionId, patch: { date } } })}
        />
      </EditorCard>
    </div>
  )
}
