import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { LedgerSession } from '../../../../../main/app/session/ledger-session.ts'
import { writeBackupRecord } from '../../../../../main/services/settings/backup-record.ts'
import type { StartState } from '../../../../../shared/bridge/session-view.ts'
import type { Problem } from '../../../../../shared/problem.ts'
import type { Result } from '../../../../../shared/result.ts'
import { naming } from '../../../../support/opened-store.ts'
import { inSameThread } from '../../../../support/same-thread.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const resources = join(import.meta.dirname, '../../../../../resources')
const running: LedgerSession[] = []

const sessionIn = (userData: string, operator: string | null = '李四') => {
  const session = new LedgerSession({
    userData,
    resources,
    appVersion: '0.0.0',
    operator: () => operator,
    inThread: inSameThread,
    notices: [],
    reportFault: (what, error) => {
      throw new Error(`${what}: ${JSON.stringify(error)}`)
    },
    onSnapshotProblem: () => undefined,
    onChanged: () => undefined,
  })
  running.push(session)
  return session
}

afterEach(async () => {
  for (const session of running.splice(0)) await session.close()
})

const kind = (state: Result<StartState, Problem>): string =>
  state.ok ? state.value.kind : state.problem.code

const openedUnit = (state: Result<StartState, Problem>): string => {
  if (!state.ok || state.value.kind !== 'opened') return kind(state)
  const { update } = state.value.view
  return update.kind === 'whole' ? update.ledger.unit.shortName : 'in parts'
}

test('a first run, an empty ledger, and the same one at the next start', async () => {
  const folder = temporaryFolder()
  const first = sessionIn(folder)
  expect(kind(await first.start())).toBe('first-run')
  expect(await first.execute(naming('县文化馆'))).toMatchObject({
    ok: false,
    problem: { code: 'no-ledger-open' },
  })
  expect(kind(await first.createEmpty())).toBe('opened')
  expect(await first.execute(naming('县文化馆'))).toMatchObject({ ok: true })
  await first.close()
  expect(openedUnit(await sessionIn(folder).start())).toBe('县文化馆')
})

test('the sample is a ledger of its own and never becomes the clerk’s', async () => {
  const folder = temporaryFolder()
  const session = sessionIn(folder)
  await session.createEmpty()
  await session.execute(naming('县文化馆'))
  const sample = await session.openSample()
  expect(sample).toMatchObject({ ok: true, value: { view: { sample: true } } })
  expect(await session.execute(naming('示例改名'))).toMatchObject({ ok: true })
  const own = await session.openOwn()
  expect(own).toMatchObject({ ok: true, value: { view: { sample: false } } })
  expect(openedUnit(own)).toBe('县文化馆')
  expect(openedUnit(await session.openSample())).toBe('示例改名')
  await session.close()
  expect(openedUnit(await sessionIn(folder).start())).toBe('县文化馆')
})

test('looking at the sample first is still a first run', async () => {
  const folder = temporaryFolder()
  const session = sessionIn(folder)
  await session.openSample()
  expect(kind(await session.openOwn())).toBe('first-run')
  expect(session.ledger()).toBeUndefined()
})

test('a folder without a ledger is refused and the open one stays open', async () => {
  const session = sessionIn(temporaryFolder())
  await session.createEmpty()
  await session.execute(naming('县文化馆'))
  expect(kind(await session.openFolder(temporaryFolder()))).toBe('ledger-missing')
  expect(session.ledger()?.unit.shortName).toBe('县文化馆')
})

test('a ledger in another folder is used from now on', async () => {
  const [home, stick] = [temporaryFolder(), temporaryFolder()]
  const other = join(stick, '台账')
  await mkdir(other)
  const elsewhere = sessionIn(temporaryFolder())
  await elsewhere.createEmpty(other)
  await elsewhere.execute(naming('在U盘上'))
  await elsewhere.close()
  const session = sessionIn(home)
  expect(openedUnit(await session.openFolder(other))).toBe('在U盘上')
  expect(openedUnit(await session.openFolder(other))).toBe('在U盘上')
  await session.close()
  expect(openedUnit(await sessionIn(home).start())).toBe('在U盘上')
  await running.at(-1)?.close()
  await rename(other, join(stick, '拔出'))
  expect(kind(await sessionIn(home).start())).toBe('missing')
})

