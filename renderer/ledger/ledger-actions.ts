import type { Finding } from '#shared/ledger/finding.ts'
import { findingsOfAspect } from '#shared/ledger/finding-order.ts'
import type { Aspect, Inspection } from '#shared/ledger/inspection.ts'
import type { Status } from '#shared/ledger/status.ts'
import { requestPanelFocus } from '../finding-panel/panel-focus.ts'
import { say } from '../session/messages.ts'
import { goTo } from '../session/navigation.ts'
import { run } from '../session/run-command.ts'
import { currentSession } from '../session/session.ts'
import { changeTable, tableState, toggled } from './table-state.ts'
import { LEDGER_WORDS } from './wording.ts'

/** Opens the panel of a finding; with `part` the focus goes to that field of it. */
export const openFinding = (findingId: string, part?: string) => {
  goTo({ screen: 'ledger', findingId })
  if (part !== undefined) requestPanelFocus(findingId, part)
}

/** Closes the panel. */
export const closePanel = () => goTo({ screen: 'ledger' })

/** Folds the findings of an aspect away, or shows them again. */
export const foldAspect = (aspectId: string) =>
  changeTable({ collapsed: toggled(tableState().collapsed, aspectId) })

/** Adds a finding last in an aspect and opens it for writing. */
export const addFinding = async (inspectionId: string, aspectId: string): Promise<void> => {
  const done = await run({ name: 'finding.add', input: { inspectionId, aspectId, title: '' } })
  if (done?.place.screen === 'ledger' && done.place.findingId !== undefined)
    openFinding(done.place.findingId, 'title')
}

/** `title`, or `title（2）`, `title（3）`… when a neighbour bears it already. */
const freshTitle = (title: string, siblings: readonly Aspect[]): string => {
  const taken = new Set(siblings.map((aspect) => aspect.title))
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? title : `${title}（${number}）`
    if (!taken.has(candidate)) return candidate
  }
}

/** Adds a 方面, or a 类 under one; gives its id, so that its title can be written at once. */
export const addAspect = async (inspection: Inspection, parentId?: string): Promise<string | undefined> => {
  const siblings = inspection.aspects.filter((aspect) => aspect.parentId === parentId)
  const title = freshTitle(
    parentId === undefined ? LEDGER_WORDS.freshAspect : LEDGER_WORDS.freshSubAspect,
    siblings,
  )
  const done = await run({
    name: 'aspect.add',
    input: { inspectionId: inspection.id, title, ...(parentId === undefined ? {} : { parentId }) },
  })
  const session = currentSession()
  if (done === undefined || session.kind !== 'open') return undefined
  return session.ledger.inspections
    .find(({ id }) => id === inspection.id)
    ?.aspects.find((aspect) => aspect.parentId === parentId && aspect.title === title)?.id
}

/** Removes an aspect; its findings, if any, go to the end of another. */
export const removeAspect = async (
  inspectionId: string,
  aspectId: string,
  moveFindingsTo?: string,
): Promise<void> => {
  const done = await run({
    name: 'aspect.remove',
    input: { inspectionId, aspectId, ...(moveFindingsTo === undefined ? {} : { moveFindingsTo }) },
  })
  if (done !== undefined) say(LEDGER_WORDS.removed(done.summary))
}

/** Moves an aspect up or down among its neighbours. */
export const shiftAspect = async (inspection: Inspection, aspect: Aspect, by: -1 | 1): Promise<void> => {
  const siblings = inspection.aspects.filter(({ parentId }) => parentId === aspect.parentId)
  const at = siblings.indexOf(aspect) + by
  if (at < 0 || at >= siblings.length) return
  await run({ name: 'aspect.move', input: { inspectionId: inspection.id, aspectId: aspect.id, at } })
}

/** Moves a finding up or down within its aspect. */
export const shiftFinding = async (inspection: Inspection, finding: Finding, by: -1 | 1): Promise<void> => {
  const neighbours = findingsOfAspect(inspection, finding.aspectId)
  const at = neighbours.indexOf(finding) + by
  if (at < 0 || at >= neighbours.length) return
  await run({ name: 'finding.move', input: { inspectionId: inspection.id, findingId: finding.id, at } })
}

/** Moves a finding to another aspect, or to a position. */
export const moveFinding = (inspectionId: string, findingId: string, aspectId: string, at?: number) =>
  run({
    name: 'finding.move',
    input: { inspectionId, findingId, aspectId, ...(at === undefined ? {} : { at }) },
  })

/** Removes a finding; undo brings it back. */
export const removeFinding = async (inspectionId: string, findingId: string): Promise<void> => {
  const done = await run({ name: 'finding.remove', input: { inspectionId, findingId } })
  if (done !== undefined) say(LEDGER_WORDS.removed(done.summary))
}

/** Gives one or many findings a status, as one undoable step. */
export const setStatus = async (
  inspectionId: string,
  findingIds: readonly string[],
  status: Status,
): Promise<void> => {
  const done = await run({
    name: 'finding.setStatus',
    input: { inspectionId, findingIds: [...findingIds], status },
  })
  if (done !== undefined) say(LEDGER_WORDS.done(done.summary))
}
