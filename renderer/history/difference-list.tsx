import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { StateComparison } from '#shared/bridge/history-view.ts'
import type { FindingDifference } from '#shared/ledger/history/compare-states.ts'
import { goTo } from '../session/navigation.ts'
import { showInspection, useLedger } from '../session/session.ts'
import { ChangeLines } from './change-lines.tsx'
import { partOfFinding } from './change-reading.ts'
import styles from './comparison-part.module.css'
import { type DifferenceFilter, differenceCount, findingsShown } from './difference-counts.ts'
import { HISTORY_WORDS } from './wording.ts'

const words = HISTORY_WORDS.comparison

/** Fields of one finding shown until the rest is asked for. */
const FIELDS_AT_FIRST = 20

/** Findings shown at first and with each wish for more: a year changes thousands. */
const [FINDINGS_AT_FIRST, FINDINGS_MORE] = [100, 500]

const wholeSubject = (subject: string): string => subject

const FindingRow = ({ difference }: { readonly difference: FindingDifference }) => {
  const { kind, inspectionId, findingId, number, title, changes } = difference
  const { inspections } = useLedger()
  const round = inspections.find(({ id }) => id === inspectionId)
  const stillThere = round?.findings.some(({ id }) => id === findingId) === true
  const name = title.trim() === '' ? words.untitled : title
  const open = () => {
    showInspection(inspectionId)
    goTo({ screen: 'ledger', findingId })
  }
  return (
    <li className={styles.difference}>
      <div className={styles.head}>
        <Tag className={styles[kind] ?? ''}>{words.kinds[kind]}</Tag>
        <h3 className={styles.title}>
          {words.finding(number)}　{name}
        </h3>
        {inspections.length > 1 && <span className={styles.round}>{round?.title}</span>}
        {stillThere && (
          <Button type="link" size="small" aria-label={words.openOf(number)} onClick={open}>
            {words.openInLedger}
          </Button>
        )}
      </div>
      {kind === 'changed' && (
        <ChangeLines changes={changes} more={0} atFirst={FIELDS_AT_FIRST} heading={partOfFinding} />
      )}
    </li>
  )
}

/** The differences a filter shows: findings in their order, then everything else. */
export const DifferenceList = (props: {
  readonly comparison: StateComparison
  readonly filter: DifferenceFilter
}) => {
  const { comparison, filter } = props
  const findings = findingsShown(comparison, filter)
  const others = filter === 'all' || filter === 'others' ? comparison.others : []
  const [wanted, setWanted] = useState(FINDINGS_AT_FIRST)
  const hidden = findings.length - wanted
  if (differenceCount(comparison, filter) === 0) return <p className={styles.none}>{words.none}</p>
  return (
    <>
      {findings.length > 0 && (
        <ol className={styles.differences}>
          {findings.slice(0, wanted).map((difference) => (
            <FindingRow key={`${difference.kind}-${difference.findingId}`} difference={difference} />
          ))}
        </ol>
      )}
      {hidden > 0 && (
        <Button className={styles.more ?? ''} onClick={() => setWanted(wanted + FINDINGS_MORE)}>
          {words.more(hidden)}
        </Button>
      )}
      {others.length > 0 && (
        <section className={styles.others} aria-label={words.others}>
          <h3 className={styles.title}>{words.others}</h3>
          <ChangeLines changes={others} more={0} atFirst={FIELDS_AT_FIRST} heading={wholeSubject} />
        </section>
      )}
    </>
  )
}
