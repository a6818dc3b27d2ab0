import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Finding } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { lackingForSignOff } from '#shared/ledger/sign-off.ts'
import { CloseOutPart } from '../close-out/close-out-part.tsx'
import { EvidenceList } from '../evidence/evidence-list.tsx'
import { isPopupOpen } from '../fields/open-popup.ts'
import { FindingHistory } from '../history/finding-history.tsx'
import { HISTORY_WORDS } from '../history/wording.ts'
import { useOpenSession } from '../session/session.ts'
import { SupervisionList } from '../supervision/supervision-list.tsx'
import { Diary } from './diary.tsx'
import { PanelSection } from './field-row.tsx'
import styles from './finding-panel.module.css'
import { LackingList } from './lacking-list.tsx'
import { MeasuresSection } from './measures-section.tsx'
import { forgetPanelFocus, usePanelFocus } from './panel-focus.ts'
import { PanelHead } from './panel-head.tsx'
import { ProblemSection } from './problem-section.tsx'
import { PublicationSection } from './publication-section.tsx'
import { ResponsibilitySection } from './responsibility-section.tsx'
import { StatusLine } from './status-line.tsx'
import { PANEL_WORDS } from './wording.ts'

export type FindingPanelProps = {
  readonly inspection: Inspection
  readonly finding: Finding
  /** Its number through the round, from 1. */
  readonly number: number
  /** The window is narrow: the panel takes the place of the table. */
  readonly covering: boolean
  readonly hasPrevious: boolean
  readonly hasNext: boolean
  readonly onStep: (direction: -1 | 1) => void
  readonly onClose: () => void
}

const focusPart = (panel: HTMLElement, part: string) => {
  if (part === 'panel') return panel.focus()
  const row = panel.querySelector<HTMLElement>(`[data-part="${part}"]`)
  const field = row?.querySelector<HTMLElement>('textarea, input, button')
  row?.scrollIntoView({ block: 'nearest' })
  field?.focus()
}

/** Everything about one finding, edited where it is read. */
export const FindingPanel = (props: FindingPanelProps) => {
  const { inspection, finding, covering, onStep, onClose } = props
  const { view } = useOpenSession()
  const panel = useRef<HTMLElement>(null)
  const disabled = view.readOnly !== null
  const owner = { inspectionId: inspection.id, findingId: finding.id }
  const onPart = (part: string) => {
    if (panel.current !== null) focusPart(panel.current, part)
  }
  const shared = { inspection, finding, today: view.today, disabled }

  const wanted = usePanelFocus()
  useEffect(() => {
    if (wanted?.findingId !== finding.id || panel.current === null) return
    focusPart(panel.current, wanted.part)
    forgetPanelFocus()
  }, [wanted, finding.id])
  useEffect(() => {
    // The table it covers can no longer hold the focus, and Escape must reach the panel.
    if (covering && panel.current?.contains(document.activeElement) === false) panel.current.focus()
  }, [covering])

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.shiftKey || event.nativeEvent.isComposing) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    event.stopPropagation()
    onStep(event.key === 'ArrowUp' ? -1 : 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || isPopupOpen()) return
    event.preventDefault()
    onClose()
  }
  useEffect(() => {
    // A calendar that closed, or a button that went away, leaves the focus nowhere; Escape still means the panel.
    const onLostKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && event.target === document.body && !isPopupOpen()) onClose()
    }
    window.addEventListener('keydown', onLostKey)
    return () => window.removeEventListener('keydown', onLostKey)
  }, [onClose])
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={covering ? `${styles.panel} ${styles.covering}` : styles.panel}
      aria-label={PANEL_WORDS.panel(props.number)}
      data-testid="finding-panel"
      data-finding={finding.id}
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={onKeyDown}
    >
      <PanelHead {...props} disabled={disabled} />
      <div className={styles.body} key={finding.id}>
        <StatusLine {...shared} onPart={onPart} />
        <ProblemSection {...shared} />
        <ResponsibilitySection {...shared} />
        <MeasuresSection {...shared} />
        <PanelSection part="progress" title={PANEL_WORDS.sections.progress}>
          <Diary owner={owner} entries={finding.progress} today={view.today} disabled={disabled} />
        </PanelSection>
        <PanelSection part="evidence" title={PANEL_WORDS.sections.evidence}>
          <div data-part="evidence">
            <EvidenceList owner={owner} evidence={finding.evidence} disabled={disabled} />
          </div>
        </PanelSection>
        <PanelSection part="supervision" title={PANEL_WORDS.sections.supervision}>
          <SupervisionList
            owner={owner}
            records={finding.supervision}
            today={view.today}
            disabled={disabled}
          />
        </PanelSection>
        <PanelSection part="closeOut" title={PANEL_WORDS.sections.closeOut}>
          <CloseOutPart
            {...shared}
            lacking={<LackingList lacking={lackingForSignOff(finding)} onPart={onPart} />}
          />
        </PanelSection>
        <PublicationSection {...shared} />
        <PanelSection part="history" title={HISTORY_WORDS.ofFinding.title}>
          <FindingHistory {...owner} />
        </PanelSection>
      </div>
    </aside>
  )
}
