import { useCallback, useEffect, useRef, useState } from 'react'
import { bridge } from '../session/bridge.ts'
import { forgetDraft, isLeaving, useOpenSession } from '../session/session.ts'
import { notePendingTyping, registerField } from '../typing/pending-typing.ts'
import { keepUnsavedText, unsavedText } from '../typing/unsaved-texts.ts'

/** Unsaved typing reaches the disk as a draft at least this often (milliseconds). */
const DRAFT_INTERVAL = 2000

const keep = (field: string, text: string) => {
  if (isLeaving()) return
  keepUnsavedText(field, text)
  void bridge.saveDraft({ field, text })
}

/** Handlers and state of a box in which a new record is written. */
export type NewText = {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: (text: string) => void
  /** Adds what was written; true when the box is empty now. */
  readonly add: () => Promise<boolean>
}

/**
 * A box whose text becomes a new record (a diary line, a measure) when the clerk says so or leaves it. Until then it
 * is kept as a draft under `field`; a record that cannot be saved leaves its text in the box.
 */
export const useNewText = (field: string, addRecord: (text: string) => Promise<boolean>): NewText => {
  const { drafts } = useOpenSession()
  const draft = drafts.find((kept) => kept.field === field)?.text ?? unsavedText(field)
  const [text, setText] = useState(draft ?? '')
  const latest = useRef<{ text: string; composing: boolean; adding: Promise<boolean> | undefined }>({
    text: draft ?? '',
    composing: false,
    adding: undefined,
  })
  const addRef = useRef(addRecord)
  addRef.current = addRecord
  const draftTimer = useRef<number | undefined>(undefined)

  const take = useCallback(
    (next: string) => {
      latest.current.text = next
      setText(next)
      notePendingTyping()
      draftTimer.current ??= window.setTimeout(() => {
        draftTimer.current = undefined
        if (latest.current.text === '') forgetDraft(field)
        else keep(field, latest.current.text)
      }, DRAFT_INTERVAL)
    },
    [field],
  )

  const addWritten = useCallback(async (): Promise<boolean> => {
    const state = latest.current
    const written = state.text
    if (!(await addRef.current(written.trim()))) {
      keep(field, state.text)
      return false
    }
    window.clearTimeout(draftTimer.current)
    draftTimer.current = undefined
    // What was typed while the record was on its way stays in the box.
    take(state.text.startsWith(written) ? state.text.slice(written.length) : state.text)
    if (state.text === '') forgetDraft(field)
    return true
  }, [field, take])

  const add = useCallback((): Promise<boolean> => {
    const state = latest.current
    if (state.text.trim() === '') return Promise.resolve(true)
    if (state.composing) return Promise.resolve(false)
    state.adding ??= addWritten().finally(() => {
      state.adding = undefined
    })
    return state.adding
  }, [addWritten])

  useEffect(() => {
    const forget = registerField({ isDirty: () => latest.current.text.trim() !== '', flush: add })
    return () => {
      forget()
      latest.current.composing = false
      void add()
    }
  }, [add])

  return {
    text,
    onChange: take,
    onCompositionStart: () => {
      latest.current.composing = true
    },
    onCompositionEnd: (next) => {
      latest.current.composing = false
      take(next)
    },
    add,
  }
}
