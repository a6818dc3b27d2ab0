import { Button, Empty, Tabs } from 'antd'
import { goTo, type UnitTab, useLocation } from '../session/navigation.ts'
import { useInspection, useLedger } from '../session/session.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import { addRound } from './add-round.ts'
import { CounterList } from './counter-list.tsx'
import { DepartmentList } from './department-list.tsx'
import { InspectionFacts } from './inspection-facts.tsx'
import { LeadingGroupForm } from './leading-group.tsx'
import { MilestoneList } from './milestone-list.tsx'
import { PersonList } from './person-list.tsx'
import { runRemoval } from './run-removal.ts'
import { UnitFacts } from './unit-facts.tsx'
import styles from './unit-screen.module.css'
import { UNIT_WORDS } from './wording.ts'

const TABS: readonly UnitTab[] = ['unit', 'inspection', 'people']

const Round = () => {
  const inspection = useInspection()
  if (inspection === undefined)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={UNIT_WORDS.noInspection} />
  return (
    <div key={inspection.id}>
      <InspectionFacts inspection={inspection} />
      <LeadingGroupForm inspection={inspection} />
      <MilestoneList inspection={inspection} />
      <CounterList inspection={inspection} />
      <div className={styles.foot}>
        <Button
          danger
          type="text"
          onClick={() =>
            void runRemoval({ name: 'inspection.remove', input: { inspectionId: inspection.id } })
          }
        >
          {UNIT_WORDS.removeInspection}
        </Button>
      </div>
    </div>
  )
}

/** 单位与巡察: who is inspected, the rounds, the people and departments. */
export const UnitScreen = () => {
  const { inspections } = useLedger()
  const { unitTab = 'unit' } = useLocation()
  return (
    <ScreenFrame
      title={UNIT_WORDS.title}
      actions={
        <Button type={inspections.length === 0 ? 'primary' : 'default'} onClick={() => void addRound()}>
          {UNIT_WORDS.addInspection}
        </Button>
      }
    >
      <Tabs
        className={styles.tabs ?? ''}
        activeKey={unitTab}
        onChange={(key) => {
          const tab = TABS.find((known) => known === key)
          if (tab !== undefined) goTo({ screen: 'unit', unitTab: tab })
        }}
        items={[
          { key: 'unit', label: UNIT_WORDS.tabs.unit, children: <UnitFacts /> },
          { key: 'inspection', label: UNIT_WORDS.tabs.inspection, children: <Round /> },
          {
            key: 'people',
            label: UNIT_WORDS.tabs.people,
            children: (
              <>
                <DepartmentList />
                <PersonList />
              </>
            ),
          },
        ]}
      />
    </ScreenFrame>
  )
}