test('a lost ledger is not continued by an empty one', async () => {
  const folder = temporaryFolder()
  const first = sessionIn(folder)
  await first.createEmpty()
  await first.execute(naming('县文化馆'))
  await first.close()
  await rm(join(folder, 'ledger', 'ledger.json'))
  const session = sessionIn(folder)
  const state = await session.start()
  expect(kind(state)).toBe('missing')
  expect(kind(await session.createEmpty())).toBe('ledger-missing')
  const newest = state.ok && state.value.kind === 'missing' ? state.value.states[0]?.id : undefined
  expect(openedUnit(await session.recoverFrom(newest ?? ''))).toBe('县文化馆')
})

test('a broken ledger is recovered, and the clerk is told where the broken file is', async () => {
  const folder = temporaryFolder()
  const first = sessionIn(folder)
  await first.createEmpty()
  await first.execute(naming('县文化馆'))
  await first.close()
  await writeFile(join(folder, 'ledger', 'ledger.json'), '{"format":')
  const session = sessionIn(folder)
  const state = await session.start()
  if (!state.ok || state.value.kind !== 'broken') throw new Error(JSON.stringify(state))
  const recovered = await session.recoverFrom(state.value.states[0]?.id ?? '')
  expect(openedUnit(recovered)).toBe('县文化馆')
  if (!recovered.ok || recovered.value.kind !== 'opened') throw new Error('not opened')
  expect(recovered.value.notices).toMatchObject([
    {
      text: expect.stringMatching(/已经恢复，可以接着工作：0个问题.*没有删除，改名留在：.*台账-损坏-/u),
      tone: 'done',
    },
  ])
})

test('recovered to an earlier state, the clerk is led to the changes it lacks', async () => {
  const folder = temporaryFolder()
  const first = sessionIn(folder)
  await first.createEmpty()
  await first.execute(naming('县文化馆'))
  await first.withOpen((open) => open.saveNow())
  await first.execute(naming('县图书馆'))
  await first.close()
  await writeFile(join(folder, 'ledger', 'ledger.json'), '')
  const session = sessionIn(folder)
  const state = await session.start()
  if (!state.ok || state.value.kind !== 'broken') throw new Error(JSON.stringify(state))
  const earlier = state.value.states.find(({ laterChanges }) => laterChanges === 1)
  const recovered = await session.recoverFrom(earlier?.id ?? '')
  expect(openedUnit(recovered)).toBe('县文化馆')
  expect(recovered).toMatchObject({
    value: {
      notices: [
        { tone: 'done' },
        { text: expect.stringContaining('还有 1 次修改没能找回'), tone: 'look', look: { kind: 'history' } },
      ],
    },
  })
})

test('a ledger that is gone is told with the last backup known, and where it should lie', async () => {
  const folder = temporaryFolder()
  const first = sessionIn(folder)
  await first.createEmpty()
  await first.execute(naming('县文化馆'))
  await first.close()
  const proven = (at: string, fileName: string) => ({
    at,
    fileName,
    place: '资料盘',
    readBack: 'device' as const,
    revision: 1,
    historyHead: null,
  })
  await writeBackupRecord(folder, {
    folders: [],
    proven: {
      ['a'.repeat(64)]: proven('2025-06-02T01:00:00.000Z', '新.zgbak'),
      ['b'.repeat(64)]: proven('2025-06-01T01:00:00.000Z', '旧.zgbak'),
    },
  })
  await rm(join(folder, 'ledger', 'ledger.json'))
  const session = sessionIn(folder)
  expect(session.shownPath()).toBeUndefined()
  expect(await session.start()).toMatchObject({
    value: {
      kind: 'missing',
      lastBackup: { at: '2025-06-02T01:00:00.000Z', fileName: '新.zgbak', place: '资料盘' },
    },
  })
  expect(session.path()).toBeUndefined()
  expect(session.shownPath()).toBe(join(folder, 'ledger', 'ledger.json'))
})

