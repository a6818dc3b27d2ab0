import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { numberFindings } from '#shared/ledger/finding-order.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import {
  type PlacedSupervision,
  type ReplyState,
  replyState,
  SUPERVISION_KIND_LABELS,
  supervisionsNewestFirst,
} from '#shared/ledger/supervision-records.ts'
import { goTo } from '../session/navigation.ts'
import { Section } from '../shell/section.tsx'
import { showOnPaper } from './issue-supervision.ts'
import parts from './supervision-parts.module.css'
import recordStyles from './supervision-record.module.css'
import { SupervisionRecord } from './supervision-record.tsx'
import { SUPERVISION_WORDS as words } from './wording.ts'

type Filter = 'all' | ReplyState
const FILTERS = ['all', 'waiting', 'late', 'replied'] as const satisfies readonly Filter[]

/** Those not replied to include those that are late: both are waited for. */
const passes = (placed: PlacedSupervision, filter: Filter, today: string): boolean => {
  const state = replyState(placed.supervision, today)
  return filter === 'all' || state === filter || (filter === 'waiting' && state === 'late')
}

const About = ({ placed, number }: { readonly placed: PlacedSupervision; readonly number: number }) => {
  const { finding, measure } = placed
  const index = finding.measures.findIndex(({ id }) => id === measure?.id)
  const name = index < 0 ? words.matter(number) : words.matterOfMeasure(number, index + 1)
  const text = measure?.text ?? finding.title
  return (
    <button
      type="button"
      className={parts.about}
      aria-label={words.goToFinding(number)}
      title={text}
      onClick={() => goTo({ screen: 'ledger', findingId: finding.id })}
    >
      <span>{name}</span>
      <span className={parts.aboutText}>{text.trim() === '' ? words.untitled : text}</span>
    </button>
  )
}

/** Every paper of 督办 of a round with how it stands; what is written on it and the reply open below it. */
export const IssuedPapers = (props: {
  readonly inspection: Inspection
  readonly today: string
  readonly disabled: boolean
}) => {
  const { inspection, today, disabled } = props
  const [filter, setFilter] = useState<Filter>('all')
  // A record being answered stays where it is, though it no longer passes the filter.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const all = supervisionsNewestFirst(inspection)
  const shown = all.filter((placed) => opened.has(placed.supervision.id) || passes(placed, filter, today))
  const numbers = numberFindings(inspection)
  return (
    <Section
      title={words.papers}
      note={(['notice', 'reminder'] as const).map((kind) => {
        const records = shown.flatMap(({ supervision }) => (supervision.kind === kind ? [supervision] : []))
        return records.length < 2 ? null : (
          <Button key={kind} type="link" size="small" onClick={() => showOnPaper(records)}>
            {words.printAllOf(SUPERVISION_KIND_LABELS[kind], records.length)}
          </Button>
        )
      })}
      action={
        <Segmented<Filter>
          aria-label={words.papers}
          value={filter}
          onChange={(next) => {
            setOpened(new Set())
            setFilter(next)
          }}
          options={FILTERS.map((value) => ({
            value,
            label: (
              <span>
                {words.paperFilters[value]}{' '}
                <b>{all.filter((placed) => passes(placed, value, today)).length}</b>
              </span>
            ),
          }))}
        />
      }
    >
      {shown.length === 0 ? (
        <p className={parts.empty}>{words.noPapers[filter]}</p>
      ) : (
        <ol className={recordStyles.records}>
          {shown.map((placed) => (
            <SupervisionRecord
              key={placed.supervision.id}
              owner={{
                inspectionId: inspection.id,
                findingId: placed.finding.id,
                ...(placed.measure === undefined ? {} : { measureId: placed.measure.id }),
              }}
              supervision={placed.supervision}
              today={today}
              disabled={disabled}
              onOpened={() => setOpened(new Set([...opened, placed.supervision.id]))}
            >
              <About placed={placed} number={numbers.get(placed.finding.id)?.through ?? 0} />
            </SupervisionRecord>
          ))}
        </ol>
      )}
    </Section>
  )
}
