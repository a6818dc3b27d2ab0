import { type CSSProperties, Fragment } from 'react'
import type { FontRole, Run, Tone } from '#shared/documents/paper-document.ts'
import styles from './paper.module.css'
import { fontFamily } from './paper-metrics.ts'
import { type TextPart, textParts } from './text-parts.ts'

const TONE_CLASS: Readonly<Record<Tone, string | undefined>> = {
  red: styles.toneRed,
  yellow: styles.toneYellow,
  green: styles.toneGreen,
  blue: styles.toneBlue,
  grey: styles.toneGrey,
}

const classOf = ({ run }: TextPart): string =>
  [
    styles.run,
    run.bold === true ? styles.bold : '',
    run.tone === undefined ? '' : TONE_CLASS[run.tone],
    run.mark === undefined ? '' : styles[run.mark],
  ].join(' ')

/** Runs of text, each stretch in the Chinese or the Latin font of its role; `font` is that of runs that name none. */
export const Runs = (props: { readonly runs: readonly Run[]; readonly font: FontRole }) =>
  textParts(props.runs).map((part) => (
    <Fragment key={part.start}>
      {part.breakBefore && <wbr />}
      <span
        className={classOf(part)}
        style={{ fontFamily: fontFamily(part.run.font ?? props.font, part.latin ? 'latin' : 'han') }}
      >
        {part.text}
      </span>
    </Fragment>
  ))

/** A line or paragraph of its own. Its own font is that of its Chinese text, which the lines are aligned by. */
export const TextBox = (props: {
  readonly runs: readonly Run[]
  readonly font: FontRole
  readonly className: string | undefined
  readonly style?: CSSProperties
}) => (
  <div className={props.className} style={{ ...props.style, fontFamily: fontFamily(props.font, 'han') }}>
    <Runs runs={props.runs} font={props.font} />
  </div>
)
