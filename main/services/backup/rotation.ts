import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { type FileEnvironment, thisMachine } from '../files/file-environment.ts'
import { fileProblem } from '../files/file-problem.ts'
import { backupsAmong } from './backup-name.ts'
import { type CheckControl, sealIsWhole } from './open-backup.ts'

/** Backups kept on a stick unless the clerk chose otherwise. */
export const KEPT_BACKUPS = 10

/** What rotation did. `removed`: file names given up. `damaged`: names of files that are not whole; they stay. */
export type Rotated = { readonly removed: readonly string[]; readonly damaged: readonly string[] }

/**
 * Gives up the oldest backups in `folder` beyond `keep`, after `proven` (a file name) has been proven there. Only whole
 * backups count, so each is read through, newest revision first, until `keep` are known; only what is older than all of
 * those, of the same unit and kind, is removed. With no more than `keep` backups nothing is read.
 */
export const rotateBackups = async (
  folder: string,
  proven: string,
  keep: number,
  control: CheckControl = {},
  environment: FileEnvironment = thisMachine,
): Promise<Result<Rotated, Problem>> => {
  const [removed, damaged]: [string[], string[]] = [[], []]
  try {
    const all = backupsAmong(await readdir(folder))
    const family = all.find(({ fileName }) => fileName === proven)?.family
    const others = all.filter((backup) => backup.family === family && backup.fileName !== proven)
    const limit = Math.max(1, keep)
    if (others.length < limit) return ok({ removed, damaged })
    let whole = 1
    for (const { fileName } of others) {
      control.signal?.throwIfAborted()
      const path = join(folder, fileName)
      if (whole === limit) {
        await environment.unlink(path)
        removed.push(fileName)
      } else if (await sealIsWhole(path, control)) whole += 1
      else damaged.push(fileName)
    }
    return ok({ removed, damaged })
  } catch (error) {
    if (control.signal?.aborted) return fail(problem('cancelled'))
    return fail(fileProblem(error, folder))
  }
}
