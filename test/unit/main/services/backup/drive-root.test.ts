import { mkdirSync, symlinkSync } from 'node:fs'
import { join, parse } from 'node:path'
import { expect, test } from 'vitest'
import { driveRoot, isPluggedIn } from '../../../../../main/services/backup/drive-root.ts'
import { canCause } from '../../../../../scripts/torture/fault-means.ts'
import { newStick, replug, unplug } from '../../../../support/stick.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

test('the root of the system is the root of what lies on its own disk; what is not there has none', async () => {
  const system = parse(process.cwd()).root
  expect(await driveRoot(system)).toBe(system)
  expect(await driveRoot(join(temporaryFolder(), '没有'))).toBeUndefined()
})

test.runIf(canCause('ext4'))('a stick is known by where it is plugged in, also by a way around', async () => {
  const stick = await newStick('ext4', 16)
  const folder = join(stick.folder, '备份', '每周')
  mkdirSync(folder, { recursive: true })
  const around = join(temporaryFolder(), '近路')
  symlinkSync(folder, around)
  expect(await driveRoot(folder)).toBe(stick.folder)
  expect(await driveRoot(around)).toBe(stick.folder)
  const known = { path: folder, root: stick.folder }
  expect(await isPluggedIn(known)).toBe(true)
  await unplug(stick)
  expect(await isPluggedIn(known), 'its empty folder is a plain one').toBe(false)
  await replug(stick)
  expect(await isPluggedIn(known)).toBe(true)
})
