import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { thisMachine } from '../../../../../main/services/files/file-environment.ts'
import { madeFolder } from '../../../../../main/services/files/made-folder.ts'
import { granted } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

/** The machine, and the folders it was asked to flush. */
const watchedMachine = () => {
  const flushed: string[] = []
  const open: typeof thisMachine.open = (path, ...how) => {
    flushed.push(String(path))
    return thisMachine.open(path, ...how)
  }
  return { flushed, environment: { ...thisMachine, open } }
}

test('every folder made is durable, by flushing the one it lies in', async () => {
  const base = temporaryFolder()
  const { flushed, environment } = watchedMachine()
  const made = granted(await madeFolder(join(base, '甲', '乙', '丙'), environment))
  expect(made).toBe(join(base, '甲'))
  expect(existsSync(join(base, '甲', '乙', '丙'))).toBe(true)
  expect(flushed.toSorted()).toEqual([base, join(base, '甲'), join(base, '甲', '乙')])
  expect(granted(await madeFolder(join(base, '甲', '乙'), environment))).toBeUndefined()
  expect(flushed).toHaveLength(3)
})
