import { chineseNumber } from '#shared/documents/chinese-number.ts'
import { filterRows } from '#shared/ledger/finding-filter.ts'
import { type AspectCount, presentStatuses } from '#shared/ledger/statistics.ts'
import { trafficLight } from '#shared/ledger/traffic-light.ts'
import { StatusTag } from '../fields/status-tag.tsx'
import { Section } from '../shell/section.tsx'
import styles from './aspect-progress.module.css'
import { goToTable } from './go-to-table.ts'
import { Light } from './light.tsx'
import type { OverviewFigures } from './overview-figures.ts'
import parts from './overview-parts.module.css'
import { StatusBar } from './status-bar.tsx'
import { OVERVIEW_WORDS as words } from './wording.ts'

const Legend = (props: { readonly figures: OverviewFigures }) => {
  const { ledger, statistics } = props.figures
  return (
    <div className={styles.legend}>
      {presentStatuses(statistics).map(({ status, count }) => (
        <button
          key={status}
          type="button"
          className={styles.legendItem}
          aria-label={words.statusLink(ledger.settings.statusLabels[status], count)}
          onClick={() => goToTable({ statuses: [status] })}
        >
          <StatusTag status={status} /> <b>{count}</b>
        </button>
      ))}
    </div>
  )
}

/** The aspects as the notice numbers them: `（一）…` for a 方面, `1.…` for its 类; one without title takes no number. */
const headings = (byAspect: readonly AspectCount[]): readonly string[] => {
  let [aspects, subAspects] = [0, 0]
  return byAspect.map(({ aspect, level }) => {
    const title = aspect.title.trim()
    if (level === 1) subAspects = 0
    if (title === '') return words.aspectUntitled
    if (level === 2) return `${++subAspects}.${title}`
    return `（${chineseNumber(++aspects)}）${title}`
  })
}

/** A bar for each 方面 and 类 by status, with its light. Every part leads to the findings it counts. */
export const AspectProgress = (props: { readonly figures: OverviewFigures }) => {
  const { ledger, statistics, rows } = props.figures
  const labels = ledger.settings.statusLabels
  const titles = headings(statistics.byAspect)
  const longest = Math.max(...statistics.byAspect.map(({ withSubAspects }) => withSubAspects.total), 0)
  return (
    <Section title={words.aspects} action={<Legend figures={props.figures} />}>
      <ol className={styles.aspects}>
        {statistics.byAspect.map(({ aspect, level, withSubAspects }, index) => {
          const title = titles[index] ?? ''
          const filter = { aspectIds: [aspect.id] }
          const overdue = filterRows(rows, { ...filter, due: ['overdue'] }).length
          const light = trafficLight(withSubAspects, overdue)
          return (
            <li
              key={aspect.id}
              className={level === 2 ? `${styles.aspect} ${styles.subAspect}` : styles.aspect}
            >
              <button
                type="button"
                className={styles.aspectTitle}
                title={title}
                aria-label={words.aspectLink(title, withSubAspects.total)}
                onClick={() => goToTable(filter)}
              >
                {title}
              </button>
              <StatusBar
                count={withSubAspects}
                longest={longest}
                label={(status, count) => words.segment(title, labels[status], count)}
                onChoose={(status) => goToTable({ ...filter, statuses: [status] })}
              />
              <span className={parts.done} title={words.doneOfHint(labels.rectified)}>
                {words.doneOf(withSubAspects.byStatus.rectified, withSubAspects.total)}
              </span>
              {light === undefined ? <span /> : <Light light={light} overdue={overdue} />}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
