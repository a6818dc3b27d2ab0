import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { LedgerRow } from '#shared/ledger/ledger-row.ts'
import { findingTextTarget } from '../finding-panel/finding-text.tsx'
import { TypedInput } from '../typing/typed-input.tsx'
import { LEDGER_WORDS } from './wording.ts'

/** The problem's text under edit in its cell. Enter, Escape or leaving it ends; what was typed is saved by then. */
export const TitleEditor = (props: {
  readonly inspectionId: string
  readonly row: LedgerRow
  /** `keepFocus`: the focus went somewhere by itself. */
  readonly onDone: (keepFocus: boolean) => void
}) => {
  const box = useRef<HTMLFieldSetElement>(null)
  const { finding, number } = props.row
  useEffect(() => {
    const field = box.current?.querySelector('textarea')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    props.onDone(false)
  }
  return (
    <fieldset
      ref={box}
      aria-label={LEDGER_WORDS.titleOf(number.through)}
      style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (document.hasFocus()) props.onDone(true)
      }}
    >
      <TypedInput
        label={LEDGER_WORDS.titleOf(number.through)}
        rows={{ min: 2, max: 10 }}
        target={findingTextTarget(props.inspectionId, finding, 'title')}
      />
    </fieldset>
  )
}
