import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import styles from './handbook.module.css'
import { HandbookArticle } from './handbook-article.tsx'
import { HandbookSearch } from './handbook-search.tsx'
import { HANDBOOK_TEXT } from './handbook-text.ts'
import { anchorOf, headingsOf, listedHeadings } from './headings.ts'
import { HANDBOOK_WORDS } from './wording.ts'

/** How far below the upper edge a heading may stand and still be the one she reads (pixels). */
const READING_LINE = 48

/** The handbook: contents at the left, the text at the right, opened at `heading`. */
export const Handbook = (props: { readonly heading: string }) => {
  const article = useRef<HTMLElement>(null)
  const [current, setCurrent] = useState(() => anchorOf(props.heading))
  const headings = useMemo(() => headingsOf(HANDBOOK_TEXT), [])
  const goTo = useCallback((anchor: string) => {
    const place = article.current?.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(anchor)}"]`)
    if (place === null || place === undefined || article.current === null) return
    article.current.scrollTop = place.offsetTop
    setCurrent(anchor)
  }, [])
  useEffect(() => {
    goTo(anchorOf(props.heading))
    // So that the arrows and PageDown turn the pages at once.
    article.current?.focus()
  }, [goTo, props.heading])
  const onScroll = () => {
    const text = article.current
    if (text === null) return
    const places = [...text.querySelectorAll<HTMLElement>('[data-anchor]')]
    // At the end of the text the last headings cannot come up to the reading line any more.
    const atEnd = text.scrollTop + text.clientHeight >= text.scrollHeight - 1
    const read = places.findLast(({ offsetTop }) => offsetTop <= text.scrollTop + READING_LINE)
    const chosen = places.find(({ dataset }) => dataset.anchor === current)
    if (atEnd && chosen !== undefined && chosen.offsetTop >= text.scrollTop) return
    setCurrent(read?.dataset.anchor ?? headings[0]?.anchor ?? '')
  }
  return (
    <div className={styles.handbook}>
      <nav className={styles.contents} aria-label={HANDBOOK_WORDS.contents}>
        {listedHeadings(headings, current).map(({ level, title, anchor }) => (
          <button
            key={anchor}
            type="button"
            className={level === 2 ? undefined : styles.section}
            {...(anchor === current ? { 'aria-current': 'location' as const } : {})}
            onClick={() => goTo(anchor)}
          >
            {title}
          </button>
        ))}
      </nav>
      <div className={styles.page}>
        <HandbookSearch article={article} />
        <article ref={article} tabIndex={-1} className={styles.text} onScroll={onScroll}>
          <HandbookArticle goTo={goTo} />
        </article>
      </div>
    </div>
  )
}
