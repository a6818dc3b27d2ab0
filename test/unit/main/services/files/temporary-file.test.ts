import { readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import {
  removeStaleTemporaries,
  removeStaleTemporariesIn,
  temporaryPath,
} from '../../../../../main/services/files/temporary-file.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

/** The temporary file of a program that ended: an id no process has. */
const ofDeadProcess = (path: string): string =>
  join(dirname(path), basename(temporaryPath(path)).replace(`-${process.pid}-`, '-1073741824-'))

test('what killed programs left of one file is removed; what runs, and what is of other files, stays', async () => {
  const folder = temporaryFolder()
  const [mine, other] = [join(folder, '台账.json'), join(folder, '另一本.json')]
  const stay = [temporaryPath(mine), ofDeadProcess(other), join(folder, '.hidden.tmp'), mine]
  for (const path of [...stay, ofDeadProcess(mine), ofDeadProcess(mine)]) writeFileSync(path, '')
  await removeStaleTemporaries(mine)
  expect(readdirSync(folder).toSorted()).toEqual(stay.map((path) => basename(path)).toSorted())

  await removeStaleTemporariesIn(folder)
  expect(readdirSync(folder)).not.toContain(basename(stay[1] ?? ''))
  expect(readdirSync(folder)).toContain(basename(stay[0] ?? ''))
})

test('a folder that is not there is nothing to clean', async () => {
  await expect(removeStaleTemporariesIn(join(temporaryFolder(), 'no'))).resolves.toBeUndefined()
})
