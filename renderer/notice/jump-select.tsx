import { Select } from 'antd'
import { sourceKey } from '#shared/documents/block-source.ts'
import type { NoticeOutlineEntry } from '#shared/documents/notice/notice-outline.ts'
import styles from './outline.module.css'
import { OutlineMark } from './outline-mark.tsx'
import type { NoticeSelection, SelectPlace } from './use-notice-selection.ts'
import { NOTICE_WORDS } from './wording.ts'

const LEVEL_CLASS = { 1: '', 2: styles.level2, 3: styles.level3 } as const

type JumpOption = Pick<NoticeOutlineEntry, 'level' | 'mark'> & {
  readonly value: string
  readonly label: string
}

/** The outline as a list to choose from, where the window is too narrow for a column. */
export const JumpSelect = (props: {
  readonly entries: readonly NoticeOutlineEntry[]
  readonly selection: NoticeSelection
  readonly onSelect: SelectPlace
}) => {
  const { entries, selection } = props
  const key = selection.place === null ? null : sourceKey(selection.place.source)
  return (
    <Select<string | null, JumpOption>
      className={styles.jump ?? ''}
      aria-label={NOTICE_WORDS.jump}
      placeholder={NOTICE_WORDS.jump}
      value={entries.some(({ source }) => sourceKey(source) === key) ? key : null}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={NOTICE_WORDS.jumpNothing}
      options={entries.map(({ source, text, level, mark }) => ({
        value: sourceKey(source),
        label: text,
        level,
        mark,
      }))}
      optionRender={({ data }) => (
        <span className={`${styles.option} ${LEVEL_CLASS[data.level]}`}>
          <span className={styles.text}>{data.label}</span>
          <OutlineMark mark={data.mark} />
        </span>
      )}
      onChange={(chosen) => {
        const entry = entries.find(({ source }) => sourceKey(source) === chosen)
        if (entry !== undefined) props.onSelect({ source: entry.source }, 'show')
      }}
    />
  )
}
