import { Button, Empty, Segmented, Space } from 'antd'
import { useMemo, useState } from 'react'
import { DUE_WORK_GROUPS, type DueWork, type DueWorkGroup, dueWork } from '#shared/ledger/due-work.ts'
import type { Supervision } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { replyState, supervisionsOf } from '#shared/ledger/supervision-records.ts'
import { goTo } from '../session/navigation.ts'
import { useInspection, useOpenSession } from '../session/session.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import { Section } from '../shell/section.tsx'
import { addRound } from '../unit/add-round.ts'
import { DueWorkTable, keyOf } from './due-work-table.tsx'
import { issueSupervisions } from './issue-supervision.ts'
import { IssuedPapers } from './issued-papers.tsx'
import parts from './supervision-parts.module.css'
import styles from './supervision-screen.module.css'
import { SUPERVISION_WORDS as words } from './wording.ts'

const summaryOf = (inspection: Inspection, overdue: readonly DueWork[], today: string): string => {
  const states = supervisionsOf(inspection).map(({ supervision }) => replyState(supervision, today))
  const late = states.filter((state) => state === 'late').length
  const measures = overdue.filter(({ measure }) => measure !== undefined).length
  return words.summary(
    overdue.length - measures,
    measures,
    late + states.filter((state) => state === 'waiting').length,
    late,
  )
}

const RoundOfSupervision = ({ inspection }: { readonly inspection: Inspection }) => {
  const { ledger, view } = useOpenSession()
  const { today } = view
  const disabled = view.readOnly !== null
  const groups = useMemo(
    () => ({
      overdue: dueWork(ledger, inspection, today, 'overdue'),
      '7days': dueWork(ledger, inspection, today, '7days'),
      '30days': dueWork(ledger, inspection, today, '30days'),
    }),
    [ledger, inspection, today],
  )
  const [chosen, setChosen] = useState<DueWorkGroup | undefined>(undefined)
  const group = chosen ?? DUE_WORK_GROUPS.find((each) => groups[each].length > 0) ?? '30days'
  const work = groups[group]
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const selectedWork = work.filter((each) => selected.has(keyOf(each)))
  const issue = async (kind: Supervision['kind']) => {
    const targets = selectedWork.map(({ row, measure }) => ({
      findingId: row.finding.id,
      ...(measure === undefined ? {} : { measureId: measure.id }),
    }))
    if (await issueSupervisions(inspection.id, targets, kind)) setSelected(new Set())
  }
  const button = (kind: Supervision['kind']) => (
    <Button
      {...(kind === 'notice' ? { type: 'primary' as const } : {})}
      disabled={disabled || selectedWork.length === 0}
      title={selectedWork.length === 0 ? words.selectFirst : undefined}
      onClick={() => void issue(kind)}
    >
      {words.issueSelected(words.issue[kind], selectedWork.length)}
    </Button>
  )
  return (
    <ScreenFrame
      title={words.title}
      note={summaryOf(inspection, groups.overdue, today)}
      actions={
        <>
          {button('reminder')}
          {button('notice')}
        </>
      }
    >
      <div className={styles.page}>
        <Section
          title={words.due}
          note={words.dueHint}
          action={
            <Segmented<DueWorkGroup>
              aria-label={words.due}
              value={group}
              onChange={setChosen}
              options={DUE_WORK_GROUPS.map((value) => ({
                value,
                label: (
                  <span className={value === 'overdue' && groups.overdue.length > 0 ? styles.overdue : ''}>
                    {words.dueGroups[value]} <b>{groups[value].length}</b>
                  </span>
                ),
              }))}
            />
          }
        >
          {work.length === 0 ? (
            <p className={parts.empty}>{words.dueNone[group]}</p>
          ) : (
            <DueWorkTable
              inspectionId={inspection.id}
              work={work}
              label={words.dueGroups[group]}
              selected={selected}
              onSelected={setSelected}
              disabled={disabled}
            />
          )}
        </Section>
        <IssuedPapers inspection={inspection} today={today} disabled={disabled} />
      </div>
    </ScreenFrame>
  )
}

/** 督办: what is overdue or due soon, papers issued about it at one click, and the replies to them. */
export const SupervisionScreen = () => {
  const inspection = useInspection()
  return inspection === undefined ? (
    <ScreenFrame title={words.title}>
      <Empty description={words.noRound} image={Empty.PRESENTED_IMAGE_SIMPLE}>
        <Space>
          <Button type="primary" onClick={() => goTo({ screen: 'supervision', importing: true })}>
            {words.importNotice}
          </Button>
          <Button onClick={() => void addRound()}>{words.addRound}</Button>
        </Space>
      </Empty>
    </ScreenFrame>
  ) : (
    <RoundOfSupervision key={inspection.id} inspection={inspection} />
  )
}
