import { Button } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { FindingPanel } from '../finding-panel/finding-panel.tsx'
import { goTo, useLocation } from '../session/navigation.ts'
import { useRemembered } from '../session/remembered-layout.ts'
import { useInspection, useOpenSession } from '../session/session.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { ChipRow } from './chip-row.tsx'
import { shownColumns, useShownColumns } from './column-menu.tsx'
import { copyRows } from './copy-table.ts'
import { NoFindings, NoRound, NothingShown } from './empty-ledger.tsx'
import { addAspect, addFinding, closePanel, openFinding } from './ledger-actions.ts'
import styles from './ledger-screen.module.css'
import { LedgerTable } from './ledger-table.tsx'
import { LedgerToolbar } from './ledger-toolbar.tsx'
import { NewFinding, targetAspect } from './new-finding.tsx'
import { PanelBeside } from './panel-beside.tsx'
import { showEverything } from './show-everything.ts'
import { findingRows } from './table-rows.ts'
import { keepKnownAspects, tableState, useTableState } from './table-state.ts'
import { useNarrowWindow } from './use-narrow-window.ts'
import { useShownRows } from './use-shown-rows.ts'
import { LEDGER_WORDS } from './wording.ts'

/** 新增问题 and 登记进展 from menu and keys. */
const useLedgerCommands = (
  inspection: Inspection,
  at: {
    readonly openId: string | undefined
    readonly target: string | undefined
    readonly disabled: boolean
  },
) => {
  const { openId, target, disabled } = at
  useEffect(() => {
    const stops = [
      onCommand('newFinding', () => {
        if (!disabled && target !== undefined) void addFinding(inspection.id, target)
      }),
      onCommand('progressEntry', () => {
        const current = tableState().cursor?.row
        const wanted = openId ?? inspection.findings.find(({ id }) => id === current)?.id
        if (wanted !== undefined) openFinding(wanted, 'progress')
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [inspection, openId, target, disabled])
}

const Ledger = ({ inspection }: { readonly inspection: Inspection }) => {
  const { ledger, view } = useOpenSession()
  const { findingId } = useLocation()
  const { cursor, editing, selected } = useTableState()
  const [grouped, setGrouped] = useRemembered<boolean>('ledger.grouped', true)
  const { hidden } = useShownColumns()
  const columns = useMemo(() => shownColumns(hidden), [hidden])
  const narrow = useNarrowWindow()
  const [renaming, setRenaming] = useState<string | null>(null)
  const openId = inspection.findings.find(({ id }) => id === findingId)?.id
  // The panel is much to draw: going down the table it follows when there is time.
  const panelId = useDeferredValue(openId)
  const finding = inspection.findings.find(({ id }) => id === panelId)
  const table = useShownRows(inspection, grouped, editing ?? openId)
  const disabled = view.readOnly !== null
  const findings = findingRows(table.rows)
  const ticked = findings.filter(({ key }) => selected.has(key)).map(({ row }) => row)
  const target = targetAspect(inspection, cursor?.row)

  useEffect(() => keepKnownAspects(new Set(inspection.aspects.map(({ id }) => id))), [inspection.aspects])

  const newAspect = async () => {
    const id = await addAspect(inspection)
    if (id === undefined) return
    // It has no findings yet: a filter, or a table without groups, would not show it.
    showEverything()
    setGrouped(true)
    setRenaming(id)
  }
  useLedgerCommands(inspection, { openId, target, disabled })

  const place = findings.findIndex(({ key }) => key === openId)
  const step = (direction: -1 | 1) => {
    const next = findings[place + direction]
    if (place >= 0 && next !== undefined) openFinding(next.key, 'title')
  }
  const { unitWord } = ledger.settings
  const { total } = table.statistics
  const panel = finding !== undefined && (
    <FindingPanel
      inspection={inspection}
      finding={finding}
      number={table.all.find((row) => row.finding === finding)?.number.through ?? 0}
      covering={narrow}
      hasPrevious={place > 0}
      hasNext={place >= 0 && place < findings.length - 1}
      onStep={step}
      onClose={closePanel}
    />
  )
  return (
    <div className={styles.layout}>
      <div className={styles.main} inert={narrow && openId !== undefined}>
        <ScreenFrame
          title={LEDGER_WORDS.title}
          note={
            table.shown.length === total
              ? LEDGER_WORDS.total(total, unitWord)
              : LEDGER_WORDS.shown(table.shown.length, total, unitWord)
          }
          flush
          actions={
            <>
              <Button
                onClick={() => void copyRows(findings.map(({ row }) => row))}
                disabled={findings.length === 0}
              >
                {LEDGER_WORDS.copyTable}
              </Button>
              <Button disabled={total === 0} onClick={() => goTo({ screen: 'papers', paper: 'ledger' })}>
                {LEDGER_WORDS.print}
              </Button>
              <Button disabled={disabled} onClick={() => void newAspect()}>
                {LEDGER_WORDS.newAspect}
              </Button>
              {target !== undefined && (
                <NewFinding inspection={inspection} target={target} disabled={disabled} />
              )}
            </>
          }
        >
          <div className={styles.body}>
            {inspection.aspects.length === 0 && total === 0 ? (
              <NoFindings onNewAspect={() => void newAspect()} disabled={disabled} />
            ) : (
              <>
                {ticked.length > 0 ? (
                  <BulkBar inspection={inspection} ticked={ticked} disabled={disabled} />
                ) : (
                  <LedgerToolbar
                    inspection={inspection}
                    statistics={table.statistics}
                    search={table.search}
                    grouped={grouped}
                    onGrouped={setGrouped}
                  />
                )}
                <ChipRow inspection={inspection} search={table.search} />
                {table.rows.length === 0 && table.shown.length < total ? (
                  <NothingShown />
                ) : (
                  <LedgerTable
                    inspection={inspection}
                    rows={table.rows}
                    all={table.all}
                    columns={columns}
                    openId={openId}
                    covering={narrow}
                    disabled={disabled}
                    renaming={renaming}
                    onRename={setRenaming}
                  />
                )}
              </>
            )}
          </div>
        </ScreenFrame>
      </div>
      {panel !== false &&
        (narrow ? <div className={styles.cover}>{panel}</div> : <PanelBeside>{panel}</PanelBeside>)}
    </div>
  )
}

/** 台账: every finding of the round in one table, and one of them in full beside it. */
export const LedgerScreen = () => {
  const inspection = useInspection()
  if (inspection === undefined)
    return (
      <ScreenFrame title={LEDGER_WORDS.title} flush>
        <div className={styles.body}>
          <NoRound />
        </div>
      </ScreenFrame>
    )
  return <Ledger key={inspection.id} inspection={inspection} />
}
