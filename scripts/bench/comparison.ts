import { z } from 'zod'
import { median } from './median.ts'
import type { Way } from './ways-to-write.ts'

/** One writing of a notice: from data in memory to a file's bytes; the peak is of the whole process. */
export const Measurement = z.object({
  milliseconds: z.number(),
  peakKilobytes: z.number(),
  characters: z.number(),
  fileBytes: z.number(),
})
export type Measurement = z.infer<typeof Measurement>

/** One round: every way once, one after another, on the same machine in the same minute. */
export type Round = Readonly<Record<Way, Measurement>>

/** How many times as long, and as much memory, this program took as another way; medians over the rounds. */
export type Ratio = { readonly time: number; readonly memory: number }

/** The program against another way, paired within each round: a slow moment of the machine meets both. */
export const ratioTo = (other: Way, rounds: readonly Round[]): Ratio => ({
  time: median(rounds.map(({ program, [other]: compared }) => program.milliseconds / compared.milliseconds)),
  memory: median(
    rounds.map(({ program, [other]: compared }) => program.peakKilobytes / compared.peakKilobytes),
  ),
})

/** The founding document's bounds for the notice of 1,000 findings, against the docxtemplater loop. */
export const BOUNDS = { findings: 1000, time: 2, memory: 3 } as const

/** Why the bounds are broken; empty when they hold. */
export const brokenBounds = ({ time, memory }: Ratio): readonly string[] => [
  ...(time < BOUNDS.time ? [] : [`time is ${time.toFixed(2)} × docxtemplater, not below ${BOUNDS.time}`]),
  ...(memory < BOUNDS.memory
    ? []
    : [`memory is ${memory.toFixed(2)} × docxtemplater, not below ${BOUNDS.memory}`]),
]

/** Throws when the ways did not write the same text: then nothing was compared. */
export const requireSameText = (round: Round): void => {
  const lengths = new Set(Object.values(round).map(({ characters }) => characters))
  if (lengths.size !== 1)
    throw new Error(`the files hold different texts: ${[...lengths].join(', ')} characters`)
}
