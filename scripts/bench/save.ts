import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ledgerContent } from '../../main/services/ledger/ledger-content.ts'
import { answerOf, type Bench, type BenchOutcome, bundled } from './bench.ts'
import { ledgerOfFindings } from './many-findings.ts'
import { median, medianRatio } from './median.ts'

const SIZES = [25, 1000, 10_000] as const

/** The founding document's bound for an acknowledged save from so many findings on. */
export const SAVE_BOUND = { from: 1000, ratio: 1.2 } as const

const Rounds = z.array(z.object({ program: z.number(), floor: z.number(), given: z.number() }))

/** An acknowledged save against the least a safe save can do, on ledgers of three sizes. */
export const benchSave: Bench = async (folder, runs) => {
  const script = await bundled(folder, 'save-rounds')
  const rows: BenchOutcome['rows'][number][] = []
  const broken: string[] = []
  for (const findings of SIZES) {
    const own = join(folder, String(findings))
    await mkdir(own)
    const source = join(folder, `ledger-${findings}.json`)
    const content = ledgerContent(ledgerOfFindings(findings))
    if (!content.ok) throw new Error(content.problem.code)
    await writeFile(source, content.value.bytes)
    const rounds = Rounds.parse(await answerOf(script, own, source, String(runs)))
    const against = (way: 'floor' | 'given') =>
      medianRatio(rounds.map(({ program, [way]: yardstick }) => ({ program, yardstick })))
    const middle = (way: keyof (typeof rounds)[number]) =>
      median(rounds.map(({ [way]: milliseconds }) => milliseconds)).toFixed(1)
    const ratio = against('floor')
    rows.push({
      findings,
      MB: ((await stat(source)).size / 1e6).toFixed(1),
      'program ms': middle('program'),
      'floor ms': middle('floor'),
      'program / floor': ratio.toFixed(2),
      'floor without making the text': middle('given'),
      'program / that': against('given').toFixed(2),
    })
    if (findings >= SAVE_BOUND.from && ratio > SAVE_BOUND.ratio)
      broken.push(`save of ${findings} findings: ${ratio.toFixed(2)} × the floor, above ${SAVE_BOUND.ratio}`)
  }
  return { rows, broken }
}
