import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { attachEvidence } from '../../../../../main/app/evidence/attach-evidence.ts'
import { LedgerSession } from '../../../../../main/app/session/ledger-session.ts'
import type { WorkProgress } from '../../../../../shared/bridge/session-view.ts'
import { codeOf, granted } from '../../../../support/opened-store.ts'
import { inSameThread } from '../../../../support/same-thread.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const resources = join(import.meta.dirname, '../../../../../resources')

/** The sample opened as a session, with its first finding and a folder to take files from. */
const opened = async () => {
  const userData = temporaryFolder()
  const session = new LedgerSession({
    userData,
    resources,
    appVersion: '0.0.0',
    operator: () => '许若彤',
    inThread: inSameThread,
    notices: [],
    reportFault: (what, error) => {
      throw new Error(`${what}: ${String(error)}`)
    },
    onSnapshotProblem: () => undefined,
    onChanged: () => undefined,
  })
  onTestFinished(() => session.close())
  granted(await session.openSample())
  const [inspection] = session.ledger()?.inspections ?? []
  const [finding] = inspection?.findings ?? []
  const owner = { inspectionId: inspection?.id ?? '', findingId: finding?.id ?? '' }
  const evidence = () =>
    session.ledger()?.inspections[0]?.findings[0]?.evidence.map(({ name, size }) => [name, size]) ?? []
  const files = join(userData, '材料')
  mkdirSync(files)
  const file = (name: string, bytes: number) => {
    writeFileSync(join(files, name), Buffer.alloc(bytes, name))
    return join(files, name)
  }
  return { session, owner, evidence, file, files, before: evidence().length }
}

const work = (
  tell: (progress: WorkProgress) => void = () => undefined,
  signal = new AbortController().signal,
) => ({
  workId: 'w',
  signal,
  tell,
})

test('several files are one change of the ledger; undo takes it back, redo brings it again with its bytes', async () => {
  const { session, owner, evidence, file, before } = await opened()
  const told: WorkProgress[] = []
  const paths = [file('纪要.docx', 3_000_000), file('照片.jpg', 1_000_000)]
  const attached = granted(
    await attachEvidence(
      session,
      owner,
      paths,
      work((each) => told.push(each)),
    ),
  )
  expect(attached.refused).toEqual([])
  expect(evidence().slice(before)).toEqual([
    ['纪要.docx', 3_000_000],
    ['照片.jpg', 1_000_000],
  ])
  expect(told.at(0)?.step).toBe('正在存放“纪要.docx”（第1份，共2份）')
  expect(told.at(-1)).toMatchObject({ done: 100, total: 100 })
  granted(await session.changeBy((store) => store.undo()))
  expect(evidence()).toHaveLength(before)
  granted(await session.changeBy((store) => store.redo()))
  expect(evidence()).toHaveLength(before + 2)
})

test('what cannot be taken is told, the others are taken', async () => {
  const { session, owner, evidence, file, files, before } = await opened()
  const attached = granted(
    await attachEvidence(session, owner, [files, file('纪要.docx', 10), join(files, '没有.docx')], work()),
  )
  expect(attached.refused.map(({ code }) => code)).toEqual(['evidence-not-file', 'file-missing'])
  expect(evidence()).toHaveLength(before + 1)
  expect(codeOf(await attachEvidence(session, owner, [files], work()))).toBe('evidence-not-file')
  expect(codeOf(await attachEvidence(session, owner, [file('纪要.docx', 10)], work()))).toBe('duplicate-name')
})

test('more files than one step holds are refused before any is stored', async () => {
  const { session, owner, file, evidence, before } = await opened()
  const stored = readdirSync(granted(session.attachments('read')))
  const paths = new Array<string>(1001).fill(file('纪要.docx', 10))
  expect(codeOf(await attachEvidence(session, owner, paths, work()))).toBe('evidence-too-many')
  expect(readdirSync(granted(session.attachments('read')))).toEqual(stored)
  expect(evidence()).toHaveLength(before)
})

test('stopped half-way, nothing is entered', async () => {
  const { session, owner, evidence, file, before } = await opened()
  const stop = new AbortController()
  const paths = [file('一.docx', 10), file('录像.mp4', 5_000_000)]
  const tell = ({ done }: WorkProgress) => {
    if (done > 20) stop.abort()
  }
  expect(codeOf(await attachEvidence(session, owner, paths, work(tell, stop.signal)))).toBe('cancelled')
  expect(evidence()).toHaveLength(before)
})

test('stopped when the last byte is stored, nothing is entered either', async () => {
  const { session, owner, evidence, file, before } = await opened()
  const stop = new AbortController()
  const tell = ({ done }: WorkProgress) => {
    if (done === 100) stop.abort()
  }
  const paths = [file('一.docx', 10)]
  expect(codeOf(await attachEvidence(session, owner, paths, work(tell, stop.signal)))).toBe('cancelled')
  expect(evidence()).toHaveLength(before)
})

test('when a copy of the ledger is opened meanwhile, nothing is entered into it: it would lack the file', async () => {
  const { session, owner, file, before } = await opened()
  const copy = await opened()
  let asked = 0
  const switched = {
    attachments: (use: 'read' | 'write') => {
      asked += 1
      return (asked === 1 ? session : copy.session).attachments(use)
    },
    execute: copy.session.execute.bind(copy.session),
  }
  expect(codeOf(await attachEvidence(switched, owner, [file('纪要.docx', 10)], work()))).toBe('cancelled')
  expect(copy.evidence()).toHaveLength(before)
})

test('an empty file is evidence too; a finding that is gone is told after nothing was lost', async () => {
  const { session, owner, file, evidence, before } = await opened()
  granted(await attachEvidence(session, owner, [file('空.txt', 0)], work()))
  expect(evidence()).toHaveLength(before + 1)
  const gone = { ...owner, findingId: 'gone' }
  expect(codeOf(await attachEvidence(session, gone, [file('a.txt', 1)], work()))).toBe('not-found')
  const attachments = granted(session.attachments('read'))
  expect(readdirSync(attachments).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
