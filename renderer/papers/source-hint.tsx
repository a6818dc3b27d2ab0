import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { goTo } from '../session/navigation.ts'
import styles from './paper-editor.module.css'
import { elsewhere } from './source-place.ts'
import { PAPERS_WORDS } from './wording.ts'

/** What a source is called in the ledger; empty for what has no name of its own. */
const nameOf = (inspection: Inspection, source: BlockSource): string => {
  if (source.kind === 'aspect')
    return inspection.aspects.find(({ id }) => id === source.aspectId)?.title ?? ''
  if (source.kind === 'chapter')
    return inspection.notice.chapters.find(({ id }) => id === source.chapterId)?.heading ?? ''
  if (source.kind !== 'finding' && source.kind !== 'measure' && source.kind !== 'supervision') return ''
  const finding = inspection.findings.find(({ id }) => id === source.findingId)
  const measure =
    source.kind === 'measure' ? finding?.measures.find(({ id }) => id === source.measureId) : undefined
  return measure?.text ?? finding?.title ?? ''
}

/** Says where what was clicked on the paper comes from, when it is not edited here, with the way there. */
export const SourceHint = (props: {
  readonly inspection: Inspection
  readonly source: BlockSource
  readonly onClose: () => void
}) => {
  const { words, location } = elsewhere(props.source)
  const name = nameOf(props.inspection, props.source)
  return (
    <section className={styles.source} aria-label={PAPERS_WORDS.source}>
      <span className={styles.sourceWords}>
        {words}
        {name !== '' && <span className={styles.sourceName}>{name}</span>}
      </span>
      <Button size="small" onClick={() => goTo(location)}>
        {PAPERS_WORDS.goThere}
      </Button>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={PAPERS_WORDS.closeSource}
        onClick={props.onClose}
      />
    </section>
  )
}
