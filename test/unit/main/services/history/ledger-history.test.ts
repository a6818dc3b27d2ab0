import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HistoryPage, HistoryQuery } from '#shared/bridge/history-view.ts'
import { emptyLedger, type Ledger } from '#shared/ledger/ledger.ts'
import { chosenState, stateComparison } from '../../../../../main/services/history/chosen-state.ts'
import type { LedgerHistory } from '../../../../../main/services/history/ledger-history.ts'
import { ledgerFiles } from '../../../../../main/services/ledger/ledger-files.ts'
import type { LedgerStore } from '../../../../../main/services/ledger/ledger-store.ts'
import type { OpenStoreOptions } from '../../../../../main/services/ledger/open-ledger-store.ts'
import { codeOf, granted, historyOf, naming, newStore, openStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'
import { smallLedger } from '../../../../support/test-ledger.ts'

/** A context whose operator and time a test sets. */
const settableContext = () => {
  const told = { operator: '王晓燕', now: '2023-05-23T07:30:00.000Z' }
  const context: OpenStoreOptions['context'] = () => ({
    ...told,
    today: told.now.slice(0, 10),
    newId: () => crypto.randomUUID(),
  })
  return { told, context }
}

/** A store that holds the small ledger, by one restore, and what it is looked through with. */
const smallStore = async () => {
  const path = join(temporaryFolder(), '台账.json')
  const { told, context } = settableContext()
  const store = await newStore(path, { context })
  const small = smallLedger()
  granted(await store.restore(small.ledger, '测试台账'))
  return { ...small, path, store, told, history: historyOf(store), files: ledgerFiles(path) }
}

const page = async (history: LedgerHistory, query: Partial<HistoryQuery> = {}): Promise<HistoryPage> =>
  granted(await history.page({ limit: 100, ...query }))

const summaries = async (history: LedgerHistory, query: Partial<HistoryQuery>) =>
  (await page(history, query)).entries.map(({ summary }) => summary)

const revisions = async (history: LedgerHistory, query: Partial<HistoryQuery> = {}) =>
  (await page(history, query)).entries.map(({ revision }) => revision)

test('lines come newest first, in pieces', async () => {
  const store = await newStore(join(temporaryFolder(), '台账.json'))
  const history = historyOf(store)
  expect(await page(history)).toEqual({ entries: [], more: false, operators: [], present: null })
  for (const name of ['甲', '乙', '丙']) granted(await store.execute(naming(name)))
  expect(await revisions(history)).toEqual([3, 2, 1])
  granted(await store.execute(naming('丁')))
  const first = await page(history, { limit: 3 })
  expect([first.entries.map(({ revision }) => revision), first.more]).toEqual([[4, 3, 2], true])
  const rest = await page(history, { limit: 3, before: 2 })
  expect([rest.entries.map(({ revision }) => revision), rest.more]).toEqual([[1], false])
  expect(first.entries[0]).toMatchObject({
    operator: '王晓燕',
    effective: true,
    withinReach: true,
    changes: [{ subject: '单位', before: '丙', after: '丁' }],
  })
})

test('who changed the status of a finding, when and from what, is found by finding, name, day and word', async () => {
  const { store, history, told, inspectionId, findingId } = await smallStore()
  const status = (title: string, to: string) =>
    store.execute({
      name: 'finding.setStatus',
      input: { inspectionId, findingIds: [findingId(title)], status: to },
    })
  told.operator = '李建国'
  told.now = '2023-06-01T15:59:00.000Z'
  granted(await status('甲二', 'rectified'))
  told.operator = '赵敏'
  told.now = '2023-06-01T16:01:00.000Z'
  granted(await status('乙一', 'inProgress'))
  const found = await page(history, { findingId: findingId('甲二') })
  expect(found.entries).toHaveLength(2)
  expect(found.entries[0]).toMatchObject({
    operator: '李建国',
    changes: [{ subject: '第2项“甲二”', field: '整改状态' }],
  })
  expect(found.entries[1]?.changes).toEqual([
    expect.objectContaining({ field: '新增', after: '甲二', findingId: findingId('甲二') }),
  ])
  expect(found.operators.toSorted()).toEqual(['李建国', '王晓燕', '赵敏'].toSorted())
  expect(await revisions(history, { operator: '赵敏' })).toEqual([3])
  // One minute before midnight of the first of June in Shanghai, one minute after.
  expect(await revisions(history, { from: '2023-06-02' })).toEqual([3])
  expect(await revisions(history, { from: '2023-06-01', to: '2023-06-01' })).toEqual([2])
  expect(await revisions(history, { text: '乙一　赵敏' })).toEqual([3])
  expect(await revisions(history, { text: '第2条 整改到位' })).toEqual([2])
  expect(await revisions(history, { text: '第22条' })).toEqual([])
  expect(await revisions(history, { text: '2023-06-01 23:59' })).toEqual([2])
  expect(await revisions(history, { text: '6月2日' })).toEqual([3])
  expect(await revisions(history, { text: '不存在的字' })).toEqual([])
  expect(await revisions(history, { inspectionId })).toEqual([3, 2, 1])
  expect(await revisions(history, { inspectionId: '别的' })).toEqual([])
})

test('of a change to more findings than are told one by one, each finding still finds its own', async () => {
  const { store, history, inspectionId, aspects } = await smallStore()
  for (let number = 1; number <= 60; number += 1)
    granted(
      await store.execute({
        name: 'finding.add',
        input: { inspectionId, aspectId: aspects.second, title: `问题${number}` },
      }),
    )
  const { findings } = store.view().ledger.inspections[0] ?? { findings: [] }
  granted(
    await store.execute({
      name: 'finding.setStatus',
      input: { inspectionId, findingIds: findings.map(({ id }) => id), status: 'rectified' },
    }),
  )
  const [all] = (await page(history)).entries
  expect(all?.changes).toHaveLength(50)
  expect(all?.moreChanges).toBe(14)
  const last = findings.at(-1)
  const [own] = (await page(history, { findingId: last?.id ?? '' })).entries
  expect(own?.changes).toEqual([
    expect.objectContaining({
      subject: expect.stringContaining('问题60'),
      field: '整改状态',
      before: '未启动',
      after: '整改到位',
    }),
  ])
  expect(own?.moreChanges).toBe(0)
})

test('what was typed in one stay is one line, from what stood there first to what stands there last', async () => {
  const { store, history } = await smallStore()
  for (const shortName of ['文', '文联', '市文联'])
    granted(await store.execute({ ...naming(shortName), typing: '一次停留' }))
  granted(await store.execute({ ...naming('省文联'), typing: '又一次' }))
  const { entries } = await page(history)
  expect(entries.map(({ revision }) => revision)).toEqual([5, 4, 1])
  expect(entries[1]?.changes).toEqual([expect.objectContaining({ before: '', after: '市文联' })])
})

/** Changes the ledger file as another program would, and reads it again. */
const changeOutside = async (store: LedgerStore, shortName: string): Promise<void> => {
  const { ledger } = ledgerFiles(store.path)
  writeFileSync(
    ledger,
    readFileSync(ledger, 'utf8').replace(/"shortName": "[^"]*"/u, `"shortName": "${shortName}"`),
  )
  granted(await store.reload())
}

test('beyond a change from outside the nearest snapshot is started from, and without one it is out of reach', async () => {
  const { store, history, files, inspectionId, aspects } = await smallStore()
  const states = new Map<number, Ledger>()
  const add = async (title: string) => {
    granted(
      await store.execute({ name: 'finding.add', input: { inspectionId, aspectId: aspects.first, title } }),
    )
    states.set(store.view().ledger.revision, store.view().ledger)
  }
  await add('丁一')
  await add('丁二')
  granted(await store.takeSnapshot('named', '改之前'))
  const before = store.view().ledger
  expect((await page(history)).present).toBe(before.revision)
  await changeOutside(store, '改了')
  expect(await page(history), 'no change of ours led to what is there').toMatchObject({
    present: null,
    entries: [{ revision: before.revision, withinReach: true }, {}, {}],
  })
  expect(granted(await history.present()).ledger.unit.shortName).toBe('改了')
  expect(granted(await history.stateAt(before.revision)).ledger).toEqual(before)
  granted(await store.takeSnapshot('named', '改之后'))
  await add('丁三')
  await add('丁四')
  expect((await page(history)).present).toBe(store.view().ledger.revision)
  for (const [revision, state] of states)
    expect(granted(await history.stateAt(revision)).ledger).toEqual(state)
  expect(granted(await history.stateAt(1)).ledger.inspections[0]?.findings).toHaveLength(4)
  expect((await page(history)).entries.map(({ withinReach }) => withinReach)).toEqual(Array(5).fill(true))
  rmSync(files.snapshots, { recursive: true })
  expect((await page(history)).entries.map(({ withinReach }) => withinReach)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect(codeOf(await history.stateAt(3))).toBe('state-out-of-reach')
  expect(granted(await history.stateAt(4)).ledger).toEqual(states.get(4))
})

test('a snapshot of what the first change started from, or of what others wrote, leads on from there', async () => {
  const path = join(temporaryFolder(), '台账.json')
  writeFileSync(path, JSON.stringify(emptyLedger()))
  const store = granted(await openStore(path))
  const history = historyOf(store)
  granted(await store.takeSnapshot('named', '起点'))
  const states: Ledger[] = []
  const name = async (fullName: string) => {
    granted(await store.execute({ name: 'unit.edit', input: { patch: { fullName } } }))
    states.push(store.view().ledger)
  }
  await name('甲')
  await name('乙')
  await changeOutside(store, '别人改的')
  granted(await store.takeSnapshot('named', '别人改过'))
  await name('丙')
  await name('丁')
  await changeOutside(store, '别人又改')
  for (const state of states) expect(granted(await history.stateAt(state.revision)).ledger).toEqual(state)
  expect((await page(history)).entries.map(({ withinReach }) => withinReach)).toEqual(Array(4).fill(true))
})

test('the empty ledger everything began with can be gone back to', async () => {
  const { history } = await smallStore()
  expect(granted(await history.stateAt(0)).ledger).toEqual(emptyLedger())
})

test('two states are compared and gone back to by what they are called', async () => {
  const { store, history, files, inspectionId, aspects } = await smallStore()
  const snapshot = granted(await store.takeSnapshot('named', '年中报送前'))
  granted(
    await store.execute({
      name: 'finding.add',
      input: { inspectionId, aspectId: aspects.first, title: '新的问题' },
    }),
  )
  const past = granted(await chosenState(history, files, { kind: 'snapshot', id: snapshot.id }))
  const present = granted(await chosenState(history, files, { kind: 'now' }))
  expect(past.summary).toBe('恢复到快照“年中报送前”（第1次修改后，2023-05-23 15:30）')
  const comparison = stateComparison(past, present)
  expect(comparison.left).toMatchObject({ revision: 1, counts: { findings: 4 } })
  expect(comparison.right).toMatchObject({ revision: 2, counts: { findings: 5 } })
  expect(comparison.findings).toMatchObject([{ kind: 'added', title: '新的问题', number: 4 }])
  expect(comparison.others).toEqual([])
  const first = granted(await chosenState(history, files, { kind: 'revision', revision: 1 }))
  expect(first.summary).toBe('恢复到第1次修改后的内容（2023-05-23 15:30）')
  const { place } = granted(await store.restore(first.ledger, first.summary))
  expect(place).toEqual({ screen: 'ledger', inspectionId })
  const empty = granted(await chosenState(history, files, { kind: 'revision', revision: 0 }))
  expect(empty.summary).toBe('恢复到最初的空台账')
  expect(granted(await store.restore(empty.ledger, empty.summary)).place).toEqual({ screen: 'unit' })
  granted(await store.undo())
  expect(await summaries(history, { text: first.summary })).toContain(first.summary)
  expect(store.view().ledger.inspections[0]?.findings).toHaveLength(4)
  granted(await store.undo())
  expect(store.view().ledger.inspections[0]?.findings).toHaveLength(5)
  expect(codeOf(await chosenState(history, files, { kind: 'snapshot', id: 'r9.json' }))).toBe('not-found')
})
