import { ExclamationCircleOutlined } from '@ant-design/icons'
import type { NoticeOutlineEntry } from '#shared/documents/notice/notice-outline.ts'
import { PROOFREADING_WORDS } from '../proofreading/wording.ts'
import styles from './outline.module.css'

/** The mark of an outline entry where something is wrong or missing; hints are not worth one. */
export const OutlineMark = (props: { readonly mark: NoticeOutlineEntry['mark'] }) => {
  const { mark } = props
  if (mark !== 'error' && mark !== 'gap') return null
  return (
    <span className={mark === 'error' ? `${styles.mark} ${styles.markError}` : styles.mark}>
      <ExclamationCircleOutlined /> {PROOFREADING_WORDS.kind[mark]}
    </span>
  )
}
