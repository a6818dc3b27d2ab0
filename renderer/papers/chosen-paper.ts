import { useEffect, useSyncExternalStore } from 'react'
import { PAPERS } from '#shared/documents/papers/compose-paper.ts'
import type { PaperKind } from '#shared/ledger/paper-settings.ts'
import { goTo, useLocation } from '../session/navigation.ts'

/** The paper on screen, and the findings or 督办 records it is to be about; undefined leaves that to the paper. */
export type ChosenPaper = {
  readonly kind: PaperKind
  readonly subjects: readonly string[] | undefined
}

/** What the screen comes back to while the program runs: the paper shown last, and what each form was about. */
type Remembered = {
  readonly kind: PaperKind
  readonly subjects: ReadonlyMap<PaperKind, readonly string[]>
}

/** The notice has a screen of its own; the first paper after it is what this screen is there for. */
const firstPaper = (): PaperKind => PAPERS.find(({ kind }) => kind !== 'notice')?.kind ?? 'notice'

let remembered: Remembered = { kind: firstPaper(), subjects: new Map() }
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const remember = (next: Remembered) => {
  remembered = next
  for (const listener of listeners) listener()
}

const withSubjects = (kind: PaperKind, ids: readonly string[]): Remembered => {
  const subjects = new Map(remembered.subjects)
  if (ids.length === 0) subjects.delete(kind)
  else subjects.set(kind, ids)
  return { kind, subjects }
}

/** Shows another paper. */
export const choosePaper = (paper: PaperKind): void => goTo({ screen: 'papers', paper })

/** Says what the form on screen is to be about; none leaves that to the paper. */
export const chooseSubjects = (kind: PaperKind, ids: readonly string[]): void => {
  remember(withSubjects(kind, ids))
  choosePaper(kind)
}

/** The paper on screen, led by the clerk and by whatever leads to this screen. */
export const useChosenPaper = (): ChosenPaper => {
  const { paper, subjects } = useLocation()
  const before = useSyncExternalStore(subscribe, () => remembered)
  const kind = paper ?? before.kind
  useEffect(() => {
    if (subjects !== undefined) remember(withSubjects(kind, subjects))
    else if (remembered.kind !== kind) remember({ ...remembered, kind })
  }, [kind, subjects])
  return { kind, subjects: subjects ?? before.subjects.get(kind) }
}
