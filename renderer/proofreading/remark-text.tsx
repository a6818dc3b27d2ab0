import type { Remark } from '#shared/proofreading/remark.ts'
import styles from './proofreading.module.css'
import { remarkKind } from './remark-kind.ts'
import { PROOFREADING_WORDS } from './wording.ts'

/** The words around a slip with the slip marked. */
const Excerpt = ({ text, spot: [from, to] }: Pick<Remark, 'text' | 'spot'>) => (
  <span className={styles.excerpt}>
    {text.slice(0, from)}
    <mark className={styles.spot}>{text.slice(from, to)}</mark>
    {text.slice(to)}
  </span>
)

/** What a remark says: how serious, where, the words, what is wrong with them. */
export const RemarkText = (props: { readonly remark: Remark; readonly brief?: boolean }) => {
  const { remark } = props
  const kind = remarkKind(remark)
  return (
    <>
      <span className={`${styles.kind} ${styles[kind]}`}>{PROOFREADING_WORDS.kind[kind]}</span>
      <span className={styles.place}>{remark.where}</span>
      {remark.text !== '' && <Excerpt text={remark.text} spot={remark.spot} />}
      <span className={styles.message}>
        {remark.message}
        {props.brief !== true && <> {PROOFREADING_WORDS.suggestion(remark.suggestion)}</>}
      </span>
    </>
  )
}
