import { type ReactNode, useEffect, useRef } from 'react'
import type { DraftAspect, DraftChapter, DraftText, ImportDraft } from '#shared/import/import-draft.ts'
import type { SegmentKind } from '#shared/import/notice-segment.ts'
import styles from './draft-tree.module.css'
import { importSession, useIsSelected } from './import-session.ts'
import colours from './kind-colours.module.css'
import { IMPORT_WORDS, KIND_WORDS } from './wording.ts'

const Node = (props: {
  readonly kind: SegmentKind
  readonly segment: number | null
  readonly text: string
  readonly strong?: boolean
  readonly count?: ReactNode
}) => {
  const { segment } = props
  const selected = useIsSelected(segment)
  const node = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (selected) node.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <button
      ref={node}
      type="button"
      className={`${styles.node} ${colours[`kind_${props.kind}`] ?? ''} ${selected ? styles.selected : ''}`}
      title={props.text}
      onClick={() => segment !== null && importSession.select(segment)}
    >
      <span className={props.strong === true ? `${styles.nodeText} ${styles.nodeStrong}` : styles.nodeText}>
        {props.text}
      </span>
      {props.count !== undefined && <span className={styles.count}>{props.count}</span>}
    </button>
  )
}

const Texts = (props: { readonly kind: SegmentKind; readonly texts: readonly DraftText[] }) =>
  props.texts.map((text) => (
    <Node key={text.segment} kind={props.kind} segment={text.segment} text={text.text} />
  ))

const AspectNode = (props: { readonly aspect: DraftAspect; readonly placeholders: boolean }) => {
  const { aspect } = props
  const missing = Math.max(0, (aspect.declared ?? 0) - aspect.findings.length)
  return (
    <>
      <Node
        kind="aspect"
        segment={aspect.segment}
        text={aspect.heading === '' ? IMPORT_WORDS.implicitAspect : aspect.heading}
        strong
        count={
          <span className={missing > 0 ? styles.countOff : ''}>
            {IMPORT_WORDS.found(aspect.findings.length, aspect.declared)}
          </span>
        }
      />
      <div className={styles.children}>
        <Texts kind="body" texts={aspect.intro} />
        {aspect.findings.map((finding) => (
          <div key={finding.segment}>
            <Node
              kind="finding"
              segment={finding.segment}
              text={finding.label + finding.text}
              {...(finding.progress.length === 0 ? { count: IMPORT_WORDS.progressMissing } : {})}
            />
            <div className={styles.children}>
              <Texts kind="progress" texts={finding.progress} />
            </div>
          </div>
        ))}
        {missing > 0 && props.placeholders && <p className={styles.gap}>{IMPORT_WORDS.missing(missing)}</p>}
      </div>
    </>
  )
}

const ChapterNode = (props: { readonly chapter: DraftChapter; readonly placeholders: boolean }) => {
  const { chapter } = props
  return (
    <>
      <Node
        kind="chapter"
        segment={chapter.segment}
        text={chapter.heading === '' ? IMPORT_WORDS.implicitChapter : chapter.heading}
        strong
      />
      <div className={styles.children}>
        <Texts kind="body" texts={chapter.paragraphs} />
        {chapter.aspects.map((aspect, index) => (
          <AspectNode
            key={aspect.segment ?? `outline-${index}`}
            aspect={aspect}
            placeholders={props.placeholders}
          />
        ))}
        <Texts kind="body" texts={chapter.closing} />
      </div>
    </>
  )
}

const Tail = (props: {
  readonly head: string
  readonly kind: SegmentKind
  readonly texts: readonly DraftText[]
}) =>
  props.texts.length === 0 ? null : (
    <div className={styles.tail}>
      <p className={styles.tailHead}>{props.head}</p>
      <Texts kind={props.kind} texts={props.texts} />
    </div>
  )

/** The ledger and notice the text will become. A click on a node selects its line on the left. */
export const DraftTree = (props: { readonly draft: ImportDraft; readonly placeholders: boolean }) => {
  const { draft } = props
  const tail = [...draft.contact, ...draft.signature, ...draft.date.texts]
  return (
    <div className={styles.tree}>
      {draft.title.length === 0 ? (
        <p className={styles.gap}>{IMPORT_WORDS.noTitle}</p>
      ) : (
        <Texts kind="title" texts={draft.title} />
      )}
      <Tail head={KIND_WORDS.outline} kind="outline" texts={draft.outline} />
      <Tail head={KIND_WORDS.preamble} kind="preamble" texts={draft.preamble} />
      <div className={styles.tail}>
        {draft.chapters.map((chapter, index) => (
          <ChapterNode
            key={chapter.segment ?? `chapter-${index}`}
            chapter={chapter}
            placeholders={props.placeholders}
          />
        ))}
      </div>
      <Tail head={IMPORT_WORDS.tail} kind="signature" texts={tail} />
      <div className={styles.tail}>
        {draft.unplaced.length === 0 ? (
          <p className={styles.tailHead}>{IMPORT_WORDS.unplacedNone}</p>
        ) : (
          <>
            <p className={styles.tailHead}>{IMPORT_WORDS.unplaced(draft.unplaced.length)}</p>
            <p className={styles.tailHead}>{IMPORT_WORDS.unplacedHint}</p>
            <Texts kind="unplaced" texts={draft.unplaced} />
          </>
        )}
      </div>
      <Tail head={IMPORT_WORDS.noise(draft.noise.length)} kind="noise" texts={draft.noise} />
    </div>
  )
}
