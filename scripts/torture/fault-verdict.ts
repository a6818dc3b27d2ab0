import type { Fault, Proof } from './fault-list.ts'

/** One test as a report tells it; `file` from the project's folder, with slashes; `seconds` it took. */
export type TestOutcome = {
  readonly file: string
  readonly title: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  readonly seconds: number
}

/**
 * What the tests say of one fault. `unproven`: proofs no test matched, or whose tests were skipped although the machine can do
 * everything; `skipped`: tests this machine cannot run.
 */
export type FaultVerdict = {
  readonly number: number
  readonly fault: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
  readonly unproven: readonly string[]
  readonly verdict: 'survived' | 'partly tried' | 'NOT SURVIVED'
}

/** True when a test is about a proof. */
export const proves = (
  { file, title }: Proof,
  test: { readonly file: string; readonly title: string },
): boolean => test.file === file && title.test(test.title)

/**
 * A fault is survived when each of its proofs has a test that passed, and no test of theirs failed: what nothing proved is not
 * taken as survived. On a machine with limits a fault whose other proofs hold is `partly tried`.
 */
export const verdictOn = (
  { number, fault, proofs }: Fault,
  outcomes: readonly TestOutcome[],
  machineHasLimits: boolean,
): FaultVerdict => {
  const all = outcomes.filter((outcome) => proofs.some((proof) => proves(proof, outcome)))
  const count = (wanted: TestOutcome['outcome']): number =>
    all.filter(({ outcome }) => outcome === wanted).length
  const open = proofs.filter(
    (proof) => !all.some((outcome) => outcome.outcome === 'passed' && proves(proof, outcome)),
  )
  const unproven = open.filter(
    (proof) =>
      !(machineHasLimits && all.some((outcome) => outcome.outcome === 'skipped' && proves(proof, outcome))),
  )
  const [passed, failed, skipped] = [count('passed'), count('failed'), count('skipped')]
  const lost = failed > 0 || unproven.length > 0
  return {
    number,
    fault,
    passed,
    failed,
    skipped,
    seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
    unproven: unproven.map(({ file, title }) => `${file} ${title}`),
    verdict: lost ? 'NOT SURVIVED' : open.length > 0 ? 'partly tried' : 'survived',
  }
}
