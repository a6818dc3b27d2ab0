import type { KeyboardEvent, ReactNode } from 'react'
import { isPopupOpen } from './open-popup.ts'
import { useConfirm } from './use-confirm.ts'

/**
 * A small form that opens where one reads. Ctrl+Enter confirms it, Escape leaves it; a list or calendar that is open takes
 * its own Escape.
 */
export const InPlaceForm = (props: {
  readonly label: string
  readonly className: string | undefined
  readonly onConfirm: () => void
  readonly onDone: () => void
  readonly children: ReactNode
}) => {
  const confirm = useConfirm(props.onConfirm)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || isPopupOpen()) return
    event.stopPropagation()
    props.onDone()
  }
  return (
    <fieldset
      className={props.className}
      aria-label={props.label}
      onFocus={confirm.onEnter}
      onBlur={confirm.onLeave}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </fieldset>
  )
}
