import { ExclamationCircleOutlined } from '@ant-design/icons'
import type { NoticeOutlineEntry } from '#shared/documents/notice/notice-outline.ts'
import styles from './outline.module.css'
import { NOTICE_WORDS } from './wording.ts'

/** The mark of an outline entry where something is wrong or missing; hints are not worth one. */
export const OutlineMark = (props: { readonly mark: NoticeOutlineEntry['mark'] }) => {
  const { mark } = props
  if (mark !== 'error' && mark !== 'gap') return null
  return (
    <span className={mark === 'error' ? `${styles.mark} ${styles.markError}` : styles.mark}>
      <ExclamationCircleOutlined /> {NOTICE_WORDS.severity[mark]}
    </span>
  )
}
