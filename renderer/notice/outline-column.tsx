import { ExclamationCircleOutlined } from '@ant-design/icons'
import type { NoticeOutlineEntry } from '#shared/documents/notice/notice-outline.ts'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import styles from './notice-screen.module.css'
import { sourceKey } from './selected-source.ts'
import { NOTICE_WORDS } from './wording.ts'

const LEVEL_CLASS = { 1: '', 2: styles.level2, 3: styles.level3 } as const

/** Chapters, aspects and findings of the notice, with a mark where something is missing or wrong. */
export const OutlineColumn = (props: {
  readonly entries: readonly NoticeOutlineEntry[]
  readonly selected: BlockSource | null
  readonly onSelect: (source: BlockSource) => void
}) => {
  const key = props.selected === null ? '' : sourceKey(props.selected)
  return (
    <nav className={styles.outline} aria-label={NOTICE_WORDS.outline}>
      {props.entries.map(({ level, text, source, mark }) => (
        <button
          key={sourceKey(source)}
          type="button"
          title={text}
          className={`${styles.entry} ${LEVEL_CLASS[level] ?? ''}`}
          aria-current={sourceKey(source) === key}
          onClick={() => props.onSelect(source)}
        >
          <span className={styles.entryText}>{text}</span>
          {(mark === 'error' || mark === 'gap') && (
            <span className={mark === 'error' ? `${styles.mark} ${styles.markError}` : styles.mark}>
              <ExclamationCircleOutlined /> {NOTICE_WORDS.severity[mark]}
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}
