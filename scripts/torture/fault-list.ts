/** Where a test runs: in plain Node over the services, or in a real window. */
export type ProofStage = 'unit' | 'window'

/** Tests that prove something about a fault: those of one file whose titles match. */
export type Proof = { readonly stage: ProofStage; readonly file: string; readonly title: RegExp }

/** A fault the ledger must survive; numbers are those of the founding document. */
export type Fault = { readonly number: number; readonly fault: string; readonly proofs: readonly Proof[] }

const ANY = /./u

const unit = (file: string, title: RegExp = ANY): Proof => ({
  stage: 'unit',
  file: `test/unit/${file}`,
  title,
})
const torture = (name: string, title: RegExp = ANY): Proof => ({
  stage: 'unit',
  file: `test/torture/${name}.test.ts`,
  title,
})
const window = (name: string, title: RegExp): Proof => ({
  stage: 'window',
  file: `test/e2e/${name}.test.ts`,
  title,
})

const LEDGER = 'main/services/ledger'

/** Every fault of the founding document, each with the tests that prove it survived. */
export const FAULTS: readonly Fault[] = [
  {
    number: 1,
    fault: 'killed at random moments while saving; power cut',
    proofs: [
      unit(`${LEDGER}/killed.test.ts`, /^killed \d+ times while saving/u),
      torture('power-cut'),
      window('lifecycle', /^killed while edits are being saved/u),
    ],
  },
  {
    number: 2,
    fault: 'killed at the n-th system call of a save',
    proofs: [unit(`${LEDGER}/system-calls.test.ts`, /^killed at every/u)],
  },
  {
    number: 3,
    fault: 'the n-th call fails, once and for good',
    proofs: [
      unit(`${LEDGER}/system-calls.test.ts`, /^with every .* failing/u),
      unit(`${LEDGER}/failing-calls.test.ts`),
      window('refused-saves', ANY),
    ],
  },
  {
    number: 4,
    fault: 'short writes: a small disk, half stored',
    proofs: [
      unit(`${LEDGER}/full-disk.test.ts`, /^whatever little room/u),
      unit('main/services/files/durable-file.test.ts', /^a disk that stores less/u),
    ],
  },
  {
    number: 5,
    fault: 'full disk, then the window is closed',
    proofs: [
      window('failing-disk', /^closed with the disk full/u),
      unit(`${LEDGER}/full-disk.test.ts`, /^on a full disk the draft/u),
      window('closing', /^typing that cannot be saved is asked about/u),
    ],
  },
  {
    number: 6,
    fault: 'only the snapshot folder full or unwritable',
    proofs: [
      torture('snapshots-refused'),
      window('snapshot-failure', /^with no room for snapshots alone/u),
      unit(`${LEDGER}/ledger-store.test.ts`, /^a snapshot that cannot be taken/u),
    ],
  },
  {
    number: 7,
    fault: 'ledger cut off, bits turned over, blocks replaced',
    proofs: [
      torture('damaged-ledger'),
      torture('recovery-offers'),
      torture('recovery-killed'),
      torture('recovery-refused'),
      unit(`${LEDGER}/recovery.test.ts`),
      window('start', /^a broken ledger is left as it is/u),
    ],
  },
  {
    number: 8,
    fault: 'empty, foreign and hostile files',
    proofs: [
      unit(`${LEDGER}/opening.test.ts`, /refused, left as it is|refused at once|BOM/u),
      window('hostile-ledger', /in the place of the ledger the program starts/u),
    ],
  },
  {
    number: 9,
    fault: 'rename refused for 0.1, 1, 10 s and longer',
    proofs: [unit('main/services/files/durable-file.test.ts', /rename refused|open in Word/u)],
  },
  {
    number: 10,
    fault: 'second start; two processes; changed outside while open',
    proofs: [
      unit(`${LEDGER}/changed-outside.test.ts`),
      unit(`${LEDGER}/killed.test.ts`, /program/u),
      window('lifecycle', /^a second start/u),
      window('closing', /^typing that cannot be saved is asked about/u),
    ],
  },
  {
    number: 11,
    fault: 'stale lock after kill or reboot',
    proofs: [unit(`${LEDGER}/ledger-lock.test.ts`), window('lifecycle', /^a lock left/u)],
  },
  {
    number: 12,
    fault: 'read-only file, folder or drive',
    proofs: [
      unit(`${LEDGER}/opening.test.ts`, /^a read-only file/u),
      unit(`${LEDGER}/full-disk.test.ts`, /^a drive that became read-only/u),
      window('failing-disk', /^on a disk that became read-only/u),
      window('failing-disk', /^a ledger on a read-only disk/u),
    ],
  },
  {
    number: 13,
    fault: 'stick full, pulled, read-only, slow, lying',
    proofs: [
      torture('backup-stick'),
      torture('backup-calls'),
      torture('read-back'),
      unit('main/services/backup/write-backup.test.ts'),
      unit('main/services/backup/rotation.test.ts'),
      window('backup-requests', /^a stick is found when it is plugged in/u),
      window('backup-stick', ANY),
      window('backup', /^a backup is stopped in the middle/u),
    ],
  },
  {
    number: 14,
    fault: 'backup damaged after it was reported good',
    proofs: [
      torture('damaged-backup'),
      torture('read-back', /changed under the cache/u),
      window('backup', /one flipped byte is noticed/u),
    ],
  },
  {
    number: 15,
    fault: 'restore killed at each step; foreign and damaged backups',
    proofs: [
      torture('restore-killed'),
      torture('restore-disk'),
      unit('main/services/restore/restore-backup.test.ts'),
      unit('main/services/restore/take-over.test.ts'),
      window('backup', /^恢复 shows first/u),
      window('backup', /^the backup of another unit/u),
    ],
  },
  {
    number: 16,
    fault: 'retention at its limits, the newest damaged',
    proofs: [
      unit('main/services/snapshots/retention.test.ts'),
      unit('main/services/backup/rotation.test.ts'),
      torture('giving-up-killed'),
      torture('recovery-offers'),
    ],
  },
  {
    number: 17,
    fault: 'clock at 1970, 2038, a day back; another time zone',
    proofs: [
      torture('clock'),
      unit('main/services/snapshots/retention.test.ts', /clock/u),
      unit('shared/ledger/clock-doubt.test.ts'),
      window('overview', /^a date of this PC/u),
    ],
  },
  {
    number: 18,
    fault: '10,000 saves',
    proofs: [torture('many-saves')],
  },
  {
    number: 19,
    fault: '3,000 findings with 20 diary lines each',
    proofs: [torture('large-save'), window('ledger', /^3,000 findings/u)],
  },
  {
    number: 20,
    fault: 'page crashed, exception in the main process',
    proofs: [window('lifecycle', /^a page that stops|^a fault in the main process/u)],
  },
  {
    number: 21,
    fault: 'older versions, migration killed, newer version',
    proofs: [
      torture('upgrade-killed'),
      unit(`${LEDGER}/older-version.test.ts`),
      window('start', /^a ledger of a newer program/u),
    ],
  },
  {
    number: 22,
    fault: 'random ledgers, rare characters, half characters',
    proofs: [torture('random-ledgers')],
  },
  {
    number: 23,
    fault: 'settings broken or missing',
    proofs: [
      unit('main/services/settings/settings.test.ts'),
      unit('main/services/backup/backup-standing.test.ts', /a broken file remembers nothing/u),
      window('lifecycle', /^broken settings/u),
    ],
  },
  {
    number: 24,
    fault: 'export target locked, full, killed',
    proofs: [
      torture('export-killed'),
      unit('main/services/files/durable-file.test.ts', /leaves the old file whole/u),
      window('notice-export', /^a place that cannot be written/u),
    ],
  },
]
