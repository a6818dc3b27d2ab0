import { useMemo } from 'react'
import { PaperPreview } from '../paper/paper-preview.tsx'
import { PaperToolbar } from '../paper/paper-toolbar.tsx'
import { usePaperView } from '../paper/paper-view.ts'
import layout from '../shell/three-columns.module.css'
import type { NoticePlace } from './notice-place.ts'
import { blocksOfPlace, placeOfBlock } from './printed-place.ts'
import type { ShownNotice } from './use-composed.ts'
import type { SelectPlace } from './use-notice-selection.ts'

/** The pages of the notice beside the editor. */
export const PaperColumn = (props: {
  readonly shown: ShownNotice
  readonly place: NoticePlace | null
  readonly onSelect: SelectPlace
}) => {
  const { place, onSelect } = props
  const { composed, inspection } = props.shown
  const view = usePaperView('notice')
  const { document } = composed
  const selected = useMemo(() => blocksOfPlace(inspection, document, place), [inspection, document, place])
  return (
    <div className={layout.paper}>
      <PaperToolbar view={view} widened={composed.widened} />
      <div className={layout.paperBody}>
        <PaperPreview
          document={document}
          view={view}
          selected={selected}
          onSelect={(index) => {
            const printed = placeOfBlock(inspection, document, index)
            if (printed !== undefined) onSelect(printed, 'edit')
          }}
        />
      </div>
    </div>
  )
}
