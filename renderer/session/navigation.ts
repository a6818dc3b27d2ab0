import { useSyncExternalStore } from 'react'
import type { Place } from '#shared/ledger/commands/command-definition.ts'
import { currentSession, showInspection } from './session.ts'

/** The screens that exist; each keeps its Ctrl number for good. */
export const SCREENS = ['overview', 'ledger', 'notice', 'unit'] as const
export type Screen = (typeof SCREENS)[number]

/** The parts of 单位与巡察. */
export type UnitTab = 'unit' | 'inspection' | 'people' | 'settings'

/**
 * Where the clerk is. `findingId` opens the panel of a finding, `chapterId` a chapter of the notice, `unitTab` a part of
 * 单位与巡察; `importing` shows the import of a notice over the screen; `exporting` starts the export of the notice.
 */
export type Location = {
  readonly screen: Screen
  readonly findingId?: string
  readonly chapterId?: string
  readonly unitTab?: UnitTab
  readonly importing?: boolean
  readonly exporting?: boolean
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
  else if (place.screen === 'settings') goTo({ screen: 'unit', unitTab: 'settings' })
  else goTo({ screen: 'unit', unitTab: place.inspectionId === undefined ? currentUnitTab() : 'inspection' })
}
