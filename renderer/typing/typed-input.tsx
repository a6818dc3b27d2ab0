import { Input } from 'antd'
import type { TextAreaProps } from 'antd/es/input'
import type { KeyboardEvent, ReactNode } from 'react'
import { runLedgerRedo, runLedgerUndo } from '../session/undo.ts'
import { GrowingTextArea, type TextRows } from './growing-text-area.tsx'
import type { LedgerTextTarget } from './use-ledger-text.ts'
import { useLedgerText } from './use-ledger-text.ts'
import type { TypedText } from './use-typed-text.ts'

type Props = {
  readonly target: LedgerTextTarget
  /** Rows of a text area; absent for a one-line field. */
  readonly rows?: TextRows
  readonly label: string
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly id?: string
  readonly variant?: TextAreaProps['variant']
  /** Fits into a close table. */
  readonly small?: boolean
  /** The text is one paragraph over several rows: Enter makes no line, and pasted lines are joined. */
  readonly oneParagraph?: boolean
  /** Draws the text as typed so far under a text area, to give parts of it a ground. */
  readonly behind?: (text: string) => ReactNode
}

/**
 * Ctrl+Z undoes typing in the field first (the browser's own undo); only when the field stands as it was when it got
 * the focus does it take back the last change of the ledger. Ctrl+Y likewise, once nothing was typed here.
 */
const undoFieldFirst = (event: KeyboardEvent, typed: TypedText) => {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.nativeEvent.isComposing) return
  const key = event.key.toLowerCase()
  const ledgerStep =
    key === 'z' && typed.atSessionStart()
      ? runLedgerUndo
      : key === 'y' && !typed.touchedInSession()
        ? runLedgerRedo
        : undefined
  if (ledgerStep === undefined) return
  event.preventDefault()
  event.stopPropagation()
  void ledgerStep()
}

const joinedLines = (text: string): string => text.replace(/\s*\n\s*/gu, '')

/** A text field of the ledger: saves by itself, keeps a draft, leaves input methods alone. */
export const TypedInput = (props: Props) => {
  const typed = useLedgerText(props.target)
  const shared = {
    value: typed.text,
    'aria-label': props.label,
    'data-field': props.target.field,
    'data-dirty': typed.dirty ? 'true' : 'false',
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.disabled === undefined ? {} : { disabled: props.disabled }),
    ...(props.id === undefined ? {} : { id: props.id }),
    ...(props.variant === undefined ? {} : { variant: props.variant }),
    ...(props.small === true ? { size: 'small' as const } : {}),
    onFocus: typed.onFocus,
    onBlur: typed.onBlur,
    onCompositionStart: typed.onCompositionStart,
    onKeyDown: (event: KeyboardEvent) => {
      undoFieldFirst(event, typed)
      if (props.oneParagraph === true && event.key === 'Enter' && !event.nativeEvent.isComposing)
        event.preventDefault()
    },
  }
  const take = (text: string) => typed.onChange(props.oneParagraph === true ? joinedLines(text) : text)
  return props.rows === undefined ? (
    <Input
      {...shared}
      onChange={(event) => typed.onChange(event.target.value)}
      onCompositionEnd={(event) => typed.onCompositionEnd(event.currentTarget.value)}
    />
  ) : (
    <GrowingTextArea
      {...shared}
      rows={props.rows}
      {...(props.behind === undefined ? {} : { behind: props.behind(typed.text) })}
      onChange={(event) => take(event.target.value)}
      onCompositionEnd={(event) => typed.onCompositionEnd(event.currentTarget.value)}
    />
  )
}
