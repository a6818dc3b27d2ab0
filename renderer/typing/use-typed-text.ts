import { useCallback, useEffect, useRef, useState } from 'react'
import { notePendingTyping, registerField } from './pending-typing.ts'

/** A field commits after this pause in typing (milliseconds). */
const COMMIT_PAUSE = 1000
/** Unsaved typing reaches the disk as a draft at least this often (milliseconds). */
const DRAFT_INTERVAL = 2000

/**
 * What a text field needs from its owner. `commit` saves the text as one entry of the focus session `typing`
 * and resolves to false when it was not saved. `keepDraft` puts unsaved typing on disk, `dropDraft` forgets it.
 */
export type TypedTextOwner = {
  readonly value: string
  /** Typing left over from the last run, shown in place of `value` and saved like fresh typing. */
  readonly draft: string | undefined
  /** A blank text is no text here (a name, a measure): it is never saved, and leaving the field brings the old one back. */
  readonly required?: boolean
  readonly commit: (text: string, typing: string) => Promise<boolean>
  readonly keepDraft: (text: string) => void
  readonly dropDraft: () => void
}

/** Handlers and state for an input or textarea. */
export type TypedText = {
  readonly text: string
  readonly dirty: boolean
  /** The text is what it was when the field got the focus. */
  readonly atSessionStart: () => boolean
  /** Something was typed since the field got the focus. */
  readonly touchedInSession: () => boolean
  readonly onChange: (text: string) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: (text: string) => void
  readonly commitNow: () => Promise<boolean>
}

/**
 * Typing that never loses a character and never disturbs an input method: nothing is saved or redrawn between
 * compositionstart and compositionend; the field commits on blur or after a pause; what is not saved yet is kept as
 * a draft; text from outside (undo) replaces the field only when the clerk has nothing unsaved in it.
 */
export const useTypedText = (owner: TypedTextOwner): TypedText => {
  const [text, setText] = useState(owner.value)
  const [dirty, setDirty] = useState(false)
  const latest = useRef({
    text: owner.value,
    dirty: false,
    composing: false,
    typing: '',
    sessionStart: owner.value,
    touched: false,
  })
  const ownerRef = useRef(owner)
  ownerRef.current = owner
  const pauseTimer = useRef<number | undefined>(undefined)
  const draftTimer = useRef<number | undefined>(undefined)

  const markDirty = useCallback((value: boolean) => {
    latest.current.dirty = value
    setDirty(value)
    notePendingTyping()
  }, [])

  const restore = useCallback(() => {
    latest.current.text = ownerRef.current.value
    setText(ownerRef.current.value)
    markDirty(false)
    ownerRef.current.dropDraft()
    return true
  }, [markDirty])

  const commitNow = useCallback(async (): Promise<boolean> => {
    const state = latest.current
    window.clearTimeout(pauseTimer.current)
    if (state.composing || !state.dirty) return !state.dirty
    const committed = state.text
    if (ownerRef.current.required === true && committed.trim() === '') return restore()
    const saved = await ownerRef.current.commit(committed, state.typing)
    if (!saved) {
      ownerRef.current.keepDraft(state.text)
      return false
    }
    if (state.text !== committed) return commitNow()
    window.clearTimeout(draftTimer.current)
    draftTimer.current = undefined
    markDirty(false)
    ownerRef.current.dropDraft()
    return true
  }, [markDirty, restore])

  const schedule = useCallback(() => {
    window.clearTimeout(pauseTimer.current)
    const blank = ownerRef.current.required === true && latest.current.text.trim() === ''
    if (!latest.current.composing && !blank)
      pauseTimer.current = window.setTimeout(() => void commitNow(), COMMIT_PAUSE)
    draftTimer.current ??= window.setTimeout(() => {
      draftTimer.current = undefined
      if (latest.current.dirty) ownerRef.current.keepDraft(latest.current.text)
    }, DRAFT_INTERVAL)
  }, [commitNow])

  const take = useCallback(
    (next: string) => {
      latest.current.text = next
      latest.current.touched = true
      setText(next)
      markDirty(true)
      schedule()
    },
    [markDirty, schedule],
  )

  useEffect(() => {
    const state = latest.current
    if (state.dirty || state.composing) return
    state.text = owner.value
    setText(owner.value)
  }, [owner.value])

  useEffect(() => {
    const { draft, value } = ownerRef.current
    if (draft === undefined || latest.current.dirty) return
    if (draft === value) ownerRef.current.dropDraft()
    else take(draft)
  }, [take])

  useEffect(() => {
    const leave = registerField({ isDirty: () => latest.current.dirty, flush: () => commitNow() })
    return () => {
      window.clearTimeout(draftTimer.current)
      latest.current.composing = false
      leave()
    }
  }, [commitNow])

  return {
    text,
    dirty,
    touchedInSession: () => latest.current.touched,
    atSessionStart: () => latest.current.text === latest.current.sessionStart,
    onChange: take,
    onFocus: () => {
      latest.current.typing = crypto.randomUUID()
      latest.current.sessionStart = latest.current.text
      latest.current.touched = false
    },
    onBlur: () => {
      // A field that is left composes nothing any more, also where the input method did not say that it ended.
      latest.current.composing = false
      void commitNow()
    },
    onCompositionStart: () => {
      latest.current.composing = true
      window.clearTimeout(pauseTimer.current)
    },
    onCompositionEnd: (next) => {
      latest.current.composing = false
      take(next)
    },
    commitNow,
  }
}
