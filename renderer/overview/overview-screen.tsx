import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { SignOffNeed } from '#shared/ledger/sign-off.ts'
import { goTo } from '../session/navigation.ts'
import { useInspection, useOpenSession } from '../session/session.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import { AspectProgress } from './aspect-progress.tsx'
import { Attention } from './attention.tsx'
import { DueSection } from './due-section.tsx'
import { EmptyOverview } from './empty-overview.tsx'
import { goToTable } from './go-to-table.ts'
import { ImportCheck } from './import-check.tsx'
import { overviewFigures } from './overview-figures.ts'
import styles from './overview-screen.module.css'
import { OwnerSection } from './owner-section.tsx'
import { SignOffSection } from './sign-off-section.tsx'
import { StatusDialog } from './status-dialog.tsx'
import { Summary } from './summary.tsx'
import { OVERVIEW_WORDS as words } from './wording.ts'

const Figures = (props: { readonly inspection: Inspection; readonly onSetStatuses: () => void }) => {
  const { inspection } = props
  const { ledger, view } = useOpenSession()
  const figures = useMemo(
    () => overviewFigures(ledger, inspection, view.today),
    [ledger, inspection, view.today],
  )
  const { statistics } = figures
  const [need, setNeed] = useState<SignOffNeed | undefined>(undefined)
  const names = new Map([...ledger.departments, ...ledger.people].map(({ id, name }) => [id, name]))
  const owners = { names, rectifiedLabel: ledger.settings.statusLabels.rectified }
  return (
    <div className={styles.page}>
      <Summary figures={figures} />
      <Attention figures={figures} onSetStatuses={props.onSetStatuses} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <AspectProgress figures={figures} />
          <DueSection figures={figures} />
          <ImportCheck figures={figures} />
        </div>
        <div className={styles.column}>
          <SignOffSection figures={figures} need={need} onNeed={setNeed} />
          <OwnerSection
            {...owners}
            title={words.departments}
            note={words.ownersHint}
            counts={statistics.byDepartment}
            onChoose={(id) => (id === undefined ? setNeed('department') : goToTable({ departmentIds: [id] }))}
          />
          <OwnerSection
            {...owners}
            title={words.leadOfficials}
            counts={statistics.byLeadOfficial}
            onChoose={(id) =>
              id === undefined ? setNeed('leadOfficial') : goToTable({ leadOfficialIds: [id] })
            }
          />
        </div>
      </div>
    </div>
  )
}

/** 概览: the round in one sentence, and below it what to do next. */
export const OverviewScreen = () => {
  const { view } = useOpenSession()
  const inspection = useInspection()
  const [settingStatuses, setSettingStatuses] = useState(false)
  if (inspection === undefined || inspection.findings.length === 0)
    return (
      <ScreenFrame title={words.title}>
        <EmptyOverview hasRound={inspection !== undefined} />
      </ScreenFrame>
    )
  return (
    <ScreenFrame
      title={words.title}
      note={words.asOf(view.today)}
      actions={
        <>
          <Button onClick={() => goTo({ screen: 'overview', importing: true })}>{words.importNotice}</Button>
          <Button onClick={() => setSettingStatuses(true)}>{words.setStatuses}</Button>
        </>
      }
    >
      <Figures key={inspection.id} inspection={inspection} onSetStatuses={() => setSettingStatuses(true)} />
      {settingStatuses && <StatusDialog inspection={inspection} onClose={() => setSettingStatuses(false)} />}
    </ScreenFrame>
  )
}
