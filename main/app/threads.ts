import { join } from 'node:path'
import { threadsOf } from '../services/threads/in-thread.ts'

/** Carries out a job beside the main process; the script lies beside the main one, as `electron.vite.config.ts` names it. */
export const inThread = threadsOf(join(import.meta.dirname, 'thread.js'))
