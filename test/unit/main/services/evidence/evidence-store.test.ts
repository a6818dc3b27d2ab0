import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  MAX_EVIDENCE_BYTES,
  retrieveEvidence,
  storeEvidence,
} from '../../../../../main/services/evidence/evidence-store.ts'
import { sha256 } from '../../../../../main/services/files/read-file.ts'
import { openLedgerStore } from '../../../../../main/services/ledger/open-ledger-store.ts'
import { FaultyMachine } from '../../../../support/faulty-machine.ts'
import { codeOf, granted, newStore, storeOptions } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const MEGABYTE = 1_048_576

/** A folder with a file of `size` bytes that do not repeat, and an empty place for the store beside it. */
const folderWithFile = (size = 3 * MEGABYTE + 17, name = '会议纪要（终稿）.docx') => {
  const folder = temporaryFolder()
  const path = join(folder, name)
  const bytes = Buffer.alloc(size)
  for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32LE((at * 2_654_435_761) >>> 0, at)
  writeFileSync(path, bytes)
  return { folder, path, bytes, attachments: join(folder, '台账.data', 'attachments') }
}

test('a file is stored under the hash of its bytes and comes out again as it went in', async () => {
  const { folder, path, bytes, attachments } = folderWithFile()
  const stored = granted(await storeEvidence(attachments, path))
  expect(stored).toEqual({ name: '会议纪要（终稿）.docx', sha256: sha256(bytes), size: bytes.byteLength })
  expect(readdirSync(attachments)).toEqual([stored.sha256])
  const target = join(folder, '取出.docx')
  expect(codeOf(await retrieveEvidence(attachments, stored, target))).toBe('ok')
  expect(readFileSync(target).equals(bytes)).toBe(true)
})

test('the same bytes are stored once, an empty file too', async () => {
  const { folder, path, attachments } = folderWithFile(100)
  const copy = join(folder, '副本.docx')
  writeFileSync(copy, readFileSync(path))
  const empty = join(folder, '空.txt')
  writeFileSync(empty, '')
  for (const source of [path, copy, empty, path])
    expect(codeOf(await storeEvidence(attachments, source))).toBe('ok')
  expect(readdirSync(attachments)).toHaveLength(2)
})

test('adding a file again mends its damaged bytes', async () => {
  const { folder, path, bytes, attachments } = folderWithFile(1000)
  const stored = granted(await storeEvidence(attachments, path))
  writeFileSync(join(attachments, stored.sha256), 'damaged')
  const target = join(folder, '取出.docx')
  expect(codeOf(await retrieveEvidence(attachments, stored, target))).toBe('evidence-damaged')
  granted(await storeEvidence(attachments, path))
  expect(codeOf(await retrieveEvidence(attachments, stored, target))).toBe('ok')
  expect(readFileSync(target).equals(bytes)).toBe(true)
})

test('bytes that are missing, cut or altered are told, and nothing is put out', async () => {
  const { folder, path, bytes, attachments } = folderWithFile(5000)
  const stored = granted(await storeEvidence(attachments, path))
  const target = join(folder, '取出.docx')
  const inStore = join(attachments, stored.sha256)
  const altered = Buffer.from(bytes)
  altered.writeUInt8(altered.readUInt8(4000) ^ 1, 4000)
  for (const wrong of [bytes.subarray(0, 4999), altered, Buffer.alloc(0)]) {
    writeFileSync(inStore, wrong)
    expect(await retrieveEvidence(attachments, stored, target)).toEqual({
      ok: false,
      problem: { code: 'evidence-damaged', details: { name: stored.name } },
    })
    expect(readFileSync(inStore).equals(wrong), 'left as it is').toBe(true)
  }
  const gone = { ...stored, sha256: '0'.repeat(64) }
  expect(codeOf(await retrieveEvidence(attachments, gone, target))).toBe('evidence-missing')
  expect(codeOf(await retrieveEvidence(join(folder, '没有'), stored, target))).toBe('evidence-missing')
  expect(readdirSync(folder).filter((name) => name !== '台账.data')).toEqual([stored.name])
})

test('a target that cannot be written is no fault of the evidence', async () => {
  const { folder, path, attachments } = folderWithFile(10)
  const stored = granted(await storeEvidence(attachments, path))
  const nowhere = join(folder, '没有的文件夹', '取出.docx')
  expect(codeOf(await retrieveEvidence(attachments, stored, nowhere))).toBe('file-missing')
})

