import { problem } from '#shared/problem.ts'
import { fail } from '#shared/result.ts'
import type { RequestHandlers } from './register.ts'

const notYet = () => fail(problem('unexpected'))

/** Requests about the history, snapshots and going back. */
export const historyRequests = () =>
  ({
    queryHistory: notYet,
    checkHistory: notYet,
    exportHistory: notYet,
    listSnapshots: notYet,
    takeSnapshot: notYet,
    compareStates: notYet,
    restoreState: notYet,
  }) satisfies Partial<RequestHandlers>
