import type { Inspection } from '#shared/ledger/inspection.ts'
import type { LedgerSettings } from '#shared/ledger/ledger.ts'
import { inspectionStatistics, type Statistics, statisticsReport } from '#shared/ledger/statistics.ts'
import { STATUSES } from '#shared/ledger/status.ts'
import { fail, ok } from '#shared/result.ts'
import { localDay } from '../services/ledger/command-context.ts'
import { readLedgerFile } from '../services/ledger/ledger-reading.ts'
import { chosenRound } from './chosen-round.ts'
import { asJson, type CliCommand, explained, parsedParameters } from './command-line.ts'
import { CLI_WORDS, STATS_WORDS } from './wording.ts'

const usage = 'stats --ledger <台账.json> [--inspection <第几轮>] [--json]'

/** The figures of a round as lines to read. */
export const statisticsText = (
  inspection: Inspection,
  settings: LedgerSettings,
  { total, byStatus, byAspect, due, rate }: Statistics,
): string =>
  [
    STATS_WORDS.round(inspection.title),
    STATS_WORDS.total(total, settings.unitWord),
    ...STATUSES.map((status) => STATS_WORDS.line(settings.statusLabels[status], byStatus[status])),
    STATS_WORDS.aspects,
    ...byAspect.map(({ aspect, withSubAspects }) => STATS_WORDS.line(aspect.title, withSubAspects.total)),
    STATS_WORDS.overdue(due.overdue),
    STATS_WORDS.rate(rate.text),
  ]
    .map((line) => `${line}\n`)
    .join('')

/** `stats`: the figures of a round as of today. */
export const statsCommand: CliCommand = {
  usage,
  run: async (parameters) => {
    const parsed = parsedParameters(
      parameters,
      { ledger: { type: 'string' }, inspection: { type: 'string' }, json: { type: 'boolean' } },
      usage,
    )
    if (!parsed.ok) return parsed
    const { values, positionals } = parsed.value
    if (positionals.length > 0 || values.ledger === undefined) return fail(CLI_WORDS.badParameters(usage))
    const read = explained(await readLedgerFile(values.ledger))
    if (!read.ok) return read
    const { ledger } = read.value
    const round = chosenRound(ledger, values.inspection)
    if (!round.ok) return round
    const statistics = inspectionStatistics(round.value, ledger.settings, localDay(new Date()))
    return ok({
      text:
        values.json === true
          ? asJson(statisticsReport(statistics))
          : statisticsText(round.value, ledger.settings, statistics),
    })
  },
}