test('a file above 4 GB is refused before anything is read, one just below is not', async () => {
  const { folder, attachments } = folderWithFile(1)
  const big = join(folder, '录像.mp4')
  writeFileSync(big, '')
  truncateSync(big, MAX_EVIDENCE_BYTES + 1)
  expect(await storeEvidence(attachments, big)).toEqual({
    ok: false,
    problem: { code: 'evidence-too-large', details: { name: '录像.mp4' } },
  })
  truncateSync(big, MAX_EVIDENCE_BYTES)
  const stop = new AbortController()
  const answer = storeEvidence(attachments, big, { signal: stop.signal, onProgress: () => stop.abort() })
  expect(codeOf(await answer), 'it was begun').toBe('cancelled')
  expect(readdirSync(attachments)).toEqual([])
})

test('a folder and a file that is not there are refused', async () => {
  const { folder, attachments } = folderWithFile(1)
  mkdirSync(join(folder, '照片'))
  expect(codeOf(await storeEvidence(attachments, join(folder, '照片')))).toBe('evidence-not-file')
  expect(codeOf(await storeEvidence(attachments, join(folder, '没有.docx')))).toBe('file-missing')
  expect(readdirSync(attachments)).toEqual([])
})

test('progress tells the bytes; stopping leaves nothing behind', async () => {
  const { path, bytes, attachments } = folderWithFile()
  const told: number[] = []
  const stop = new AbortController()
  const stopped = await storeEvidence(attachments, path, {
    signal: stop.signal,
    onProgress: (done) => {
      told.push(done)
      if (told.length === 2) stop.abort()
    },
  })
  expect(codeOf(stopped)).toBe('cancelled')
  expect(told).toEqual([MEGABYTE, 2 * MEGABYTE])
  expect(readdirSync(attachments)).toEqual([])
  granted(await storeEvidence(attachments, path, { onProgress: (done) => told.push(done) }))
  expect(told.at(-1)).toBe(bytes.byteLength)
})

test('a file written to while it is being copied is not taken', async () => {
  const { path, attachments } = folderWithFile()
  let written = false
  const answer = await storeEvidence(attachments, path, {
    onProgress: () => {
      if (!written) writeFileSync(path, 'x', { flag: 'a' })
      written = true
    },
  })
  expect(codeOf(answer)).toBe('evidence-changing')
  expect(readdirSync(attachments)).toEqual([])
})

test.each(['ENOSPC', 'EIO', 'EROFS'])(
  'with every call failing with %s, the store holds the whole file or none, and a retry works',
  async (errno) => {
    let refused = 0
    for (let at = 1; ; at += 1) {
      const { path, bytes, attachments } = folderWithFile(2 * MEGABYTE)
      const machine = new FaultyMachine({ at, errno, forGood: false })
      const answer = await storeEvidence(attachments, path, { environment: machine.environment })
      const held = existsSync(attachments) ? readdirSync(attachments) : []
      for (const name of held) expect(sha256(readFileSync(join(attachments, name)))).toBe(name)
      if (!machine.struck) break
      if (!answer.ok) refused += 1
      expect(held.length).toBeLessThanOrEqual(1)
      machine.mend()
      const again = granted(await storeEvidence(attachments, path, { environment: machine.environment }))
      expect(readFileSync(join(attachments, again.sha256)).equals(bytes)).toBe(true)
    }
    expect(refused).toBeGreaterThan(6)
  },
)

test('what a killed program left of a copy goes when the ledger is next opened; stored files stay', async () => {
  const { folder, path, attachments } = folderWithFile(100)
  const ledger = join(folder, '台账.json')
  await (await newStore(ledger)).close()
  const stored = granted(await storeEvidence(attachments, path))
  writeFileSync(join(attachments, '.0123456789-999999999-0123456789ab.tmp'), 'half')
  const opened = granted(await openLedgerStore(storeOptions(ledger)))
  expect(readdirSync(attachments)).toEqual([stored.sha256])
  await opened.close()
})

test('a folder to copy to that is gone is told by the place copied to, not as missing evidence', async () => {
  const { folder, path, attachments } = folderWithFile(100)
  const stored = granted(await storeEvidence(attachments, path))
  const target = join(folder, '拔掉的U盘', '纪要.docx')
  const answer = await retrieveEvidence(attachments, stored, target)
  expect(answer).toMatchObject({ ok: false, problem: { code: 'file-missing', details: { path: target } } })
})
