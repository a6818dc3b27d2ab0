import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#shared/ledger/ledger.ts'
import { readLedgerFile } from '../../../../../main/services/ledger/ledger-reading.ts'
import { FaultyMachine } from '../../../../support/faulty-machine.ts'
import { largeLedger } from '../../../../support/large-ledger.ts'
import { codeOf, granted, naming, openStore, snapshotsOf } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

/** A ledger as version 1 of the program wrote it: rounds without papers, accepted remarks and archive items. */
const versionOne = (): string => {
  const { inspections, ...ledger } = largeLedger(5)
  const rounds = inspections.map(({ papers: _, acceptedRemarks: __, archiveItems: ___, ...round }) => round)
  return `${JSON.stringify({ ...ledger, schemaVersion: 1, revision: 7, inspections: rounds }, null, 2)}\n`
}

const folderWithVersionOne = () => {
  const folder = temporaryFolder()
  const path = join(folder, '台账.json')
  const content = versionOne()
  writeFileSync(path, content)
  return { folder, path, content, copy: join(folder, '台账-升级前-第7版.json') }
}

const versionAt = async (path: string) => granted(await readLedgerFile(path)).version

test('a ledger of an older version is kept byte for byte beside itself, and the clerk is told where', async () => {
  const { path, content, copy } = folderWithVersionOne()
  const store = granted(await openStore(path))
  expect(readFileSync(copy, 'utf8')).toBe(content)
  expect(store.notices[0]).toMatchObject({ text: expect.stringContaining(copy), tone: 'done' })
  expect(readFileSync(path, 'utf8'), 'opening changes nothing').toBe(content)
  granted(await store.execute(naming('市林业局党组')))
  expect(await versionAt(path)).toBe(SCHEMA_VERSION)
  expect(readFileSync(copy, 'utf8')).toBe(content)
  await store.close()
  const again = granted(await openStore(path))
  expect(again.notices, 'said once').toEqual([])
})

test('opened again before anything was saved, it is not copied twice', async () => {
  const { folder, path } = folderWithVersionOne()
  for (let time = 0; time < 3; time++) {
    const store = granted(await openStore(path))
    expect(store.notices.filter(({ tone }) => tone === 'done')).toHaveLength(1)
    await store.close()
  }
  expect(readdirSync(folder).filter((name) => name.startsWith('台账-升级前'))).toHaveLength(1)
})

test('another file of that name is left alone', async () => {
  const { path, content, copy } = folderWithVersionOne()
  writeFileSync(copy, '别的内容')
  const store = granted(await openStore(path))
  expect(readFileSync(copy, 'utf8')).toBe('别的内容')
  expect(readFileSync(copy.replace('.json', '-2.json'), 'utf8')).toBe(content)
  await store.close()
})

test('before the upgrade a snapshot is taken, of what is on disk and not of what it will be', async () => {
  const { folder, path, content } = folderWithVersionOne()
  const store = granted(await openStore(path))
  granted(await store.takeSnapshot('hand'))
  const snapshots = join(folder, '台账.data', 'snapshots')
  const [name = '', ...others] = readdirSync(snapshots)
  expect(name).toMatch(/^r7-\d{8}T\d{6}Z-upgrade\.json$/u)
  expect(others).toEqual([])
  expect(readFileSync(join(snapshots, name), 'utf8')).toBe(content)
  expect(await snapshotsOf(store)).toEqual([
    expect.objectContaining({ id: name, reason: 'upgrade', whole: true, revision: 7 }),
  ])
  granted(await store.execute(naming('市林业局党组')))
  await store.close()
  expect(readdirSync(snapshots).map((each) => each.slice(0, 3))).toEqual(['r7-', 'r8-'])
})

test.each(['ENOSPC', 'EIO', 'EACCES'])(
  'with every call failing with %s, no older file is ever replaced before its copy is whole',
  async (errno) => {
    let refused = 0
    for (let at = 1; ; at += 1) {
      const { path, content, copy } = folderWithVersionOne()
      const machine = new FaultyMachine({ at, errno, forGood: true })
      const opened = await openStore(path, { environment: machine.environment })
      if (!opened.ok) throw new Error(`opening refused: ${codeOf(opened)}`)
      const answer = await opened.value.execute(naming('市林业局党组'))
      await opened.value.settled()
      const whole = existsSync(copy) && readFileSync(copy, 'utf8') === content
      if (readFileSync(path, 'utf8') !== content) expect(whole, `${errno} at call ${at}`).toBe(true)
      if (!answer.ok) refused += 1
      const { struck } = machine
      machine.mend()
      expect(codeOf(await opened.value.execute(naming('市水务局党组')))).toBe('ok')
      expect(readFileSync(copy, 'utf8')).toBe(content)
      expect(await versionAt(path)).toBe(SCHEMA_VERSION)
      await opened.value.close()
      if (!struck) break
    }
    expect(refused).toBeGreaterThan(5)
  },
)

test('when no copy can be written the clerk is told, nothing is saved, and the old file stays', async () => {
  const { path, content } = folderWithVersionOne()
  const machine = new FaultyMachine({ at: 1, errno: 'ENOSPC', forGood: true })
  const store = granted(await openStore(path, { environment: machine.environment }))
  expect(store.notices[0]).toMatchObject({ text: expect.stringContaining('磁盘已满'), tone: 'look' })
  expect(codeOf(await store.execute(naming('市林业局党组')))).toBe('disk-full')
  expect(readFileSync(path, 'utf8')).toBe(content)
})

test('a file that was changed while it was open is not what is kept', async () => {
  const { folder, path } = folderWithVersionOne()
  const machine = new FaultyMachine({ at: 1, errno: 'EIO', forGood: true })
  const store = granted(await openStore(path, { environment: machine.environment }))
  machine.mend()
  mkdirSync(join(folder, '别处'))
  writeFileSync(path, versionOne().replace('"revision": 7', '"revision": 9'))
  expect(codeOf(await store.execute(naming('市林业局党组')))).toBe('changed-outside')
  expect(readdirSync(folder).filter((name) => name.startsWith('台账-升级前'))).toEqual([])
})
