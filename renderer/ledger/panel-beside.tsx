import type { ReactNode } from 'react'
import { ResizeHandle } from '../finding-panel/resize-handle.tsx'
import { useRemembered } from '../session/remembered-layout.ts'
import styles from './ledger-screen.module.css'

/** Width of the panel at first, and the least it can have (pixels); the table keeps at least this much as well. */
const PANEL_WIDTH = { first: 480, least: 400, table: 420 } as const

/** The panel at the right of the table, as wide as the clerk made it last time. */
export const PanelBeside = (props: { readonly children: ReactNode }) => {
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
