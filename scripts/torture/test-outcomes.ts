import { relative, sep } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '../tool.ts'
import type { TestOutcome } from './fault-verdict.ts'

const OUTCOMES: Readonly<Record<string, TestOutcome['outcome']>> = { passed: 'passed', failed: 'failed' }

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ title: z.string(), status: z.string(), duration: z.number().nullish() }),
      ),
    }),
  ),
})

const inProject = (file: string): string => relative(projectFolder, file).split(sep).join('/')

/** The tests of vitest's JSON report; none when there is no report. */
export const outcomesOfVitest = (report: unknown): readonly TestOutcome[] =>
  (vitestReport.safeParse(report).data?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status, duration }) => ({
      file: inProject(name),
      title,
      outcome: OUTCOMES[status] ?? 'skipped',
      seconds: (duration ?? 0) / 1000,
    })),
  )

/** The title of the first test that failed, or the file that broke before its tests; undefined when all is well. */
export const firstFailureOfVitest = (report: unknown): string | undefined => {
  for (const { name, status, assertionResults } of vitestReport.safeParse(report).data?.testResults ?? []) {
    const failed = assertionResults.find((result) => result.status === 'failed')
    if (failed !== undefined) return failed.title
    if (status === 'failed') return inProject(name)
  }
  return undefined
}

type Suite = {
  readonly file: string
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly status: string
      readonly results: readonly { readonly duration: number }[]
    }[]
  }[]
  readonly suites?: readonly Suite[] | undefined
}
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    file: z.string(),
    specs: z.array(
      z.object({
        title: z.string(),
        tests: z.array(
          z.object({ status: z.string(), results: z.array(z.object({ duration: z.number() })) }),
        ),
      }),
    ),
    suites: z.array(suite).optional(),
  }),
)
const playwrightReport = z.object({ suites: z.array(suite) })

const outcomesOfSuite = ({ file, specs, suites = [] }: Suite): readonly TestOutcome[] => [
  ...specs.map(({ title, tests }) => {
    const statuses = new Set(tests.map(({ status }) => status))
    const failed = statuses.has('unexpected') || statuses.has('flaky')
    const outcome = failed ? 'failed' : statuses.has('expected') ? 'passed' : 'skipped'
    const results = tests.flatMap((test) => test.results)
    const seconds = results.reduce((sum, { duration }) => sum + duration, 0) / 1000
    return { file: `test/e2e/${file}`, title, outcome, seconds } as const
  }),
  ...suites.flatMap(outcomesOfSuite),
]

/** The tests of Playwright's JSON report; none when there is no report. */
export const outcomesOfPlaywright = (report: unknown): readonly TestOutcome[] =>
  (playwrightReport.safeParse(report).data?.suites ?? []).flatMap(outcomesOfSuite)
