import {
  type ChangeEvent,
  type InputHTMLAttributes,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'

type Props = InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> }

const FINISHES = ['Enter', 'Tab']

/**
 * The input of a date picker that hands its text over when it is left or Enter is pressed, never on the way. The picker
 * reads its text at every key and rewrites what it understands: `2027-12-1`, the first half of `2027-12-15`, became
 * `2027-12-01` under the clerk's hands and went into the ledger.
 */
export const WholeDayInput = (props: Props) => {
  const [typed, setTyped] = useState<string | null>(null)
  const change = useRef<ChangeEvent<HTMLInputElement>>(undefined)
  // Handing over redraws the picker; only its handlers of after that redraw know the text.
  const latest = useRef(props)
  latest.current = props

  const { value } = props
  // A day picked with the mouse, or taken back, replaces what was typed.
  useEffect(() => {
    if (value !== undefined) setTyped(null)
  }, [value])

  const handOver = () => {
    const event = change.current
    if (event === undefined) return
    change.current = undefined
    flushSync(() => {
      props.onChange?.(event)
      setTyped(null)
    })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (FINISHES.includes(event.key) && !event.nativeEvent.isComposing) handOver()
    latest.current.onKeyDown?.(event)
  }

  return (
    <input
      {...props}
      value={typed ?? value}
      onChange={(event) => {
        change.current = event
        setTyped(event.target.value)
      }}
      onKeyDown={press}
      onBlur={(event) => {
        handOver()
        latest.current.onBlur?.(event)
      }}
    />
  )
}
