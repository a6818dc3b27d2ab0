import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { writeDurably } from '../../../../../main/services/files/durable-file.ts'
import { type Fault, FaultyMachine } from '../../../../support/faulty-machine.ts'
import { codeOf } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const OLD = '旧的内容\n'.repeat(1000)
const NEW = '新的内容，更长一些\n'.repeat(2000)

const folderWithOldFile = (): { readonly folder: string; readonly path: string } => {
  const folder = temporaryFolder()
  const path = join(folder, '整改进展情况的通报.docx')
  writeFileSync(path, OLD)
  return { folder, path }
}

test('a file is created and replaced whole, and nothing else is left in the folder', async () => {
  const { folder, path } = folderWithOldFile()
  expect(codeOf(await writeDurably(path, NEW))).toBe('ok')
  expect(codeOf(await writeDurably(join(folder, '新.bin'), Uint8Array.of(0, 255, 0)))).toBe('ok')
  expect(readFileSync(path, 'utf8')).toBe(NEW)
  expect([...readFileSync(join(folder, '新.bin'))]).toEqual([0, 255, 0])
  expect(readdirSync(folder).toSorted()).toEqual(['整改进展情况的通报.docx', '新.bin'].toSorted())
})

test('a name of 255 bytes can be written', async () => {
  const folder = temporaryFolder()
  const name = `${'通'.repeat(83)}.docx`
  expect(codeOf(await writeDurably(join(folder, name), NEW))).toBe('ok')
  expect(readdirSync(folder)).toEqual([name])
})

test('the bytes are flushed before the rename, and the folder after it', async () => {
  const { path } = folderWithOldFile()
  const machine = new FaultyMachine()
  await writeDurably(path, NEW, machine.environment)
  expect(machine.made).toEqual([
    'open',
    'writeFile',
    'sync',
    'stat',
    'close',
    'rename',
    ...(process.platform === 'win32' ? [] : ['open', 'sync', 'close']),
  ])
})

test('on Windows the folder is not flushed, because it cannot be', async () => {
  const { path } = folderWithOldFile()
  const machine = new FaultyMachine()
  await writeDurably(path, NEW, { ...machine.environment, platform: 'win32' })
  expect(machine.made).toEqual(['open', 'writeFile', 'sync', 'stat', 'close', 'rename'])
  expect(readFileSync(path, 'utf8')).toBe(NEW)
})

const CODES = {
  EIO: 'io-error',
  ENOSPC: 'disk-full',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  EROFS: 'read-only',
  EMFILE: 'too-many-open-files',
} as const

test.each(Object.entries(CODES))(
  'every call failing with %s leaves the old file whole and no other',
  async (errno, code) => {
    let strikes = 0
    for (const forGood of [false, true]) {
      for (let at = 1; ; at += 1) {
        const { folder, path } = folderWithOldFile()
        const machine = new FaultyMachine({ at, errno, forGood })
        const written = await writeDurably(path, NEW, machine.environment)
        if (!machine.struck) break
        strikes += 1
        const renamed = machine.made.lastIndexOf('rename')
        const flushingTheFolder = machine.made.slice(renamed).includes('open') && renamed > 0
        // Refused once, a rename is tried again; everything else is a problem.
        if (written.ok)
          expect([errno, machine.made.filter((call) => call === 'rename').length]).toEqual([errno, 2])
        else expect(written.problem.code).toBe(code)
        expect(readFileSync(path, 'utf8')).toBe(written.ok || flushingTheFolder ? NEW : OLD)
        machine.mend()
        const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'))
        // Where even removing is refused, the next start removes it.
        expect(left.length).toBeLessThanOrEqual(forGood ? 1 : 0)
        expect(codeOf(await writeDurably(path, NEW, machine.environment))).toBe('ok')
        expect(readFileSync(path, 'utf8')).toBe(NEW)
      }
    }
    expect(strikes).toBeGreaterThanOrEqual(18)
  },
)

test('a disk that stores less than it was given, and says nothing, is found out before the rename', async () => {
  const { folder, path } = folderWithOldFile()
  const { environment } = new FaultyMachine()
  const written = await writeDurably(path, NEW, {
    ...environment,
    open: async (...parameters) => {
      const handle = await environment.open(...parameters)
      const { writeFile } = handle
      handle.writeFile = (content) =>
        writeFile.call(handle, content instanceof Uint8Array ? content.subarray(0, 4096) : content)
      return handle
    },
  })
  expect(codeOf(written)).toBe('io-error')
  expect(readFileSync(path, 'utf8')).toBe(OLD)
  expect(readdirSync(folder)).toHaveLength(1)
})

/** Refuses the rename as long as the machine has waited less than `milliseconds`. */
const refusedFor = (milliseconds: number, errno: string): FaultyMachine => {
  const machine = new FaultyMachine()
  const { environment } = machine
  const rename: typeof environment.rename = async (...parameters) => {
    if (machine.waited < milliseconds) throw Object.assign(new Error(errno), { code: errno })
    return environment.rename(...parameters)
  }
  return Object.assign(machine, { environment: { ...environment, rename } })
}

test.each(['EPERM', 'EBUSY', 'EACCES'])(
  'a rename refused with %s for 0.1, 1 and 10 seconds succeeds in the end',
  async (errno) => {
    for (const milliseconds of [100, 1000, 10_000]) {
      const { path } = folderWithOldFile()
      const machine = refusedFor(milliseconds, errno)
      expect(codeOf(await writeDurably(path, NEW, machine.environment))).toBe('ok')
      expect(readFileSync(path, 'utf8')).toBe(NEW)
    }
  },
)

test('a rename refused for longer is a problem, and never a write in place', async () => {
  const { folder, path } = folderWithOldFile()
  const machine = refusedFor(60_000, 'EBUSY')
  expect(codeOf(await writeDurably(path, NEW, machine.environment))).toBe('file-busy')
  expect(machine.waited).toBeGreaterThanOrEqual(10_000)
  expect(machine.waited).toBeLessThan(12_000)
  expect(readFileSync(path, 'utf8')).toBe(OLD)
  expect(readdirSync(folder)).toHaveLength(1)
})

test.each(['EPERM', 'EACCES'])(
  'a file open in Word, which Windows refuses with %s, is told as in use and not as a lack of rights',
  async (errno) => {
    const { path } = folderWithOldFile()
    const { environment } = refusedFor(60_000, errno)
    expect(codeOf(await writeDurably(path, NEW, { ...environment, platform: 'win32' }))).toBe('file-busy')
    expect(codeOf(await writeDurably(path, NEW, { ...environment, platform: 'linux' }))).not.toBe('file-busy')
  },
)

test('a folder that is not there is a problem, not an exception', async () => {
  const fault: Fault = { at: 1000, errno: 'EIO', forGood: false }
  const path = join(temporaryFolder(), '没有', '文件.txt')
  expect(await writeDurably(path, NEW, new FaultyMachine(fault).environment)).toMatchObject({
    problem: { code: 'folder-missing', details: { path: dirname(path) } },
  })
})
