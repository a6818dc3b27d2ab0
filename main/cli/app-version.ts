import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { isAbsent } from '../services/files/file-problem.ts'

const Package = z.object({ version: z.string() })

/** The nearest package.json at or above a folder: the sources, a bundle and the packaged program lie at different depths. */
const packageAbove = async (folder: string): Promise<string> => {
  try {
    return await readFile(join(folder, 'package.json'), 'utf8')
  } catch (error) {
    if (!isAbsent(error) || dirname(folder) === folder) throw error
    return packageAbove(dirname(folder))
  }
}

/** Version of the program the command line belongs to. */
export const appVersion = async (): Promise<string> =>
  Package.parse(JSON.parse(await packageAbove(import.meta.dirname))).version
