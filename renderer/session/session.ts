import { useSyncExternalStore } from 'react'
import type { RequestAnswer } from '#shared/bridge/contract.ts'
import type { StateChoice } from '#shared/bridge/history-view.ts'
import { applyLedgerUpdate } from '#shared/bridge/ledger-update.ts'
import type { Draft, OpeningNotice, SessionView, StartState } from '#shared/bridge/session-view.ts'
import type { Command } from '#shared/ledger/commands/registry.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { dropUnsavedText, dropUnsavedTexts } from '../typing/unsaved-texts.ts'
import { bridge } from './bridge.ts'

/** Everything the window knows about the open ledger. `inspectionId` is the round on screen, null while there is none. */
export type OpenSession = {
  readonly kind: 'open'
  readonly ledger: Ledger
  readonly view: Omit<SessionView, 'update'>
  readonly inspectionId: string | null
  readonly drafts: readonly Draft[]
  /** What was noticed on opening, in Chinese sentences; shown until the clerk closes them. */
  readonly notices: readonly OpeningNotice[]
  /** Number of requests on their way to the disk. */
  readonly saving: number
  /** Why the last change was not saved; stays until a change is saved again. */
  readonly saveProblem: Problem | null
}

/** Before a ledger is open: being asked for, or something to decide first. */
export type Session =
  | { readonly kind: 'loading' }
  | { readonly kind: 'start'; readonly state: Exclude<StartState, { kind: 'opened' }> }
  | OpenSession

let session: Session = { kind: 'loading' }
const listeners = new Set<() => void>()
/**
 * Changes the disk refused, oldest first; what a copy or a close must not forget. A text stands under the name of its
 * field, where a later text takes its place; a choice stands under itself, so that pressed again it is still one change.
 */
const refused = new Map<string, { readonly request: Command; readonly field: string | undefined }>()

