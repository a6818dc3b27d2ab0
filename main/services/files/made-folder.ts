import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { syncFolder } from './durable-file.ts'
import { type FileEnvironment, thisMachine } from './file-environment.ts'
import { fileProblem } from './file-problem.ts'

/**
 * Makes the folder, and those above it, unless they are there; a new one is durable when this returns. The value is
 * the topmost folder made, undefined when all were there.
 */
export const madeFolder = async (
  folder: string,
  environment: FileEnvironment = thisMachine,
): Promise<Result<string | undefined, Problem>> => {
  try {
    const made = await mkdir(folder, { recursive: true })
    if (made === undefined) return ok(undefined)
    const top = dirname(resolve(made))
    for (let within = dirname(resolve(folder)); within.startsWith(top); within = dirname(within)) {
      await syncFolder(within, environment)
      if (within === top) break
    }
    return ok(made)
  } catch (error) {
    return fail(fileProblem(error, folder))
  }
}
