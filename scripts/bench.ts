import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { build } from 'vite'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import {
  BOUNDS,
  brokenBounds,
  Measurement,
  median,
  type Round,
  ratioTo,
  requireSameText,
} from './bench/comparison.ts'
import { ledgerOfFindings } from './bench/many-findings.ts'
import { noticeLines } from './bench/notice-lines.ts'
import { templateFile } from './bench/template-file.ts'
import { WAYS, type Way, type WayFiles } from './bench/ways-to-write.ts'
import { projectFolder, runScript } from './tool.ts'

const SIZES = [25, BOUNDS.findings, 5000] as const
const OTHERS = ['template', 'bare'] as const satisfies readonly Way[]
const KILOBYTES_PER_MEGABYTE = 1024

/** One file that plain Node runs, so that no compiler's memory is counted. */
const bundledWriter = async (folder: string): Promise<string> => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(projectFolder, 'scripts', 'bench', 'write-once.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'write-once.mjs' } },
    },
  })
  return join(folder, 'write-once.mjs')
}

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

const measured = async (writer: string, way: Way, files: WayFiles): Promise<Measurement> => {
  const args = [writer, way, files.ledger, files.lines, files.template]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return Measurement.parse(JSON.parse(stdout))
}

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

/** `npm run bench [-- --runs 7 --check]`: how long the notice takes to build and pack, and in how much memory. */
async function bench(): Promise<number> {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '5' }, check: { type: 'boolean', default: false } },
  })
  const folder = await mkdtemp(join(tmpdir(), 'notice-bench-'))
  try {
    const writer = await bundledWriter(folder)
    let broken: readonly string[] = []
    const rows: ReturnType<typeof row>[] = []
    for (const findings of SIZES) {
      const files = await writeFiles(folder, findings)
      const rounds: Round[] = []
      for (let run = 0; run < Number(values.runs); run++) rounds.push(await oneRound(writer, files))
      rounds.forEach(requireSameText)
      rows.push(row(findings, rounds))
      if (findings === BOUNDS.findings) broken = brokenBounds(ratioTo('template', rounds))
    }
    console.table(rows)
    for (const reason of broken) console.log(`Notice of ${BOUNDS.findings} findings: ${reason}`)
    return values.check && broken.length > 0 ? 1 : 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await runScript(bench)
