import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BackupTargets } from '../../../../../main/app/backup/backup-targets.ts'
import { canCause } from '../../../../../scripts/torture/fault-means.ts'
import { codeOf, granted } from '../../../../support/opened-store.ts'
import { newStick, replug, unplug } from '../../../../support/stick.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

test('a folder keeps its token, and is left out while it is not there', async () => {
  const targets = new BackupTargets()
  const folder = join(temporaryFolder(), '备份 D')
  mkdirSync(folder)
  const { target: chosen, known } = granted(await targets.folder(folder))
  expect(chosen).toMatchObject({
    kind: 'folder',
    label: '备份 D',
    path: folder,
    readOnly: false,
    pluggedIn: true,
  })
  const listed = async () => (await targets.list([known])).filter(({ path }) => path === folder)
  expect((await listed()).map(({ token }) => token)).toEqual([chosen.token])
  rmdirSync(folder)
  expect(await listed()).toEqual([])
  expect(codeOf(await targets.folder(folder))).toBe('file-missing')
  expect(codeOf(await targets.place('/etc'))).toBe('not-found')
})

test.runIf(canCause('ext4'))(
  'a folder that was a stick is no place while the stick is out, also after a restart',
  async () => {
    const stick = await newStick('ext4', 16)
    const known = granted(await new BackupTargets().folder(stick.folder)).known
    for (const targets of [new BackupTargets(), new BackupTargets()]) {
      const here = async () => (await targets.list([known])).find(({ path }) => path === stick.folder)
      expect(await here()).toMatchObject({ pluggedIn: true })
      const token = (await here())?.token ?? ''
      expect(granted(await targets.place(token)).path).toBe(stick.folder)
      await unplug(stick)
      expect(await here()).toMatchObject({ token, pluggedIn: false, freeBytes: null })
      expect(codeOf(await targets.place(token))).toBe('target-gone')
      const restarted = new BackupTargets()
      const found = (await restarted.list([known])).find(({ path }) => path === stick.folder)
      expect(found).toMatchObject({ pluggedIn: false })
      expect(codeOf(await restarted.place(found?.token ?? ''))).toBe('target-gone')
      await replug(stick)
      expect(await here()).toMatchObject({ pluggedIn: true })
      expect(granted(await targets.place(token)).path).toBe(stick.folder)
    }
  },
)
