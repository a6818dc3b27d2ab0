import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { onCommand } from '../shell/command-listeners.ts'
import styles from './history-filter.module.css'
import { HISTORY_WORDS } from './wording.ts'

/** The list follows the typing after a pause of this long (milliseconds). */
const PAUSE = 250

/** Search in the history; Ctrl+F leads here. Never half a word of an input method. */
export const HistorySearch = (props: { readonly onSearch: (text: string) => void }) => {
  const { onSearch } = props
  const [typed, setTyped] = useState('')
  const [composing, setComposing] = useState(false)
  const field = useRef<InputRef>(null)
  useEffect(() => onCommand('search', () => field.current?.focus({ cursor: 'all' })), [])
  useEffect(() => {
    if (composing) return
    const wait = window.setTimeout(() => onSearch(typed.trim()), PAUSE)
    return () => window.clearTimeout(wait)
  }, [typed, composing, onSearch])
  return (
    <Input
      ref={field}
      className={styles.search ?? ''}
      prefix={<SearchOutlined aria-hidden />}
      aria-label={HISTORY_WORDS.filter.search}
      placeholder={HISTORY_WORDS.filter.search}
      allowClear
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  )
}
