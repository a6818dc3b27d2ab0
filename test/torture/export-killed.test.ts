import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { writtenFiles } from '../../main/cli/export.ts'
import { paperFile } from '../../main/services/papers/paper-file.ts'
import { canCause } from '../../scripts/torture/fault-means.ts'
import { bundledScript } from '../support/bundled-script.ts'
import { readDocx } from '../support/docx-reader.ts'
import { countRuns } from '../support/fault-counts.ts'
import { granted } from '../support/opened-store.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { changed, onlyRound, smallLedger } from '../support/test-ledger.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'
import { runUnderTrace } from '../support/traced-program.ts'

let script = ''
beforeAll(async () => {
  script = await bundledScript('test/support/export-on-request.ts')
})
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

const noticeOf = async (ledger: Ledger): Promise<Uint8Array> => {
  const request = { kind: 'notice', inspectionId: onlyRound(ledger).id } as const
  return Buffer.from(await granted(paperFile(ledger, request, '2026-05-23')).content('docx'))
}

const textOf = (paper: Uint8Array): string =>
  readDocx(paper)
    .paragraphs.map(({ text }) => text)
    .join('\n')

/** A ledger, the notice that was exported before its last change, and the one of now. */
const ledgerAndPapers = async () => {
  const { ledger, inspectionId } = smallLedger()
  const now = changed(ledger, {
    name: 'notice.edit',
    input: { inspectionId, patch: { preamble: '这一段是后来改写的。' } },
  }).ledger
  const path = join(temporaryFolder(), '台账.json')
  writeFileSync(path, JSON.stringify(now))
  const [older, newer] = [await noticeOf(ledger), await noticeOf(now)]
  expect(textOf(newer)).not.toBe(textOf(older))
  return { path, older, newer }
}

const QUICK_STEPS = { openat: 6, write: 16, fsync: 1, rename: 1 } as const
const CALLS = ['openat', 'write', 'fsync', 'rename'] as const

test.skipIf(!canCause('strace')).each(CALLS)(
  'killed at every %s while a Word file is written, the old file or the new one is there, whole',
  async (call) => {
    const { path, older, newer } = await ledgerAndPapers()
    const paper = join(temporaryFolder(), '整改 通报.docx')
    let strikes = 0
    for (let at = 1; ; at += LONG_TORTURE ? 1 : QUICK_STEPS[call]) {
      writeFileSync(paper, older)
      const { struck, said } = await runUnderTrace(script, [path, paper], `${call}:signal=SIGKILL:when=${at}`)
      const found = readFileSync(paper)
      if (said.includes('done') || !found.equals(older)) expect(textOf(found)).toBe(textOf(newer))

      expect((await writtenFiles([[paper, newer]])).ok).toBe(true)
      expect(readdirSync(dirname(paper))).toEqual([basename(paper)])
      if (!struck) break
      strikes += 1
      countRuns(`killed at a call of an export: ${call}`, 1)
    }
    expect(strikes).toBeGreaterThanOrEqual(1)
  },
  PATIENCE,
)

test.skipIf(!canCause('tmpfs'))(
  'whatever little room there is for a Word file, the old one stays whole and the reason is said',
  async () => {
    const { older, newer } = await ledgerAndPapers()
    const disk = mountSmallDisk(join(temporaryFolder(), '小盘'), '1m')
    onTestFinished(disk.unmount)
    const paper = join(disk.folder, '整改 通报.docx')
    let refused = 0
    for (let leave = 0; ; leave += 4096) {
      writeFileSync(paper, older)
      disk.fill(leave)
      const answer = await writtenFiles([[paper, newer]])
      rmSync(disk.filling)
      expect(readdirSync(disk.folder)).toEqual([basename(paper)])
      if (answer.ok) break
      refused += 1
      expect(answer.problem).toContain('已满')
      expect(readFileSync(paper).equals(older)).toBe(true)
    }
    expect(refused).toBeGreaterThanOrEqual(newer.byteLength / 4096)
    expect(readFileSync(paper).equals(newer)).toBe(true)
    countRuns('too little room for an export', refused)
  },
  PATIENCE,
)

test.skipIf(!canCause('tmpfs'))('on a read-only disk an export is refused and changes nothing', async () => {
  const { older, newer } = await ledgerAndPapers()
  const disk = mountSmallDisk(join(temporaryFolder(), '小盘'), '1m')
  onTestFinished(disk.unmount)
  const paper = join(disk.folder, '整改 通报.docx')
  writeFileSync(paper, older)
  disk.switchTo('ro')
  expect((await writtenFiles([[paper, newer]])).ok).toBe(false)
  expect(readFileSync(paper).equals(older)).toBe(true)
  disk.switchTo('rw')
})
