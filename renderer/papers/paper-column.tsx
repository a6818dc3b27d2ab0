import { Empty } from 'antd'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import { paperDefinition } from '#shared/documents/papers/compose-paper.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import { PaperPreview } from '../paper/paper-preview.tsx'
import { PaperToolbar } from '../paper/paper-toolbar.tsx'
import type { PaperView } from '../paper/paper-view.ts'
import layout from '../shell/three-columns.module.css'
import styles from './papers-screen.module.css'
import type { ShownPaper } from './use-composed-paper.ts'

/** The pages of the paper beside its editor, or why there are none. */
export const PaperColumn = (props: {
  readonly shown: ShownPaper
  readonly view: PaperView
  readonly source: BlockSource | null
  readonly onSelect: (source: BlockSource) => void
}) => {
  const { composed, request } = props.shown
  if (!composed.ok) {
    const { what, next } = describeProblem(composed.problem)
    return (
      <div className={styles.nothing}>
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <>
              <p>{what}</p>
              <p>{next}</p>
            </>
          }
        />
      </div>
    )
  }
  const { document, widened } = composed.value
  return (
    <>
      <PaperToolbar view={props.view} widened={widened} />
      <div
        className={layout.paperBody}
        data-testid="paper-shown"
        data-paper={paperDefinition(request.kind).label}
      >
        <PaperPreview
          document={document}
          view={props.view}
          selectedSource={props.source}
          onSelect={(_, source) => {
            if (source !== undefined) props.onSelect(source)
          }}
        />
      </div>
    </>
  )
}
