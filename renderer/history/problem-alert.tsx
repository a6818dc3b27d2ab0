import { Alert } from 'antd'
import type { Problem } from '#shared/problem.ts'
import { describeProblem } from '#shared/problem-wording.ts'

/** What went wrong where something was to be shown: what happened, what was kept, what to do next. */
export const ProblemAlert = ({ problem }: { readonly problem: Problem }) => {
  const { what, kept, next } = describeProblem(problem)
  return <Alert type="error" showIcon title={what} description={`${kept}${next}`} />
}
