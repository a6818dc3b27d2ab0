import { ExclamationCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { compareDeclaredFigures, type DeclaredComparison } from '#shared/ledger/declared-figures.ts'
import styles from './attention.module.css'
import { goToTable } from './go-to-table.ts'
import { declaredName } from './import-check.tsx'
import type { OverviewFigures } from './overview-figures.ts'
import { OVERVIEW_WORDS as words } from './wording.ts'

const filterOf = ({ status, aspectId }: DeclaredComparison['declared']) => ({
  ...(status === undefined ? {} : { statuses: [status] }),
  ...(aspectId === undefined ? {} : { aspectIds: [aspectId] }),
})

/** What does not agree or is still to be filled in, each with the way to its place. Nothing to say, nothing shown. */
export const Attention = (props: {
  readonly figures: OverviewFigures
  readonly onSetStatuses: () => void
}) => {
  const { figures } = props
  const { ledger, inspection, statistics } = figures
  const differing = compareDeclaredFigures(inspection).filter(({ agrees }) => !agrees)
  const ofStatus = differing.some(({ declared }) => declared.what === 'status')
  if (differing.length === 0 && statistics.placeholders === 0) return null
  return (
    <section className={styles.attention} aria-label={words.attention}>
      {differing.length > 0 && (
        <div className={styles.attentionItem}>
          <ExclamationCircleFilled className={styles.attentionIcon} aria-hidden />
          <div className={styles.attentionBody}>
            <p className={styles.attentionTitle}>{words.disagreements(differing.length)}</p>
            <ul className={styles.disagreements}>
              {differing.map((comparison) => {
                const name = declaredName(figures, comparison.declared)
                return (
                  <li key={`${comparison.declared.what}-${name}`}>
                    <button
                      type="button"
                      className={styles.disagreement}
                      onClick={() => goToTable(filterOf(comparison.declared))}
                    >
                      <b>{name}</b>：{comparison.text}
                    </button>
                  </li>
                )
              })}
            </ul>
          </div>
          {ofStatus && (
            <Button type="primary" onClick={props.onSetStatuses}>
              {words.setStatuses}
            </Button>
          )}
        </div>
      )}
      {statistics.placeholders > 0 && (
        <div className={`${styles.attentionItem} ${styles.attentionLine}`}>
          <ExclamationCircleFilled className={styles.attentionIcon} aria-hidden />
          <p className={`${styles.attentionBody} ${styles.attentionTitle}`}>
            {words.placeholders(statistics.placeholders, ledger.settings.unitWord)}
          </p>
          <Button onClick={() => goToTable({ placeholder: true })}>{words.fillPlaceholders}</Button>
        </div>
      )}
    </section>
  )
}
