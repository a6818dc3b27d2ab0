import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import styles from './unit-screen.module.css'

/**
 * A line of empty fields that becomes a row: Enter or the button adds it and leaves the cursor in the first field for the
 * next. `onAdd` resolves to false when it was refused, and the words stay.
 */
export const AddRow = <Part extends string>(props: {
  readonly parts: readonly { readonly part: Part; readonly label: string }[]
  readonly button: string
  readonly onAdd: (values: Readonly<Record<Part, string>>) => Promise<unknown>
}) => {
  const empty = Object.fromEntries(props.parts.map(({ part }) => [part, ''])) as Record<Part, string>
  const [values, setValues] = useState(empty)
  const first = useRef<InputRef>(null)
  const leading = props.parts[0]?.part
  const ready = leading !== undefined && values[leading].trim() !== ''
  const add = async () => {
    if (!ready || !(await props.onAdd(values))) return
    setValues(empty)
    first.current?.focus()
  }
  return (
    <div className={styles.addRow}>
      {props.parts.map(({ part, label }, index) => (
        <Input
          key={part}
          {...(index === 0 ? { ref: first } : {})}
          aria-label={label}
          placeholder={label}
          value={values[part]}
          onChange={(event) => setValues({ ...values, [part]: event.target.value })}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) void add()
          }}
        />
      ))}
      <Button icon={<PlusOutlined aria-hidden />} disabled={!ready} onClick={() => void add()}>
        {props.button}
      </Button>
    </div>
  )
}
