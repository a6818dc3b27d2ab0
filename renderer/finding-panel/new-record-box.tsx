import { Button } from 'antd'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useConfirm } from '../fields/use-confirm.ts'
import { runLedgerUndo } from '../session/undo.ts'
import { GrowingTextArea } from '../typing/growing-text-area.tsx'
import styles from './new-record-box.module.css'
import { useNewText } from './use-new-text.ts'

/** True for what is in the box, and for the calendar of its date, which lies elsewhere on the page. */
const belongs = (box: HTMLElement | null, target: EventTarget | null): boolean =>
  target instanceof Element &&
  (box?.contains(target) === true || target.closest('.ant-picker-dropdown') !== null)

/**
 * The box on top of a list in which its next record is written. Ctrl+Enter or the button adds it, and so does leaving
 * the box; switching to another program (to copy from Word) does not.
 */
export const NewRecordBox = (props: {
  readonly field: string
  readonly label: string
  readonly placeholder: string
  readonly addLabel: string
  readonly disabled: boolean
  /** True when it was added. */
  readonly add: (text: string) => Promise<boolean>
  /** More fields of the record, at the left of the button. */
  readonly children?: ReactNode
}) => {
  const box = useRef<HTMLFieldSetElement>(null)
  const written = useNewText(props.field, props.add)
  const confirm = useConfirm(() => void written.add())
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const next = event.relatedTarget
    if (!document.hasFocus() || belongs(box.current, next)) return
    // A calendar closes with the focus in it: the clerk goes on writing.
    if (next === null && !box.current?.contains(event.target))
      return box.current?.querySelector('textarea')?.focus()
    confirm.onLeave()
    void written.add()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // An empty box has no typing of its own to take back.
    if (!event.ctrlKey || event.shiftKey || event.key.toLowerCase() !== 'z' || written.text !== '') return
    event.preventDefault()
    void runLedgerUndo()
  }
  return (
    <fieldset
      ref={box}
      className={styles.box}
      aria-label={props.label}
      onFocus={confirm.onEnter}
      onBlur={onBlur}
    >
      <GrowingTextArea
        aria-label={props.label}
        data-field={props.field}
        placeholder={props.placeholder}
        disabled={props.disabled}
        value={written.text}
        rows={{ min: 1, max: 8 }}
        onChange={(event) => written.onChange(event.target.value)}
        onCompositionStart={written.onCompositionStart}
        onCompositionEnd={(event) => written.onCompositionEnd(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {(props.children !== undefined || written.text.trim() !== '') && (
        <div className={styles.tools}>
          {props.children}
          <Button disabled={props.disabled || written.text.trim() === ''} onClick={() => void written.add()}>
            {props.addLabel}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
