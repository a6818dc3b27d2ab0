/**
 * One guard of the program taken away. `find` stands exactly once in `file`; with `replace` in its place one of `tests` must fail,
 * or nothing would notice if somebody took the guard away by mistake.
 */
export type Mutant = {
  readonly name: string
  readonly file: string
  readonly find: string
  readonly replace: string
  readonly tests: readonly string[]
}

const DURABLE = 'main/services/files/durable-file.ts'
const HISTORY = 'main/services/history/history-file.ts'
const ADAPTER = 'main/services/ledger/ledger-adapter.ts'
const WRITER = 'main/services/ledger/ledger-writer.ts'
const BACKUP = 'main/services/backup/write-backup.ts'
const OPEN_BACKUP = 'main/services/backup/open-backup.ts'
const POWER_CUT = 'test/torture/power-cut.test.ts'
const READ_BACK = 'test/torture/read-back.test.ts'
const LEDGER_TESTS = 'test/unit/main/services/ledger'

/** The guards that keep the ledger, each taken away in turn. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'a file is not flushed before its rename',
    file: DURABLE,
    find: 'await handle.sync()\n    const { size }',
    replace: 'const { size }',
    tests: [POWER_CUT],
  },
  {
    name: 'the folder is not flushed after a rename',
    file: DURABLE,
    find: '  await syncFolder(dirname(path), environment)\n',
    replace: '',
    tests: [POWER_CUT],
  },
  {
    name: 'the file is written in place instead of renamed',
    file: DURABLE,
    find: '  await renamePatiently(temporary, path, environment)\n',
    replace:
      "  await (await import('node:fs/promises')).copyFile(temporary, path)\n  await environment.unlink(temporary)\n",
    tests: [POWER_CUT],
  },
  {
    name: 'the size of what was written is not checked',
    file: DURABLE,
    find: '    if (size !== bytes.byteLength) throw',
    replace: '    if (size < 0) throw',
    tests: ['test/unit/main/services/files/durable-file.test.ts'],
  },
  {
    name: 'a rename is not tried again',
    file: DURABLE,
    find: 'if (!isRefused(error)) throw error',
    replace: 'throw error',
    tests: ['test/unit/main/services/files/durable-file.test.ts'],
  },
  {
    name: 'the history is not flushed',
    file: HISTORY,
    find: '      await handle.sync()\n',
    replace: '',
    tests: [POWER_CUT],
  },
  {
    name: 'a part of a line in the history is not taken back',
    file: HISTORY,
    find: '      await handle.truncate(size).catch(() => undefined)\n',
    replace: '',
    tests: [`${LEDGER_TESTS}/failing-calls.test.ts`],
  },
  {
    name: 'memory is not set back when the disk refused',
    file: WRITER,
    find: 'if (!written) this.#low.data = before',
    replace: 'void before',
    tests: [`${LEDGER_TESTS}/failing-calls.test.ts`],
  },
  {
    name: 'a revision is given twice',
    file: WRITER,
    find: 'Math.max(before.revision, survey.value.highest) + 1',
    replace: 'before.revision + 1',
    tests: [`${LEDGER_TESTS}/failing-calls.test.ts`, `${LEDGER_TESTS}/opening.test.ts`],
  },
  {
    name: 'a change from outside is overwritten',
    file: ADAPTER,
    find: ".includes(sha256(read.value.bytes))) return changed('changed')",
    replace: ".includes('')) void changed",
    tests: [`${LEDGER_TESTS}/changed-outside.test.ts`],
  },
  {
    name: 'an older version is replaced without a copy',
    file: ADAPTER,
    find: 'if (!this.#older || this.#sha256 === null) return ok(null)',
    replace: 'if (this.#sha256 !== undefined) return ok(null)',
    tests: [`${LEDGER_TESTS}/older-version.test.ts`],
  },
  {
    name: 'deep nesting is not looked for',
    file: 'main/services/ledger/ledger-reading.ts',
    find: ' || nestsTooDeep(bytes)) return',
    replace: ') return',
    tests: [`${LEDGER_TESTS}/opening.test.ts`],
  },
  {
    name: 'the lock of a program that ended is believed',
    file: 'main/services/files/process-identity.ts',
    find: '  if (now === undefined) return false\n',
    replace: '  if (now === undefined) return true\n',
    tests: [`${LEDGER_TESTS}/ledger-lock.test.ts`],
  },
  {
    name: 'retention keeps one fewer',
    file: 'main/services/snapshots/retention.ts',
    find: 'snapshots.slice(0, Math.max(1, last))',
    replace: 'snapshots.slice(0, Math.max(1, last - 1))',
    tests: ['test/unit/main/services/snapshots/retention.test.ts'],
  },
  {
    name: 'retention keeps one day fewer',
    file: 'main/services/snapshots/retention.ts',
    find: 'Math.max(0, days)',
    replace: 'Math.max(0, days - 1)',
    tests: ['test/unit/main/services/snapshots/retention.test.ts'],
  },
  {
    name: 'older snapshots are given up for one that was not read back',
    file: 'main/services/snapshots/snapshot-files.ts',
    find: 'if (!(await holds(path, content))) {',
    replace: 'if (!(await holds(path, content)) && id === path) {',
    tests: ['test/unit/main/services/snapshots/snapshot-keeper.test.ts'],
  },
  {
    name: 'a recovery does not keep the broken file',
    file: 'main/services/ledger/recovery.ts',
    find: 'await rename(path, aside)',
    replace: "await (await import('node:fs/promises')).rm(path)",
    tests: [`${LEDGER_TESTS}/recovery.test.ts`],
  },
  {
    name: 'a backup is read back from the cache',
    file: 'main/services/backup/read-back.ts',
    find: 'device = await openFromDevice(path)',
    replace: "device = await (await import('./device-file.ts')).openCached(path)",
    tests: [READ_BACK],
  },
  {
    name: 'a backup gets its name without being proven',
    file: BACKUP,
    find: "if (!proven.ok || proven.value === 'evidence-differs' || manifest === undefined)",
    replace: 'if (manifest === undefined)',
    tests: [READ_BACK],
  },
  {
    name: 'a backup is not flushed',
    file: 'main/services/backup/stretch-writer.ts',
    find: '    await handle.sync()\n',
    replace: '',
    tests: [READ_BACK],
  },
  {
    name: 'the seal of a backup is not checked',
    file: OPEN_BACKUP,
    find: 'if ((await hashOf(source, seal.end, control)) !== seal.sha256) throw',
    replace: "if ((await hashOf(source, seal.end, control)) === '') throw",
    tests: ['test/torture/damaged-backup.test.ts'],
  },
  {
    name: 'the parts of a backup are not compared when it is read back',
    file: 'main/services/backup/read-back.ts',
    find: "if (this.#hash.digest('hex') !== part.sha256) {",
    replace: "if (this.#hash.digest('hex') === '') {",
    tests: ['test/unit/main/services/backup/read-back.test.ts'],
  },
  {
    name: 'the whole of a backup is not compared when it is read back',
    file: 'main/services/backup/read-back.ts',
    find: 'if (!isWhole || !parts.allSeen',
    replace: 'if (!parts.allSeen',
    tests: ['test/unit/main/services/backup/read-back.test.ts'],
  },
  {
    name: 'rotation counts damaged backups',
    file: 'main/services/backup/rotation.ts',
    find: ') damaged.push(fileName)',
    replace: ') whole.push(backup)',
    tests: ['test/unit/main/services/backup/rotation.test.ts'],
  },
  {
    name: 'rotation keeps one fewer',
    file: 'main/services/backup/rotation.ts',
    find: 'const limit = Math.max(1, keep)',
    replace: 'const limit = Math.max(1, keep - 1)',
    tests: ['test/unit/main/services/backup/rotation.test.ts'],
  },
  {
    name: 'evidence of a restore is not measured',
    file: 'main/services/restore/stored-parts.ts',
    find: 'if (size !== part.size) throw',
    replace: 'if (size < 0) throw',
    tests: ['test/torture/restore-disk.test.ts'],
  },
  {
    name: 'evidence of a restore is not flushed',
    file: 'main/services/restore/stored-parts.ts',
    find: '    await handle.sync()\n',
    replace: '',
    tests: ['test/torture/restore-disk.test.ts'],
  },
]
