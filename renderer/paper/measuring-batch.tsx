import { CellText } from './cell-text.tsx'
import { isMeasured, rememberLines } from './line-memory.ts'
import { type Measurable, type MeasurableText, pitchOf } from './measurable.ts'
import { pixels, points } from './paper-metrics.ts'
import { TextView } from './text-view.tsx'

/** Blocks measured in one go: some 20 ms on a PC that is not new, so that typing goes on between two batches. */
const BATCH = 120
/** What the short text of a cell weighs beside a block. */
const CELL_WEIGHT = 1 / 4
/** A batch that begins this near to what is in view concerns what is drawn, or soon will be. In texts. */
const NEAR = 80

/** Texts to measure, by what they look like. `near`: in view or close to it. `last`: none is left after them. */
export type MeasuringBatch = {
  readonly texts: ReadonlyMap<string, Measurable>
  readonly near: boolean
  readonly last: boolean
}

/** Texts not measured yet, from number `start` onwards and then from the beginning. */
export const nextBatch = (measurables: readonly Measurable[], start: number): MeasuringBatch => {
  const texts = new Map<string, Measurable>()
  let near = false
  let weight = 0
  for (let step = 0; step < measurables.length; step++) {
    const measurable = measurables[(start + step) % measurables.length]
    if (measurable === undefined || texts.has(measurable.look) || isMeasured(measurable.look)) continue
    if (weight >= BATCH) return { texts, near, last: false }
    if (step < NEAR) near = true
    weight += measurable.text.kind === 'cell' ? CELL_WEIGHT : 1
    texts.set(measurable.look, measurable)
  }
  return { texts, near, last: true }
}

const Text = (props: { readonly text: MeasurableText }) => {
  const { text } = props
  return text.kind === 'text' ? (
    <TextView block={text.block} />
  ) : (
    <CellText paragraphs={text.paragraphs} size={text.size} align="left" />
  )
}

/** The texts of a batch, each as wide as it stands in the paper, for `rememberDrawn`. */
export const BatchView = (props: { readonly batch: MeasuringBatch }) =>
  [...props.batch.texts].map(([look, { text, width }]) => (
    <div key={look} style={{ width: points(width) }}>
      <Text text={text} />
    </div>
  ))

/** Reads the lines off the drawn texts of a batch and remembers them for a paper of `texts` texts. */
export const rememberDrawn = (batch: MeasuringBatch, layer: Element, texts: number): void => {
  const lines = [...batch.texts.values()].map(({ look, text }, index): [string, number] => {
    const pitch = pixels(pitchOf(text))
    const height = layer.children[index]?.getBoundingClientRect().height ?? pitch
    return [look, Math.max(1, Math.round(height / pitch))]
  })
  rememberLines(new Map(lines), texts)
}
