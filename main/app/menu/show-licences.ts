import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, shell } from 'electron'
import { MENU_WORDS } from './wording.ts'

/**
 * Opens the licences of all software in the program with the system's text editor. The build puts them beside this code,
 * inside the program's archive, where no other program can read: a copy is opened. Rejects when it cannot be written or
 * nothing opens it.
 */
export const showLicences = async (): Promise<void> => {
  const copy = join(app.getPath('userData'), MENU_WORDS.licencesFile)
  await writeFile(copy, await readFile(join(import.meta.dirname, 'third-party-licences.txt')))
  const reason = await shell.openPath(copy)
  if (reason !== '') throw new Error(reason)
}
