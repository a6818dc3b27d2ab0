import { createHash, randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ledgerContent } from '../../main/services/ledger/ledger-content.ts'
import { ledgerFiles } from '../../main/services/ledger/ledger-files.ts'
import { answerOf, type Bench, bundled } from './bench.ts'
import { ledgerOfFindings } from './many-findings.ts'
import { median, medianRatio } from './median.ts'

const EVIDENCE = { files: 100, bytes: 5_000_000 } as const
const FINDINGS = 100

/** The founding document's bounds for a backup of 500 MB of evidence: times as long as a copy, and megabytes. */
export const BACKUP_BOUNDS = { ratio: 1.5, megabytes: 300 } as const

const Taken = z.object({ milliseconds: z.number(), peakKilobytes: z.number() })
type Taken = z.infer<typeof Taken>

const WAYS = ['program', 'copy', 'locked'] as const
type Round = Readonly<Record<(typeof WAYS)[number], Taken>>

const ledgerWithEvidence = async (folder: string): Promise<string> => {
  const path = join(folder, 'ledger.json')
  const { attachments } = ledgerFiles(path)
  await mkdir(attachments, { recursive: true })
  for (let file = 0; file < EVIDENCE.files; file += 1) {
    const bytes = randomBytes(EVIDENCE.bytes)
    await writeFile(join(attachments, createHash('sha256').update(bytes).digest('hex')), bytes)
  }
  const content = ledgerContent(ledgerOfFindings(FINDINGS))
  if (!content.ok) throw new Error(content.problem.code)
  await writeFile(path, content.value.bytes)
  return path
}

const row = (way: keyof Round, rounds: readonly Round[]) => ({
  way,
  ms: Math.round(median(rounds.map((round) => round[way].milliseconds))),
  'peak MB': Math.round(median(rounds.map((round) => round[way].peakKilobytes)) / 1024),
  'way / copy': against(way, rounds).toFixed(2),
})

const against = (way: keyof Round, rounds: readonly Round[]): number =>
  medianRatio(
    rounds.map((round) => ({ program: round[way].milliseconds, yardstick: round.copy.milliseconds })),
  )

/** A proven backup of 500 MB of evidence, with and without a password, against a plain copy that is read again. */
export const benchBackup: Bench = async (folder, runs) => {
  const script = await bundled(folder, 'backup-once')
  const ledger = await ledgerWithEvidence(folder)
  const target = join(folder, 'stick')
  const taken = async (way: string): Promise<Taken> => {
    try {
      return Taken.parse(await answerOf(script, way, ledger, target))
    } finally {
      await rm(target, { recursive: true, force: true })
    }
  }
  // The evidence is in the cache for all of them.
  await taken('copy')
  const rounds: Round[] = []
  for (let run = 0; run < runs; run += 1)
    rounds.push({
      program: await taken('program'),
      copy: await taken('copy'),
      locked: await taken('locked'),
    })
  const ratio = against('program', rounds)
  const megabytes = Math.max(
    ...rounds.flatMap(({ program, locked }) => [program, locked]).map((one) => one.peakKilobytes / 1024),
  )
  return {
    rows: WAYS.map((way) => row(way, rounds)),
    broken: [
      ...(ratio <= BACKUP_BOUNDS.ratio
        ? []
        : [`backup: ${ratio.toFixed(2)} × a plain copy, above ${BACKUP_BOUNDS.ratio}`]),
      ...(megabytes < BACKUP_BOUNDS.megabytes
        ? []
        : [`backup: ${Math.round(megabytes)} MB of memory, not below ${BACKUP_BOUNDS.megabytes}`]),
    ],
  }
}