const publish = (next: Session) => {
  session = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The present session, outside of React. */
export const currentSession = (): Session => session

/** The present session; redraws the component when it changes. */
export const useSession = (): Session => useSyncExternalStore(subscribe, currentSession)

/** The open session; only for components below the shell, where a ledger is always open. */
export const useOpenSession = (): OpenSession => {
  const present = useSession()
  if (present.kind !== 'open') throw new Error('no ledger is open')
  return present
}

/** The ledger on screen. */
export const useLedger = (): Ledger => useOpenSession().ledger

/** The round on screen; undefined while the ledger has none. */
export const useInspection = (): Inspection | undefined => {
  const { ledger, inspectionId } = useOpenSession()
  return ledger.inspections.find(({ id }) => id === inspectionId)
}

/** Shows another round; one that is not there (removed, or its adding undone) leaves the round on screen. */
export const showInspection = (inspectionId: string) => {
  if (session.kind === 'open' && session.ledger.inspections.some(({ id }) => id === inspectionId))
    publish({ ...session, inspectionId })
}

const shownRound = (ledger: Ledger, wanted: string | null): string | null =>
  ledger.inspections.some(({ id }) => id === wanted) ? wanted : (ledger.inspections.at(-1)?.id ?? null)

const takeView = async (view: SessionView): Promise<void> => {
  const held = session.kind === 'open' ? session.ledger : undefined
  const { update, ...rest } = view
  const ledger = applyLedgerUpdate(held, update)
  if (ledger === undefined) {
    const whole = await bridge.openAtStart()
    if (whole.ok) await enter(whole.value)
    return
  }
  const before = session.kind === 'open' ? session : undefined
  publish({
    kind: 'open',
    ledger,
    view: rest,
    inspectionId: shownRound(ledger, before?.inspectionId ?? null),
    drafts: before?.drafts ?? [],
    notices: before?.notices ?? [],
    saving: before?.saving ?? 0,
    saveProblem: before?.saveProblem ?? null,
  })
}

let leaving = false

/** True while one ledger is left for another: what its fields still hold belongs to neither. */
export const isLeaving = (): boolean => leaving

/**
 * Takes a ledger off the screen before another is opened, so that nothing typed in the one, saved or not, can reach the
 * other. `enter` ends it.
 */
export const leaveLedger = () => {
  leaving = true
  refused.clear()
  dropUnsavedTexts()
  publish({ kind: 'loading' })
}

/** Shows what the main process found or opened: a start screen, or the ledger. */
export const enter = async (state: StartState): Promise<void> => {
  leaving = false
  refused.clear()
  if (state.kind !== 'opened') {
    publish({ kind: 'start', state })
    return
  }
  publish({ kind: 'loading' })
  await takeView(state.view)
  if (session.kind === 'open') publish({ ...session, drafts: state.drafts, notices: state.notices })
}

const changeSaving = (by: number) => {
  if (session.kind === 'open') publish({ ...session, saving: session.saving + by })
}

const noteSaved = () => {
  if (session.kind === 'open' && session.saveProblem !== null && refused.size === 0)
    publish({ ...session, saveProblem: null })
}

/** Problems of the disk, which stay on screen as a band until they are mended; all others concern one input. */
const DISK_PROBLEMS: ReadonlySet<string> = new Set([
  'disk-full',
  'read-only',
  'permission-denied',
  'file-busy',
  'io-error',
  'too-many-open-files',
  'ledger-in-use',
  'ledger-missing',
  'changed-outside',
])

/** True for a problem that the band across the top says and keeps saying; no message need repeat it. */
export const staysAsBand = (problem: Problem): boolean => DISK_PROBLEMS.has(problem.code)

const withSaving = async (
  request: () => Promise<RequestAnswer<'execute'>>,
): Promise<RequestAnswer<'execute'>> => {
  changeSaving(1)
  try {
    const answer = await request()
    if (answer.ok) await takeView(answer.value.view)
    return answer
  } finally {
    changeSaving(-1)
  }
}

const send = async (
  key: string,
  request: Command,
  field: string | undefined,
): Promise<RequestAnswer<'execute'>> => {
  const answer = await withSaving(() => bridge.execute(request))
  if (answer.ok) refused.delete(key)
  else if (staysAsBand(answer.problem)) {
    refused.delete(key)
    refused.set(key, { request, field })
    if (session.kind === 'open') publish({ ...session, saveProblem: answer.problem })
  }
  noteSaved()
  return answer
}

let resending: Promise<RequestAnswer<'execute'> | null> = Promise.resolve(null)

/**
 * Sends refused changes again, in order, one round after another. Stops at the first the disk refuses again; what is
 * refused for another reason (its finding is gone by now) cannot succeed later and is forgotten.
 */
const resend = (which: 'choices' | 'all'): Promise<RequestAnswer<'execute'> | null> => {
  const round = async (): Promise<RequestAnswer<'execute'> | null> => {
    let last: RequestAnswer<'execute'> | null = null
    for (const [key, { request, field }] of [...refused]) {
      const replaced = refused.get(key)?.request !== request
      if (replaced || (which === 'choices' && field !== undefined)) continue
      const answer = await send(key, request, field)
      if (!answer.ok && staysAsBand(answer.problem)) return answer
      if (last === null || last.ok) last = answer
      if (answer.ok && field !== undefined) forgetDraft(field)
      refused.delete(key)
    }
    noteSaved()
    return last
  }
  resending = resending.then(round, round)
  return resending
}

/** The problem that keeps the choices made before this change from being saved: it may not overtake them. */
const blockedBy = async (): Promise<RequestAnswer<'execute'> | null> => {
  const earlier = await resend('choices')
  return earlier !== null && !earlier.ok && staysAsBand(earlier.problem) ? earlier : null
}

/** The text field a change comes from; `typing` names one stay in it, whose changes are one step of undo. */
export type TypedIn = { readonly field: string; readonly typing?: string }

/**
 * Sends one command; resolves when it is on disk and on screen, or with the problem. A change the disk refused is
 * remembered for 重试, for 另存一份 and for closing, and goes before later ones; `typedIn` says which field still shows
 * it, so that the field's next text replaces it.
 */
export const execute = async (command: Command, typedIn?: TypedIn): Promise<RequestAnswer<'execute'>> => {
  if (leaving) return { ok: false, problem: problem('cancelled') }
  const request: Command = typedIn?.typing === undefined ? command : { ...command, typing: typedIn.typing }
  const key = typedIn?.field ?? JSON.stringify(command)
  const blocked = refused.size === 0 || refused.has(key) ? null : await blockedBy()
  if (blocked !== null) {
    refused.set(key, { request, field: typedIn?.field })
    return blocked
  }
  return send(key, request, typedIn?.field)
}

const afterChoices = async (
  request: () => Promise<RequestAnswer<'execute'>>,
): Promise<RequestAnswer<'execute'>> => (await blockedBy()) ?? withSaving(request)

/** Takes back, or again, the last step. */
export const undo = (): Promise<RequestAnswer<'undo'>> => afterChoices(bridge.undo)
export const redo = (): Promise<RequestAnswer<'redo'>> => afterChoices(bridge.redo)

/** Makes an earlier state the ledger; a step that `undo` takes back. */
export const restoreState = (state: StateChoice): Promise<RequestAnswer<'restoreState'>> =>
  afterChoices(() => bridge.restoreState({ state }))

/** Changes not on disk, oldest first. */
export const refusedChanges = (): readonly Command[] => [...refused.values()].map(({ request }) => request)

/** Sends the refused changes again; fields still on screen send their own before (`flushTyping`). Null: there was none. */
export const retryRefused = (): Promise<RequestAnswer<'execute'> | null> => resend('all')

/** Takes the view that 保存 answered with. */
export const takeSession = (view: SessionView): Promise<void> => takeView(view)

/** Shows who is working from now on. */
export const noteOperator = (operator: string | null) => {
  if (session.kind === 'open') publish({ ...session, view: { ...session.view, operator } })
}

/** Forgets the text kept of a field: it is in the ledger now, or was given up. */
export const forgetDraft = (field: string) => {
  refused.delete(field)
  dropUnsavedText(field)
  if (session.kind === 'open')
    publish({ ...session, drafts: session.drafts.filter((draft) => draft.field !== field) })
  void bridge.clearDraft({ field })
}
