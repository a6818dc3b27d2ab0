/** A field that may hold text the ledger does not have yet. `flush` resolves to false when it could not be saved. */
export type PendingField = {
  readonly isDirty: () => boolean
  readonly flush: () => Promise<boolean>
}

const fields = new Set<PendingField>()

/** Makes a field known while it is on screen; returns the way to forget it. */
export const registerField = (field: PendingField): (() => void) => {
  fields.add(field)
  return () => fields.delete(field)
}

/** True while any field on screen holds text that is not in the ledger. */
export const hasPendingTyping = (): boolean => [...fields].some((field) => field.isDirty())

/** Saves what is being typed anywhere on screen; false when some of it could not be saved (it stays in its field). */
export const flushTyping = async (): Promise<boolean> => {
  let everythingSaved = true
  for (const field of fields) if (field.isDirty() && !(await field.flush())) everythingSaved = false
  return everythingSaved
}
