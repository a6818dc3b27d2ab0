import { readFile } from 'node:fs/promises'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem } from '../services/files/file-problem.ts'
import { BACKUP_WORDS } from './backup-wording.ts'
import { reasonOf } from './command-line.ts'

/**
 * The password in the first line of a file; undefined when no file is named. Not taken from the command itself, where every
 * other program of the PC could read it.
 */
export const passwordFrom = async (path: string | undefined): Promise<Result<string | undefined, string>> => {
  if (path === undefined) return ok(undefined)
  try {
    const [line = ''] = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '').split(/\r?\n/u)
    return line === '' ? fail(BACKUP_WORDS.emptyPassword(path)) : ok(line)
  } catch (error) {
    return fail(reasonOf(fileProblem(error, path)))
  }
}
