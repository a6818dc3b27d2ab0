import { Select } from 'antd'
import { useState } from 'react'
import type { ComposedNotice } from '#shared/documents/notice/compose-notice.ts'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import { PaperPreview } from '../paper/paper-preview.tsx'
import styles from './notice-screen.module.css'
import { blocksOf } from './selected-source.ts'
import { NOTICE_WORDS } from './wording.ts'

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5]
const FIT = 'fit'

/** The pages of the notice beside the editor. */
export const PaperColumn = (props: {
  readonly composed: ComposedNotice
  readonly selected: BlockSource | null
  readonly onSelect: (source: BlockSource) => void
}) => {
  const { composed, selected, onSelect } = props
  const [zoom, setZoom] = useState<number | null>(null)
  const [pages, setPages] = useState(0)
  const { document } = composed
  return (
    <div className={styles.paper}>
      <div className={styles.paperBar}>
        <span data-testid="page-count">{NOTICE_WORDS.pages(pages)}</span>
        <span className={styles.paperNote} title={NOTICE_WORDS.fontsNote}>
          {composed.widened > 0 ? NOTICE_WORDS.widened(composed.widened) : NOTICE_WORDS.fontsNote}
        </span>
        <Select<number | typeof FIT>
          size="small"
          variant="borderless"
          aria-label={NOTICE_WORDS.zoom}
          popupMatchSelectWidth={false}
          value={zoom ?? FIT}
          options={[
            { value: FIT, label: NOTICE_WORDS.fit },
            ...ZOOMS.map((value) => ({ value, label: `${value * 100}%` })),
          ]}
          onChange={(value) => setZoom(value === FIT ? null : value)}
        />
      </div>
      <div className={styles.paperBody}>
        <PaperPreview
          document={document}
          zoom={zoom}
          selected={blocksOf(document, selected)}
          onPages={setPages}
          onSelect={(index) => {
            const block = document.blocks[index]
            if (block !== undefined && block.kind !== 'blank') onSelect(block.source)
          }}
        />
      </div>
    </div>
  )
}