test('a lost ledger that is back by the time it is to be recovered is opened as it is', async () => {
  const folder = temporaryFolder()
  const first = sessionIn(folder)
  await first.createEmpty()
  await first.execute(naming('县文化馆'))
  await first.close()
  const path = join(folder, 'ledger', 'ledger.json')
  await rename(path, `${path}-away`)
  const session = sessionIn(folder)
  const state = await session.start()
  if (!state.ok || state.value.kind !== 'missing') throw new Error(JSON.stringify(state))
  await rename(`${path}-away`, path)
  const opened = await session.recoverFrom(state.value.states.at(-1)?.id ?? '')
  expect(openedUnit(opened)).toBe('县文化馆')
  if (!opened.ok || opened.value.kind !== 'opened') throw new Error('not opened')
  expect(opened.value.notices.map(({ text }) => text).join()).toContain('没有恢复')
})

test('a ledger another program holds is refused, and free again afterwards', async () => {
  const folder = temporaryFolder()
  const first = sessionIn(folder)
  await first.createEmpty()
  await first.execute(naming('县文化馆'))
  const second = sessionIn(folder)
  expect(await second.start()).toMatchObject({
    ok: true,
    value: { kind: 'refused', problem: { code: 'ledger-in-use' } },
  })
  await first.close()
  expect(openedUnit(await second.start())).toBe('县文化馆')
})

test('after a change from outside nothing is overwritten until it was read again', async () => {
  const folder = temporaryFolder()
  const session = sessionIn(folder)
  await session.createEmpty()
  await session.execute(naming('县文化馆'))
  await appendFile(join(folder, 'ledger', 'ledger.json'), '\n')
  expect(await session.execute(naming('没看到的'))).toMatchObject({
    ok: false,
    problem: { code: 'changed-outside' },
  })
  const copy = join(folder, 'copy.json')
  expect(await session.withOpen((open) => open.saveCopy(copy, [naming('没看到的')]))).toMatchObject({
    ok: true,
  })
  const same = await session.reload()
  expect(openedUnit(same)).toBe('县文化馆')
  expect(same, 'nothing to look at').toMatchObject({ value: { notices: [] } })
  expect(await session.execute(naming('看到了'))).toMatchObject({ ok: true })
})

test('after other content was read again, the clerk is led to what is different now', async () => {
  const folder = temporaryFolder()
  const session = sessionIn(folder)
  await session.createEmpty()
  await session.execute(naming('县文化馆'))
  const path = join(folder, 'ledger', 'ledger.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('县文化馆', '县图书馆'))
  const reread = await session.reload()
  expect(openedUnit(reread)).toBe('县图书馆')
  expect(reread).toMatchObject({
    value: { notices: [{ tone: 'look', look: { kind: 'changes', since: 1 } }] },
  })
})

test('the window gets the whole ledger once and then only changes, until it asks anew', async () => {
  const session = sessionIn(temporaryFolder())
  await session.createEmpty()
  const changed = await session.execute(naming('县文化馆'))
  expect(changed).toMatchObject({
    ok: true,
    value: { view: { operator: '李四', update: { kind: 'changes' } } },
  })
  const undone = await session.changeBy((store) => store.undo())
  expect(undone).toMatchObject({
    ok: true,
    value: { view: { update: { kind: 'changes', from: 1 }, undo: null } },
  })
  expect(await session.start()).toMatchObject({ ok: true, value: { view: { update: { kind: 'whole' } } } })
})

test('drafts lie beside their ledger and are offered with it', async () => {
  const folder = temporaryFolder()
  const session = sessionIn(folder)
  await session.createEmpty()
  await session.withOpen(({ drafts }) =>
    drafts.save('unit/fullName', '中共临江县', '2023-05-01T00:00:00.000Z'),
  )
  await session.close()
  expect(await sessionIn(folder).start()).toMatchObject({
    ok: true,
    value: { drafts: [{ field: 'unit/fullName', text: '中共临江县' }] },
  })
})
