import { ExclamationCircleOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import type { BlockSource } from '#shared/documents/paper-document.ts'
import type { EditionDifference } from '#shared/documents/papers/edition-differences.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { PANEL_WORDS } from '../finding-panel/wording.ts'
import { elsewhere } from '../papers/source-place.ts'
import { goTo } from '../session/navigation.ts'
import styles from './comparison.module.css'
import { FindingPublicity } from './finding-publicity.tsx'
import { COMPARISON_WORDS } from './wording.ts'

type Side = 'left' | 'right'

/** Pieces with their place in the text, which tells two of the same words apart. */
const placed = (pieces: EditionDifference['pieces'], side: Side) => {
  let at = 0
  return pieces.flatMap((piece) => {
    if (piece.in !== 'both' && piece.in !== side) return []
    const start = at
    at += piece.text.length
    return [{ ...piece, start }]
  })
}

/** What one edition prints, with the words marked that the other does not have. */
const EditionText = (props: {
  readonly difference: EditionDifference
  readonly side: Side
  readonly source: BlockSource
}) => {
  const { difference, side, source } = props
  const text = side === 'left' ? difference.publicText : difference.internalText
  const words = side === 'left' ? COMPARISON_WORDS.editPublic : COMPARISON_WORDS.editInternal
  return (
    <div className={styles.side}>
      {text === null ? (
        <p className={styles.notPrinted}>{COMPARISON_WORDS.notPrinted}</p>
      ) : (
        <p className={styles.text}>
          {placed(difference.pieces, side).map((piece) =>
            piece.in === 'both' ? (
              piece.text
            ) : (
              <mark
                key={piece.start}
                className={styles[side]}
                title={side === 'left' ? COMPARISON_WORDS.removed : COMPARISON_WORDS.added}
              >
                {piece.text}
              </mark>
            ),
          )}
        </p>
      )}
      {source.kind !== 'finding' && text !== null && (
        <Button
          type="link"
          size="small"
          className={styles.edit ?? ''}
          aria-label={words(difference.place)}
          onClick={() => goTo(elsewhere(source).location)}
        >
          {COMPARISON_WORDS.edit}
        </Button>
      )}
    </div>
  )
}

/** One place where the editions differ; the publicity of a finding is changed right here. */
export const DifferenceRow = (props: {
  readonly inspection: Inspection
  readonly difference: EditionDifference
}) => {
  const { inspection, difference } = props
  const { place, publicity, publicSource, internalSource, warnings } = difference
  const findingId = internalSource.kind === 'finding' ? internalSource.findingId : undefined
  return (
    <section className={styles.row} aria-label={place}>
      <div className={styles.rowHead}>
        <h2 className={styles.place}>{place}</h2>
        {publicity !== undefined && <Tag>{PANEL_WORDS.publicityKinds[publicity]}</Tag>}
        {warnings.map(({ code, message }) => (
          <span key={code} className={styles.warning}>
            <ExclamationCircleOutlined /> {message}
          </span>
        ))}
      </div>
      <div className={styles.sides}>
        <EditionText difference={difference} side="left" source={publicSource} />
        <EditionText difference={difference} side="right" source={internalSource} />
      </div>
      {findingId !== undefined && <FindingPublicity inspection={inspection} findingId={findingId} />}
    </section>
  )
}
