import { currentLocation, goTo, type HistoryPlace } from '../session/navigation.ts'

/** Shows 修改记录 over the present screen, or another part of it. */
export const openHistory = (place: HistoryPlace) => goTo({ ...currentLocation(), history: place })

/** Back to the screen 修改记录 was asked for on, with what was open there. */
export const leaveHistory = () => {
  const { history: _left, ...behind } = currentLocation()
  goTo(behind)
}
