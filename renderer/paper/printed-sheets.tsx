import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { PaperProgress } from '#shared/bridge/paper-page.ts'
import type { LaidOutPaper } from '#shared/documents/laid-out-paper.ts'
import type { PaperDocument } from '#shared/documents/paper-document.ts'
import { printedPages } from '#shared/documents/printed-pages.ts'
import { measurablesOf, measuredLines } from './measurable.ts'
import { BatchView, nextBatch, rememberDrawn } from './measuring-batch.tsx'
import { type PaperSelection, SheetView } from './page-view.tsx'
import styles from './paper.module.css'
import { paperProperties } from './paper-metrics.ts'

/** What draws into the page: a root of React. */
type Drawing = { readonly render: (children: ReactNode) => void }

/** Pages drawn before progress is told again. */
const PAGES_PER_TURN = 20

const NOTHING_SELECTED: PaperSelection = { blocks: new Set(), key: undefined }

/** Lets messages out and other work in. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })

const measured = async (
  root: Drawing,
  container: Element,
  document: PaperDocument,
  tell: (progress: PaperProgress) => void,
): Promise<LaidOutPaper> => {
  const measurables = measurablesOf(document)
  const laidOut = () => printedPages(document, measuredLines(document.fonts))
  const total = laidOut().pages.length
  let done = 0
  for (;;) {
    const batch = nextBatch(measurables, 0)
    if (batch.texts.size === 0) return laidOut()
    flushSync(() =>
      root.render(
        <div className={styles.measure} style={paperProperties(document.fonts)}>
          <BatchView batch={batch} />
        </div>,
      ),
    )
    const layer = container.firstElementChild
    if (layer !== null) rememberDrawn(batch, layer, measurables.length)
    done += batch.texts.size
    const share = Math.min(1, done / measurables.length)
    tell({ step: 'measuring', done: Math.floor(share * total), total })
    await pause()
  }
}

/** The pages of a paper as the printer gets them: each on a sheet of its own size, see `printed-sheets.css`. */
const Sheets = (props: {
  readonly document: PaperDocument
  readonly paper: LaidOutPaper
  readonly count: number
}) => (
  <div style={paperProperties(props.document.fonts)}>
    {props.paper.pages
      .slice(0, props.count)
      .map(({ format }, page) => ({ page, kind: `${format.paper.toLowerCase()}-${format.orientation}` }))
      .map(({ page, kind }) => (
        <div key={page} className={`sheet ${kind}`}>
          <SheetView document={props.document} paper={props.paper} page={page} selection={NOTHING_SELECTED} />
        </div>
      ))}
  </div>
)

/** Draws all pages of a paper at true size and answers how many there are, once everything on them is loaded. */
export const drawnSheets = async (
  root: Drawing,
  container: Element,
  paper: PaperDocument,
  tell: (progress: PaperProgress) => void,
): Promise<number> => {
  const laidOut = await measured(root, container, paper, tell)
  const total = laidOut.pages.length
  for (let done = 0; done < total; ) {
    done = Math.min(total, done + PAGES_PER_TURN)
    flushSync(() => root.render(<Sheets document={paper} paper={laidOut} count={done} />))
    tell({ step: 'drawing', done, total })
    await pause()
  }
  await document.fonts.ready
  await Promise.all([...container.querySelectorAll('img')].map((image) => image.decode()))
  return total
}
