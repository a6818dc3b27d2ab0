import type { Remark } from '#shared/proofreading/remark.ts'
import { EditorPanel } from '../paper-text/editor-panel.tsx'
import { ProofreadingList } from './proofreading-list.tsx'
import type { Proofreading } from './use-proofreading.ts'
import { PROOFREADING_WORDS } from './wording.ts'

/** The list above the editor of a screen; the paper stays in sight. */
export const ProofreadingPanel = (props: {
  readonly proofreading: Proofreading
  readonly onChoose: (remark: Remark) => boolean
  readonly onClose: () => void
}) => (
  <EditorPanel list title={PROOFREADING_WORDS.title} note={PROOFREADING_WORDS.note} onClose={props.onClose}>
    <ProofreadingList proofreading={props.proofreading} onChoose={props.onChoose} />
  </EditorPanel>
)
