import { Button, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { isPopupOpen } from '../fields/open-popup.ts'
import type { HistoryPlace, HistoryTab } from '../session/navigation.ts'
import { useOpenSession } from '../session/session.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import { ChainBand, chainNote, lastProven } from './chain-band.tsx'
import { ChangesPart } from './changes-part.tsx'
import { ComparisonPart } from './comparison-part.tsx'
import { ExportHistory } from './export-history.tsx'
import { HistoryFilterBar } from './history-filter.tsx'
import { leaveHistory, openHistory } from './history-place.ts'
import styles from './history-screen.module.css'
import { RestoreDialog, type RestoreWish } from './restore-dialog.tsx'
import { SnapshotsPart } from './snapshots-part.tsx'
import { TakeSnapshot } from './take-snapshot.tsx'
import { useChainCheck } from './use-chain-check.ts'
import { type HistoryFilter, useHistory } from './use-history.ts'
import { useSnapshots } from './use-snapshots.ts'
import { HISTORY_WORDS } from './wording.ts'

const TABS: readonly HistoryTab[] = ['changes', 'snapshots', 'comparison']

/** Changes read at a time. */
const PAGE = 100

/** True while a dialog lies over the screen, wherever the focus is. */
const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility())

const useLeaveByEscape = () => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || isPopupOpen()) return
      // Escape in a dialog over the screen closes the dialog.
      if (isDialogOpen()) return
      leaveHistory()
    }
    // Before the open list hears of it, which would be closed by then.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

/** 修改记录: who changed what and when, snapshots, two moments side by side, and the way back to any of them. */
export const HistoryScreen = (props: { readonly place: HistoryPlace }) => {
  const { place } = props
  const { view } = useOpenSession()
  const [filter, setFilter] = useState<HistoryFilter>(
    place.findingId === undefined ? {} : { findingId: place.findingId },
  )
  const [wish, setWish] = useState<RestoreWish | undefined>(undefined)
  const list = useHistory(filter, PAGE)
  const { listed, look } = useSnapshots()
  const { check, checkAgain } = useChainCheck()
  useLeaveByEscape()
  const note = chainNote(check)
  return (
    <ScreenFrame
      flush
      title={HISTORY_WORDS.title}
      {...(note === undefined ? {} : { note })}
      actions={
        <>
          {place.tab === 'changes' && (
            <ExportHistory filter={filter} disabled={(list.page?.entries.length ?? 0) === 0} />
          )}
          {place.tab === 'snapshots' && (
            <TakeSnapshot disabled={view.readOnly !== null} onTaken={() => void look()} />
          )}
          <Button onClick={leaveHistory}>{HISTORY_WORDS.back}</Button>
        </>
      }
    >
      <div className={styles.screen}>
        <ChainBand check={check} onAgain={checkAgain} />
        <div className={styles.parts}>
          <Segmented<HistoryTab>
            aria-label={HISTORY_WORDS.parts}
            value={place.tab}
            options={TABS.map((value) => ({ value, label: HISTORY_WORDS.tabs[value] }))}
            onChange={(tab) => openHistory({ ...place, tab })}
          />
        </div>
        {place.tab === 'changes' && (
          <HistoryFilterBar filter={filter} operators={list.page?.operators ?? []} onChange={setFilter} />
        )}
        <div className={styles.body}>
          {place.tab === 'changes' && (
            <ChangesPart
              list={list}
              filtered={Object.keys(filter).length > 0}
              proven={lastProven(check)}
              onRestore={setWish}
            />
          )}
          {place.tab === 'snapshots' && <SnapshotsPart listed={listed} onRestore={setWish} />}
          {place.tab === 'comparison' && (
            <ComparisonPart
              place={place}
              snapshots={listed?.ok === true ? listed.value : []}
              onRestore={setWish}
            />
          )}
        </div>
      </div>
      <RestoreDialog wish={wish} onClose={() => setWish(undefined)} />
    </ScreenFrame>
  )
}
