import { DownOutlined, FileOutlined, SnippetsOutlined, UpOutlined } from '@ant-design/icons'
import { Segmented, Select, Tooltip } from 'antd'
import { missingFontSentences } from '#shared/documents/fonts/wording.ts'
import { useFontCheck } from '../session/font-check.ts'
import { IconButton } from '../shell/icon-button.tsx'
import styles from './paper-toolbar.module.css'
import type { PaperView } from './paper-view.ts'
import { PAPER_WORDS } from './wording.ts'

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5]
const FIT = 0
const PERCENT = 100

/** Whether the pages can differ from Word's, and why: which fonts this PC does not have. */
const useFontNote = (): { readonly short: string; readonly long: string } => {
  const missing = missingFontSentences(useFontCheck()?.roles ?? [])
  return missing.length === 0
    ? { short: PAPER_WORDS.note, long: PAPER_WORDS.note }
    : { short: PAPER_WORDS.substituted, long: [...missing, PAPER_WORDS.note].join('\n') }
}

/**
 * What stands over the pages of a paper: how many there are, from page to page, how large and whether one by one or all,
 * and that Word decides. `widened` marks were made full width.
 */
export const PaperToolbar = (props: { readonly view: PaperView; readonly widened?: number }) => {
  const { view, widened = 0 } = props
  const { count, page } = view
  const note = useFontNote()
  return (
    <div className={styles.bar}>
      <span data-testid="page-count" data-settled={count.settled}>
        {count.settled ? PAPER_WORDS.pages(count.pages) : PAPER_WORDS.pagesSoFar(count.pages)}
      </span>
      <span className={styles.turn} data-repeatable>
        <IconButton
          size="small"
          icon={<UpOutlined />}
          label={PAPER_WORDS.previous}
          disabled={page <= 0}
          onClick={() => view.goToPage(page - 1)}
        />
        <span className={styles.page}>
          {PAPER_WORDS.pageOf(Math.min(page + 1, count.pages), count.pages)}
        </span>
        <IconButton
          size="small"
          icon={<DownOutlined />}
          label={PAPER_WORDS.next}
          disabled={page >= count.pages - 1}
          onClick={() => view.goToPage(page + 1)}
        />
      </span>
      <Tooltip title={<span className={styles.noteText}>{note.long}</span>}>
        <span className={styles.note}>{widened > 0 ? PAPER_WORDS.widened(widened) : note.short}</span>
      </Tooltip>
      <Segmented<PaperView['mode']>
        size="small"
        aria-label={PAPER_WORDS.modes}
        value={view.mode}
        options={[
          { value: 'continuous', icon: <SnippetsOutlined />, title: PAPER_WORDS.continuous },
          { value: 'single', icon: <FileOutlined />, title: PAPER_WORDS.single },
        ]}
        onChange={view.setMode}
      />
      <Select<number>
        size="small"
        variant="borderless"
        aria-label={PAPER_WORDS.zoom}
        popupMatchSelectWidth={false}
        value={view.zoom !== null && ZOOMS.includes(view.zoom) ? view.zoom : FIT}
        options={[
          { value: FIT, label: PAPER_WORDS.fit },
          ...ZOOMS.map((value) => ({ value, label: `${value * PERCENT}%` })),
        ]}
        onChange={(zoom) => view.setZoom(zoom === FIT ? null : zoom)}
      />
    </div>
  )
}
