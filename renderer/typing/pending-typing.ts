import { useSyncExternalStore } from 'react'

/** A field that may hold text the ledger does not have yet. `flush` resolves to false when it could not be saved. */
export type PendingField = {
  readonly isDirty: () => boolean
  readonly flush: () => Promise<boolean>
}

const fields = new Set<PendingField>()
/** Fields no longer on screen whose text is still on its way to the disk. */
const leaving = new Set<Promise<boolean>>()
const listeners = new Set<() => void>()

/** To be called by a field whenever it starts or stops holding text the ledger does not have. */
export const notePendingTyping = () => {
  for (const listener of listeners) listener()
}

/** Makes a field known while it is on screen; the returned function saves what it still holds as it leaves. */
export const registerField = (field: PendingField): (() => void) => {
  fields.add(field)
  return () => {
    fields.delete(field)
    const saved = field.flush()
    leaving.add(saved)
    void saved.finally(() => leaving.delete(saved))
    notePendingTyping()
  }
}

const hasPendingTyping = (): boolean => [...fields].some((field) => field.isDirty())

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** True while any field on screen holds text that is not in the ledger. */
export const usePendingTyping = (): boolean => useSyncExternalStore(subscribe, hasPendingTyping)

/** Saves what is being typed anywhere on screen, or was until just now; false when some of it could not be saved. */
export const flushTyping = async (): Promise<boolean> => {
  let everythingSaved = (await Promise.all(leaving)).every((saved) => saved)
  for (const field of fields) if (field.isDirty() && !(await field.flush())) everythingSaved = false
  return everythingSaved
}
