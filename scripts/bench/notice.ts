import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { answerOf, type Bench, bundled } from './bench.ts'
import { BOUNDS, brokenBounds, Measurement, type Round, ratioTo, requireSameText } from './comparison.ts'
import { ledgerOfFindings } from './many-findings.ts'
import { median } from './median.ts'
import { noticeLines } from './notice-lines.ts'
import { templateFile } from './template-file.ts'
import { WAYS, type Way, type WayFiles } from './ways-to-write.ts'

const SIZES = [25, BOUNDS.findings, 5000] as const
const OTHERS = ['template', 'bare'] as const satisfies readonly Way[]
const KILOBYTES_PER_MEGABYTE = 1024

const writeFiles = async (folder: string, findings: number): Promise<WayFiles> => {
  const ledger = ledgerOfFindings(findings)
  const [inspection] = ledger.inspections
  if (inspection === undefined) throw new RangeError('the sample ledger has no round')
  const { document } = composeNotice(ledger, inspection.id, { today: '2024-01-31' })
  const files = {
    ledger: join(folder, `ledger-${findings}.json`),
    lines: join(folder, `lines-${findings}.json`),
    template: join(folder, 'template.docx'),
  }
  await writeFile(files.ledger, JSON.stringify(ledger))
  await writeFile(files.lines, JSON.stringify(noticeLines(document)))
  await writeFile(files.template, await templateFile())
  return files
}

const measured = async (writer: string, way: Way, files: WayFiles): Promise<Measurement> =>
  Measurement.parse(await answerOf(writer, way, files.ledger, files.lines, files.template))

const oneRound = async (writer: string, files: WayFiles): Promise<Round> => {
  const program = await measured(writer, 'program', files)
  const template = await measured(writer, 'template', files)
  const bare = await measured(writer, 'bare', files)
  return { program, template, bare }
}

const row = (findings: number, rounds: readonly Round[]) => ({
  findings,
  ...Object.fromEntries(
    WAYS.flatMap((way) => [
      [`${way} ms`, Math.round(median(rounds.map((round) => round[way].milliseconds)))],
      [
        `${way} MB`,
        Math.round(median(rounds.map((round) => round[way].peakKilobytes)) / KILOBYTES_PER_MEGABYTE),
      ],
    ]),
  ),
  ...Object.fromEntries(
    OTHERS.flatMap((other) => {
      const { time, memory } = ratioTo(other, rounds)
      return [
        [`time / ${other}`, time.toFixed(2)],
        [`memory / ${other}`, memory.toFixed(2)],
      ]
    }),
  ),
})

/** How long the notice takes to build and pack, and in how much memory, against two ways of other programs. */
export const benchNotice: Bench = async (folder, runs) => {
  const writer = await bundled(folder, 'write-once')
  let broken: readonly string[] = []
  const rows: ReturnType<typeof row>[] = []
  for (const findings of SIZES) {
    const files = await writeFiles(folder, findings)
    const rounds: Round[] = []
    for (let run = 0; run < runs; run++) rounds.push(await oneRound(writer, files))
    rounds.forEach(requireSameText)
    rows.push(row(findings, rounds))
    if (findings === BOUNDS.findings)
      broken = brokenBounds(ratioTo('template', rounds)).map(
        (reason) => `notice of ${findings} findings: ${reason}`,
      )
  }
  return { rows, broken }
}
