import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const count = z.object({ fault: z.string(), runs: z.number(), file: z.string(), title: z.string() })

/** How often a test caused a fault; `file` as in the outcomes of tests. */
export type FaultCount = z.infer<typeof count>

/** What the tests have noted down so far in their file of counts. */
export const countsIn = (file: string): readonly FaultCount[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => count.parse(JSON.parse(line)))
    : []

/** How often faults were caused in all. */
export const runsOf = (counts: readonly FaultCount[]): number =>
  counts.reduce((sum, { runs }) => sum + runs, 0)

/** How often each fault was caused, in the order in which they first were. */
export const runsByFault = (counts: readonly FaultCount[]): ReadonlyMap<string, number> => {
  const all = new Map<string, number>()
  for (const { fault, runs } of counts) all.set(fault, (all.get(fault) ?? 0) + runs)
  return all
}
