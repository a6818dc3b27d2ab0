import { useSyncExternalStore } from 'react'
import type { StateChoice } from '#shared/bridge/history-view.ts'
import type { Place } from '#shared/ledger/commands/command-definition.ts'
import type { PaperKind } from '#shared/ledger/paper-settings.ts'
import { currentSession, showInspection } from './session.ts'

/** The screens that exist; each keeps its Ctrl number for good. */
export const SCREENS = [
  'overview',
  'ledger',
  'notice',
  'supervision',
  'papers',
  'backup',
  'unit',
  'settings',
] as const
export type Screen = (typeof SCREENS)[number]

/** The parts of 单位与巡察. */
export type UnitTab = 'unit' | 'inspection' | 'people'

/** The parts of the notice around its chapters. */
export type NoticePart = 'title' | 'preamble' | 'contact' | 'signature'

/** The parts of 修改记录. */
export type HistoryTab = 'changes' | 'snapshots' | 'comparison'

/**
 * A place in 修改记录. `findingId` shows the changes of one finding only; `from` and `to` are the states put side by side on
 * 对比, where the present is taken for a missing `to`.
 */
export type HistoryPlace = {
  readonly tab: HistoryTab
  readonly findingId?: string
  readonly from?: StateChoice
  readonly to?: StateChoice
}

/**
 * Where the clerk is. `findingId` opens the panel of a finding, `chapterId` a chapter of the notice, `noticePart` what
 * stands around the chapters, `unitTab` a part of 单位与巡察. `paper` is the one shown on 文书 (the one shown last when
 * absent), `subjects` the ids of the findings or 督办 records it is to be about. `importing` shows the import of a notice
 * over the screen; `exporting` starts the export, or the printing, of the paper on 通报 or 文书; `comparing` shows the two
 * editions of the notice side by side over either screen; `history` shows 修改记录 over any screen.
 */
export type Location = {
  readonly screen: Screen
  readonly findingId?: string
  readonly chapterId?: string
  readonly noticePart?: NoticePart
  readonly unitTab?: UnitTab
  readonly paper?: PaperKind
  readonly subjects?: readonly string[]
  readonly importing?: boolean
  readonly exporting?: 'docx' | 'print'
  readonly comparing?: boolean
  readonly history?: HistoryPlace
}

let location: Location = { screen: 'overview' }
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Goes somewhere; typing in a field that disappears is saved by the field itself. */
export const goTo = (next: Location) => {
  location = next
  for (const listener of listeners) listener()
}

/** Where the clerk is, outside of React. */
export const currentLocation = (): Location => location

/** Where the clerk is. */
export const useLocation = (): Location => useSyncExternalStore(subscribe, currentLocation)

const currentUnitTab = (): UnitTab => location.unitTab ?? 'unit'

/** Leads to where a change shows. */
export const goToPlace = (place: Place) => {
  if (currentSession().kind !== 'open') return
  if ('inspectionId' in place && place.inspectionId !== undefined) showInspection(place.inspectionId)
  if (place.screen === 'ledger')
    goTo({ screen: 'ledger', ...(place.findingId === undefined ? {} : { findingId: place.findingId }) })
  else if (place.screen === 'notice')
    goTo({ screen: 'notice', ...(place.chapterId === undefined ? {} : { chapterId: place.chapterId }) })
  else if (place.screen === 'papers')
    goTo({ screen: 'papers', ...(place.kind === undefined ? {} : { paper: place.kind }) })
  else if (place.screen === 'settings') goTo({ screen: 'settings' })
  else goTo({ screen: 'unit', unitTab: place.inspectionId === undefined ? currentUnitTab() : 'inspection' })
}
