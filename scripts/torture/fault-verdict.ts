import type { Fault, Proof } from './fault-list.ts'

/** One test as a report tells it; `file` from the project's folder, with slashes. */
export type TestOutcome = {
  readonly file: string
  readonly title: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
}

/** What the tests say of one fault. `unproven`: proofs no test matched, or whose tests were all skipped. */
export type FaultVerdict = {
  readonly number: number
  readonly fault: string
  readonly passed: number
  readonly failed: number
  readonly unproven: readonly string[]
  readonly survived: boolean
}

const matches = ({ file, title }: Proof, outcome: TestOutcome): boolean =>
  outcome.file === file && title.test(outcome.title)

/**
 * A fault is survived when each of its proofs has a test that passed, and no test of theirs failed: what nothing proved on this
 * machine is not taken as survived.
 */
export const verdictOn = (
  { number, fault, proofs }: Fault,
  outcomes: readonly TestOutcome[],
): FaultVerdict => {
  const all = outcomes.filter((outcome) => proofs.some((proof) => matches(proof, outcome)))
  const count = (wanted: TestOutcome['outcome']): number =>
    all.filter(({ outcome }) => outcome === wanted).length
  const [passed, failed] = [count('passed'), count('failed')]
  const unproven = proofs
    .filter((proof) => !all.some((outcome) => outcome.outcome === 'passed' && matches(proof, outcome)))
    .map(({ file, title }) => `${file} ${title}`)
  return { number, fault, passed, failed, unproven, survived: failed === 0 && unproven.length === 0 }
}
