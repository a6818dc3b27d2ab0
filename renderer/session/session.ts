import { useSyncExternalStore } from 'react'
import type { RequestAnswer } from '#shared/bridge/contract.ts'
import { applyLedgerUpdate } from '#shared/bridge/ledger-update.ts'
import type { Draft, SessionView, StartState } from '#shared/bridge/session-view.ts'
import type { Command } from '#shared/ledger/commands/registry.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import type { Problem } from '#shared/problem.ts'
import { bridge } from './bridge.ts'

/** Everything the window knows about the open ledger. `inspectionId` is the round on screen, null while there is none. */
export type OpenSession = {
  readonly kind: 'open'
  readonly ledger: Ledger
  readonly view: Omit<SessionView, 'update'>
  readonly inspectionId: string | null
  readonly drafts: readonly Draft[]
  /** What was noticed on opening, in Chinese sentences; shown until the clerk closes them. */
  readonly notices: readonly string[]
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
/** Changes the disk refused, oldest first; what a copy or a close must not forget. */
const refused = new Map<string, Command>()

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

/** Shows what the main process found or opened: a start screen, or the ledger. */
export const enter = async (state: StartState): Promise<void> => {
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

const takeChange = async (answer: RequestAnswer<'execute'>): Promise<void> => {
  if (answer.ok) await takeView(answer.value.view)
  if (session.kind === 'open' && answer.ok && session.saveProblem !== null)
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

const noteRefusal = (request: Command, problem: Problem) => {
  if (!staysAsBand(problem) || session.kind !== 'open') return
  refused.set(request.typing ?? crypto.randomUUID(), request)
  publish({ ...session, saveProblem: problem })
}

const withSaving = async (
  request: () => Promise<RequestAnswer<'execute'>>,
): Promise<RequestAnswer<'execute'>> => {
  changeSaving(1)
  try {
    const answer = await request()
    await takeChange(answer)
    return answer
  } finally {
    changeSaving(-1)
  }
}

/**
 * Sends one command; resolves when it is on disk and on screen, or with the problem. `typing` names one stay in one
 * field. A change the disk refused is remembered for 重试, for 另存一份 and for closing.
 */
export const execute = async (command: Command, typing?: string): Promise<RequestAnswer<'execute'>> => {
  const request: Command = typing === undefined ? command : { ...command, typing }
  const answer = await withSaving(() => bridge.execute(request))
  if (answer.ok) {
    if (typing !== undefined) refused.delete(typing)
  } else noteRefusal(request, answer.problem)
  return answer
}

/** Takes back, or again, the last step. */
export const undo = (): Promise<RequestAnswer<'undo'>> => withSaving(bridge.undo)
export const redo = (): Promise<RequestAnswer<'redo'>> => withSaving(bridge.redo)

/** Changes not on disk, oldest first. */
export const refusedChanges = (): readonly Command[] => [...refused.values()]

/** Sends the refused changes again, in order, stopping at the first that fails again. */
export const retryRefused = async (): Promise<RequestAnswer<'execute'> | null> => {
  let last: RequestAnswer<'execute'> | null = null
  for (const [key, request] of [...refused]) {
    last = await withSaving(() => bridge.execute(request))
    if (!last.ok) return last
    refused.delete(key)
  }
  return last
}

/** Takes the view that 保存 answered with. */
export const takeSession = (view: SessionView): Promise<void> => takeView(view)

/** Shows who is working from now on. */
export const noteOperator = (operator: string | null) => {
  if (session.kind === 'open') publish({ ...session, view: { ...session.view, operator } })
}

/** Forgets one draft, after it was restored or set aside. */
export const forgetDraft = (field: string) => {
  if (session.kind === 'open')
    publish({ ...session, drafts: session.drafts.filter((draft) => draft.field !== field) })
  void bridge.clearDraft({ field })
}
