import { useEffect } from 'react'
import { bridge } from '../session/bridge.ts'
import { forgetDraft, useOpenSession } from '../session/session.ts'
import { fieldName } from '../typing/field-name.ts'
import { currentImport, importSession, useImportSession } from './import-session.ts'

/** Pasted text reaches the disk as a draft after this pause (milliseconds). */
const DRAFT_PAUSE = 2000

/** Keeps what was pasted as a draft until it is imported, and brings back what a crash left. */
export const useKeptText = (): void => {
  const { typed } = useImportSession()
  const { drafts } = useOpenSession()
  const draft = drafts.find(({ field }) => field === fieldName.importedText)?.text
  useEffect(() => {
    if (draft === undefined || currentImport().typed !== '') return
    importSession.type(draft)
    forgetDraft(fieldName.importedText)
    void bridge.saveDraft({ field: fieldName.importedText, text: draft })
  }, [draft])
  useEffect(() => {
    if (typed === '') return
    const timer = window.setTimeout(
      () => void bridge.saveDraft({ field: fieldName.importedText, text: typed }),
      DRAFT_PAUSE,
    )
    return () => window.clearTimeout(timer)
  }, [typed])
}
