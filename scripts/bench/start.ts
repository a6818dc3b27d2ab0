import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ledgerContent } from '../../main/services/ledger/ledger-content.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import { answerOf, type Bench, bundled } from './bench.ts'
import { ledgerOfFindings } from './many-findings.ts'
import { median, medianRatio } from './median.ts'
import { REVISION_AFTER_A_YEAR, yearOfHistory } from './year-of-history.ts'

const SIZES = [25, 1000, 10_000] as const

/** Our own bound, as the founding document asks for the figure alone: times as long as reading and parsing the file. */
export const START_BOUND = { findings: 10_000, ratio: 5 } as const

const Taken = z.object({
  milliseconds: z.number(),
  historyMilliseconds: z.number(),
  peakKilobytes: z.number(),
})
type Taken = z.infer<typeof Taken>

const ledgerAfterAYear = async (folder: string, findings: number): Promise<string> => {
  const path = join(folder, `ledger-${findings}.json`)
  const files = ledgerFiles(path)
  const content = ledgerContent({ ...ledgerOfFindings(findings), revision: REVISION_AFTER_A_YEAR })
  if (!content.ok) throw new Error(content.problem.code)
  const [inspection] = content.value.ledger.inspections
  if (inspection === undefined) throw new RangeError('the ledger has no round')
  await mkdir(files.data, { recursive: true })
  await writeFile(files.history, yearOfHistory(inspection, content.value.sha256))
  await writeFile(path, content.value.bytes)
  return path
}

/** Opening a ledger with a year of history, and looking through all of it, against merely reading and parsing the file. */
export const benchStart: Bench = async (folder, runs) => {
  const script = await bundled(folder, 'start-once')
  const rows: Readonly<Record<string, string | number>>[] = []
  const broken: string[] = []
  for (const findings of SIZES) {
    const path = await ledgerAfterAYear(folder, findings)
    const taken = async (way: 'program' | 'bare'): Promise<Taken> =>
      Taken.parse(await answerOf(script, way, path))
    // The first start takes a snapshot, as every start of a day does.
    await taken('program')
    const rounds: { program: Taken; bare: Taken }[] = []
    for (let run = 0; run < runs; run += 1)
      rounds.push({ program: await taken('program'), bare: await taken('bare') })
    const middle = (value: (round: (typeof rounds)[number]) => number) =>
      Math.round(median(rounds.map(value)))
    const ratio = medianRatio(
      rounds.map(({ program, bare }) => ({ program: program.milliseconds, yardstick: bare.milliseconds })),
    )
    if (findings === START_BOUND.findings && ratio > START_BOUND.ratio)
      broken.push(
        `start with ${findings} findings: ${ratio.toFixed(2)} × reading, above ${START_BOUND.ratio}`,
      )
    rows.push({
      findings,
      'open ms': middle(({ program }) => program.milliseconds),
      'bare ms': middle(({ bare }) => bare.milliseconds),
      'open / bare': ratio.toFixed(2),
      'history ms': middle(({ program }) => program.historyMilliseconds),
      'peak MB': middle(({ program }) => program.peakKilobytes / 1024),
    })
  }
  return { rows, broken }
}
