import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { PAPERS } from '#shared/documents/papers/compose-paper.ts'
import { inspectionStatistics } from '#shared/ledger/statistics.ts'
import { fail, ok } from '#shared/result.ts'
import { madeFolder } from '../services/files/made-folder.ts'
import { localDay } from '../services/ledger/command-context.ts'
import { ledgerFromBytes } from '../services/ledger/ledger-reading.ts'
import { SAMPLE_LEDGER } from '../services/ledger/sample-ledger.ts'
import { chosenRound } from './chosen-round.ts'
import { type CliCommand, explained, parsedParameters } from './command-line.ts'
import { writtenFiles } from './export.ts'
import { type ExportedPaper, exportedPaper } from './paper-export.ts'
import { statisticsText } from './stats.ts'
import { CLI_WORDS, DEMO_WORDS } from './wording.ts'

const usage = 'demo --out <文件夹>'
const samplePath = join(import.meta.dirname, '..', '..', 'resources', SAMPLE_LEDGER)

/** `demo`: the sample ledger and every paper that can be made from it, in one folder; needs no display. */
export const demoCommand: CliCommand = {
  usage,
  run: async (parameters) => {
    const parsed = parsedParameters(parameters, { out: { type: 'string' } }, usage)
    if (!parsed.ok) return parsed
    const { values, positionals } = parsed.value
    if (positionals.length > 0 || values.out === undefined) return fail(CLI_WORDS.badParameters(usage))
    const sample = await readFile(samplePath)
    const ledger = explained(ledgerFromBytes(sample))
    if (!ledger.ok) return ledger
    const round = chosenRound(ledger.value, undefined)
    if (!round.ok) return round
    const papers: ExportedPaper[] = []
    for (const definition of PAPERS) {
      const paper = await exportedPaper(ledger.value, round.value, definition)
      if (!paper.ok) return paper
      papers.push(paper.value)
    }
    const folder = explained(await madeFolder(values.out))
    if (!folder.ok) return folder
    const { out } = values
    const statistics = inspectionStatistics(round.value, ledger.value.settings, localDay(new Date()))
    const written = await writtenFiles([
      [join(out, DEMO_WORDS.ledger), sample],
      ...papers.flatMap(({ fileName, docx, text }) => [
        [join(out, `${fileName}.docx`), docx] as const,
        [join(out, `${fileName}.txt`), text] as const,
      ]),
      [join(out, DEMO_WORDS.statistics), statisticsText(round.value, ledger.value.settings, statistics)],
    ])
    if (!written.ok) return written
    const lines = [DEMO_WORDS.done(out), ...written.value.map((path) => DEMO_WORDS.file(relative(out, path)))]
    return ok({ text: lines.map((line) => `${line}\n`).join('') })
  },
}
