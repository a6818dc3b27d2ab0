/**
 * Texts that are in no ledger yet, by the name of their field: a field that leaves the screen before it could be saved
 * finds its text again when it comes back. The same texts lie on disk as drafts, for the next start of the program.
 */
const texts = new Map<string, string>()

/** The text a field held when it left the screen unsaved. */
export const unsavedText = (field: string): string | undefined => texts.get(field)

/** Keeps what stands in a field. */
export const keepUnsavedText = (field: string, text: string) => {
  texts.set(field, text)
}

/** The text is in the ledger, or was given up. */
export const dropUnsavedText = (field: string) => {
  texts.delete(field)
}

/** All of them are given up, because their ledger is left. */
export const dropUnsavedTexts = () => {
  texts.clear()
}
