import { Button } from 'antd'
import { useMemo } from 'react'
import {
  findingsLacking,
  SIGN_OFF_NEED_LABELS,
  SIGN_OFF_NEEDS,
  type SignOffNeed,
} from '#shared/ledger/sign-off.ts'
import { Section } from '../shell/section.tsx'
import { lineOfFinding, MOST_LINES } from './finding-line.ts'
import { FindingLines } from './finding-lines.tsx'
import type { OverviewFigures } from './overview-figures.ts'
import parts from './overview-parts.module.css'
import styles from './sign-off-section.module.css'
import { OVERVIEW_WORDS as words } from './wording.ts'

/** What findings lack before they can be signed off: how many for each thing, and which. */
export const SignOffSection = (props: {
  readonly figures: OverviewFigures
  /** The thing whose findings are listed. */
  readonly need: SignOffNeed | undefined
  readonly onNeed: (need: SignOffNeed | undefined) => void
}) => {
  const { figures, need, onNeed } = props
  const { inspection, ledger, rows } = figures
  const lacking = useMemo(() => findingsLacking(inspection), [inspection])
  const { unitWord } = ledger.settings
  if (lacking.length === 0)
    return (
      <Section title={words.signOff}>
        <p className={parts.nothing}>{words.signOffNothing}</p>
      </Section>
    )
  const without = (wanted: SignOffNeed) =>
    new Set(lacking.filter((entry) => entry.lacking.includes(wanted)).map(({ finding }) => finding.id))
  const lines =
    need === undefined ? [] : rows.filter(({ finding }) => without(need).has(finding.id)).map(lineOfFinding)
  return (
    <Section title={words.signOff} note={words.signOffCount(lacking.length, unitWord)}>
      <div className={styles.needs}>
        {SIGN_OFF_NEEDS.map((each) => {
          const count = without(each).size
          return (
            <button
              key={each}
              type="button"
              className={styles.need}
              disabled={count === 0}
              aria-pressed={need === each}
              aria-label={words.lacking(SIGN_OFF_NEED_LABELS[each], count)}
              onClick={() => onNeed(need === each ? undefined : each)}
            >
              <span>{SIGN_OFF_NEED_LABELS[each]}</span>
              <b>{count}</b>
            </button>
          )
        })}
      </div>
      {need !== undefined && lines.length > 0 && (
        <>
          <div className={styles.listHead}>
            <span>{words.lackingList(SIGN_OFF_NEED_LABELS[need])}</span>
            <Button
              type="link"
              size="small"
              className={parts.inlineLink ?? ''}
              onClick={() => onNeed(undefined)}
            >
              {words.collapse}
            </Button>
          </div>
          <FindingLines timeless label={words.lackingList(SIGN_OFF_NEED_LABELS[need])} lines={lines} />
          {lines.length > MOST_LINES && (
            <p className={parts.nothing}>{words.more(lines.length - MOST_LINES, unitWord)}</p>
          )}
        </>
      )}
    </Section>
  )
}
