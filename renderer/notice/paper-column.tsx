import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { type PageCount, PaperPreview } from '../paper/paper-preview.tsx'
import { useRemembered } from '../session/remembered-layout.ts'
import type { NoticePlace } from './notice-place.ts'
import styles from './notice-screen.module.css'
import { blocksOfPlace, placeOfBlock } from './printed-place.ts'
import type { ShownNotice } from './use-composed.ts'
import type { SelectPlace } from './use-notice-selection.ts'
import { NOTICE_WORDS } from './wording.ts'

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5]
/** Remembered in place of a number: as wide as the column. */
const FIT = 0

/** The pages of the notice beside the editor. */
export const PaperColumn = (props: {
  readonly shown: ShownNotice
  readonly place: NoticePlace | null
  readonly onSelect: SelectPlace
}) => {
  const { place, onSelect } = props
  const { composed, inspection } = props.shown
  const [zoom, setZoom] = useRemembered<number>('notice.zoom', FIT)
  const [count, setCount] = useState<PageCount>({ pages: 0, settled: false })
  const { document } = composed
  const selected = useMemo(() => blocksOfPlace(inspection, document, place), [inspection, document, place])
  return (
    <div className={styles.paper}>
      <div className={styles.paperBar}>
        <span data-testid="page-count" data-settled={count.settled}>
          {count.settled ? NOTICE_WORDS.pages(count.pages) : NOTICE_WORDS.pagesSoFar(count.pages)}
        </span>
        <span className={styles.paperNote} title={NOTICE_WORDS.paperNote}>
          {composed.widened > 0 ? NOTICE_WORDS.widened(composed.widened) : NOTICE_WORDS.paperNote}
        </span>
        <Select<number>
          size="small"
          variant="borderless"
          aria-label={NOTICE_WORDS.zoom}
          popupMatchSelectWidth={false}
          value={ZOOMS.includes(zoom) ? zoom : FIT}
          options={[
            { value: FIT, label: NOTICE_WORDS.fit },
            ...ZOOMS.map((value) => ({ value, label: `${value * 100}%` })),
          ]}
          onChange={setZoom}
        />
      </div>
      <div className={styles.paperBody}>
        <PaperPreview
          document={document}
          zoom={zoom === FIT ? null : zoom}
          selected={selected}
          onPages={setCount}
          onSelect={(index) => {
            const printed = placeOfBlock(inspection, document, index)
            if (printed !== undefined) onSelect(printed, 'edit')
          }}
        />
      </div>
    </div>
  )
}
