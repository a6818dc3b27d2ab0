import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { onCommand } from '../shell/command-listeners.ts'
import { IconButton } from '../shell/icon-button.tsx'
import styles from './handbook.module.css'
import { hitsIn, markHits } from './hits.ts'
import { HANDBOOK_WORDS } from './wording.ts'

/** Finds words in the handbook: Enter goes to the next hit, Shift+Enter to the one before, Escape clears. */
export const HandbookSearch = (props: { readonly article: RefObject<HTMLElement | null> }) => {
  const { article } = props
  const input = useRef<InputRef>(null)
  const [words, setWords] = useState('')
  const [hits, setHits] = useState<readonly Range[]>([])
  const [at, setAt] = useState(0)
  useEffect(() => onCommand('search', () => input.current?.select()), [])
  useEffect(() => {
    markHits(hits, hits[at])
    hits[at]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  }, [hits, at])
  useEffect(() => () => markHits([], undefined), [])
  const find = (next: string) => {
    setWords(next)
    setHits(article.current === null ? [] : hitsIn(article.current, next))
    setAt(0)
  }
  const step = (by: 1 | -1) => setAt((present) => (present + by + hits.length) % Math.max(hits.length, 1))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && words !== '') {
      event.stopPropagation()
      find('')
    }
  }
  return (
    <search className={styles.search}>
      <Input
        ref={input}
        allowClear
        value={words}
        placeholder={HANDBOOK_WORDS.search}
        aria-label={HANDBOOK_WORDS.search}
        onChange={(event) => find(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {words.trim() !== '' && (
        <>
          <output className={styles.hits}>
            {hits.length === 0 ? HANDBOOK_WORDS.noHits : HANDBOOK_WORDS.hits(at + 1, hits.length)}
          </output>
          <IconButton
            icon={<UpOutlined />}
            data-repeatable
            label={HANDBOOK_WORDS.previousHit}
            disabled={hits.length < 2}
            onClick={() => step(-1)}
          />
          <IconButton
            icon={<DownOutlined />}
            data-repeatable
            label={HANDBOOK_WORDS.nextHit}
            disabled={hits.length < 2}
            onClick={() => step(1)}
          />
        </>
      )}
    </search>
  )
}
