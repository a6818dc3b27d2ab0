import type { LedgerSettings } from '../../ledger/ledger.ts'
import { type AspectCount, type Statistics, type StatusCount, summedCounts } from '../../ledger/statistics.ts'
import { STATUSES } from '../../ledger/status.ts'
import { oneLine } from '../composition/typed-text.ts'
import { typeArea } from '../page-layout.ts'
import { OFFICIAL_PAGE, type TableBlock, type TableCell, type TableRow } from '../paper-document.ts'
import { widthInCharacters } from '../text-width.ts'
import { fittedWidths } from './column-widths.ts'
import { countInWords } from './counts-variable.ts'
import { figureCell, type PageRoom, pageHeads, pageTable } from './one-page-table.ts'
import { ONE_PAGE_WORDS } from './one-page-wording.ts'
import { statusBar, statusSwatch } from './status-bar.ts'
import { textCell } from './table-cells.ts'

/** Room beside the words of a legend, in characters, so that each stays on a line. */
const LEGEND_MARGIN = 2

/** The whole as one bar, and under it what its parts mean. */
export const overallTable = (
  statistics: Statistics,
  settings: LedgerSettings,
  room: PageRoom,
): TableBlock => {
  const bar = statusBar(statistics, { width: 152, height: 8 }, countInWords(statistics, settings))
  const labels = STATUSES.map(
    (status) => `${settings.statusLabels[status]}${statistics.byStatus[status]}${settings.unitWord}`,
  )
  const widths = labels.map((label) => widthInCharacters(label) + LEGEND_MARGIN)
  const rows: readonly TableRow[] = [
    { cells: [{ paragraphs: [], picture: bar, columns: STATUSES.length, align: 'center' }], keepNext: true },
    {
      cells: STATUSES.map((status, index) => ({
        ...textCell(labels[index] ?? ''),
        picture: statusSwatch(status, settings.statusLabels[status]),
      })),
    },
  ]
  return pageTable(fittedWidths(widths, typeArea(OFFICIAL_PAGE).width), { head: [], rows }, room)
}

const BAR = { width: 64, height: 4.5 }

/** 方面 of level 1, each bar its whole; where there are more than find room, the last row sums up the others. */
export const aspectTable = (statistics: Statistics, settings: LedgerSettings, room: PageRoom): TableBlock => {
  const aspects = statistics.byAspect.filter(({ level }) => level === 1)
  const shown = aspects.length <= room.aspects ? aspects : aspects.slice(0, room.aspects - 1)
  const rest = aspects.slice(shown.length).map(({ withSubAspects }) => withSubAspects)
  const inWords = (name: string, count: StatusCount): string =>
    ONE_PAGE_WORDS.inWords(
      name,
      count.total === 0 ? ONE_PAGE_WORDS.noFindings : countInWords(count, settings),
    )
  const row = (name: string, count: StatusCount, source?: TableCell['source']): TableRow => ({
    cells: [
      { ...textCell(name), align: 'left', ...(source === undefined ? {} : { source }) },
      figureCell(count.total),
      figureCell(count.byStatus.rectified),
      { paragraphs: [], picture: statusBar(count, BAR, inWords(name, count)), align: 'center' },
    ],
  })
  const ofAspect = ({ aspect, withSubAspects }: AspectCount): TableRow =>
    row(oneLine(aspect.title) || ONE_PAGE_WORDS.noAspect, withSubAspects, {
      kind: 'aspect',
      aspectId: aspect.id,
    })
  const others = rest.length === 0 ? [] : [row(ONE_PAGE_WORDS.otherAspects(rest.length), summedCounts(rest))]
  return pageTable(
    [58, 14, 18, 66],
    {
      head: [
        pageHeads(
          ONE_PAGE_WORDS.aspect,
          ONE_PAGE_WORDS.findings,
          settings.statusLabels.rectified,
          ONE_PAGE_WORDS.state,
        ),
      ],
      rows: [...shown.map(ofAspect), ...others],
    },
    room,
  )
}
