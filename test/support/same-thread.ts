import type { InThread } from '../../main/services/threads/in-thread.ts'
import { carriedOut } from '../../main/services/threads/thread-jobs.ts'

/** Carries out jobs where they are asked for: a thread needs its script built. */
export const inSameThread: InThread = (name, input, { onProgress = () => undefined } = {}) =>
  carriedOut({ name, input }, onProgress)
