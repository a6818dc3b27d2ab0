import { DownOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { aspectsInOrder } from '#shared/ledger/finding-order.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { FindingPanel } from '../finding-panel/finding-panel.tsx'
import { ResizeHandle } from '../finding-panel/resize-handle.tsx'
import { useLocation } from '../session/navigation.ts'
import { useRemembered } from '../session/remembered-layout.ts'
import { useInspection, useOpenSession } from '../session/session.ts'
import { onCommand } from '../shell/command-listeners.ts'
import { ScreenFrame } from '../shell/screen-frame.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { shownColumns, useShownColumns } from './column-menu.tsx'
import { copyRows } from './copy-table.ts'
import { NoFindings, NoRound, NothingShown } from './empty-ledger.tsx'
import { addAspect, addFinding, closePanel, openFinding } from './ledger-actions.ts'
import styles from './ledger-screen.module.css'
import { LedgerTable } from './ledger-table.tsx'
import { LedgerToolbar } from './ledger-toolbar.tsx'
import { findingRows } from './table-rows.ts'
import { keepKnownAspects, tableState, useTableState } from './table-state.ts'
import { useNarrowWindow } from './use-narrow-window.ts'
import { useShownRows } from './use-shown-rows.ts'
import { LEDGER_WORDS } from './wording.ts'

/** Width of the panel at first, and the least it can have (pixels); the table keeps at least this much as well. */
const PANEL_WIDTH = { first: 480, least: 400, table: 420 } as const

const PanelBeside = (props: { readonly children: ReactNode }) => {
  const [width, setWidth] = useRemembered<number>('ledger.panelWidth', PANEL_WIDTH.first)
  const most = Math.max(window.innerWidth - PANEL_WIDTH.table, PANEL_WIDTH.least)
  const shown = Math.min(Math.max(width, PANEL_WIDTH.least), most)
  return (
    <div className={styles.dock} style={{ width: shown }}>
      <ResizeHandle width={shown} least={PANEL_WIDTH.least} most={most} onWidth={setWidth} />
      {props.children}
    </div>
  )
}

/** 新增问题: into the aspect the cursor is in; the arrow beside it offers the others. */
const NewFinding = (props: {
  readonly inspection: Inspection
  readonly target: string
  readonly disabled: boolean
}) => (
  <Space.Compact>
    <Button
      type="primary"
      icon={<PlusOutlined />}
      disabled={props.disabled}
      onClick={() => void addFinding(props.inspection.id, props.target)}
    >
      {LEDGER_WORDS.newFinding}
    </Button>
    <Dropdown
      trigger={['click']}
      disabled={props.disabled}
      menu={{
        items: aspectsInOrder(props.inspection.aspects).map(({ aspect, level }) => ({
          key: aspect.id,
          label: level === 2 ? `　${aspect.title}` : aspect.title,
        })),
        onClick: ({ key }) => void addFinding(props.inspection.id, key),
      }}
    >
      <Button
        type="primary"
        icon={<DownOutlined />}
        aria-label={LEDGER_WORDS.newFindingIn}
        disabled={props.disabled}
      />
    </Dropdown>
  </Space.Compact>
)

/** The aspect a new finding goes to: where the cursor is, else the last one. */
const targetAspect = ({ aspects, findings }: Inspection, cursor: string | undefined): string | undefined =>
  findings.find(({ id }) => id === cursor)?.aspectId ??
  aspects.find(({ id }) => id === cursor)?.id ??
  aspectsInOrder(aspects).at(-1)?.aspect.id

const Ledger = ({ inspection }: { readonly inspection: Inspection }) => {
  const { ledger, view } = useOpenSession()
  const { findingId } = useLocation()
  const { cursor, editing, selected } = useTableState()
  const [grouped, setGrouped] = useRemembered<boolean>('ledger.grouped', true)
  const { hidden } = useShownColumns()
  const columns = useMemo(() => shownColumns(hidden), [hidden])
  const narrow = useNarrowWindow()
  const [renaming, setRenaming] = useState<string | null>(null)
  const finding = inspection.findings.find(({ id }) => id === findingId)
  const openId = finding?.id
  const table = useShownRows(inspection, grouped, editing ?? openId)
  const disabled = view.readOnly !== null
  const findings = findingRows(table.rows)
  const ticked = findings.filter(({ key }) => selected.has(key)).map(({ row }) => row)
  const target = targetAspect(inspection, cursor?.row)

  useEffect(() => keepKnownAspects(new Set(inspection.aspects.map(({ id }) => id))), [inspection.aspects])

  const newAspect = async () => {
    const id = await addAspect(inspection)
    if (id !== undefined) setRenaming(id)
  }
  useEffect(() => {
    const stops = [
      onCommand('newFinding', () => {
        if (!disabled && target !== undefined) void addFinding(inspection.id, target)
      }),
      onCommand('progressEntry', () => {
        const { findings: known } = inspection
        const wanted = openId ?? known.find(({ id }) => id === tableState().cursor?.row)?.id
        if (wanted !== undefined) openFinding(wanted, 'progress')
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [inspection, openId, target, disabled])

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
      <div className={styles.main} inert={narrow && finding !== undefined}>
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
              <Button disabled={disabled} onClick={() => void newAspect()}>
                {LEDGER_WORDS.newAspect}
              </Button>
              {target !== undefined && (
                <NewFinding inspection={inspection} target={target} disabled={disabled} />
              )}
            </>
          }
        >
          <div className={styles.main}>
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
        <div className={styles.main}>
          <NoRound />
        </div>
      </ScreenFrame>
    )
  return <Ledger key={inspection.id} inspection={inspection} />
}
