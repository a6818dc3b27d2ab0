import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#shared/ledger/ledger.ts'
import { PART_NAMES } from '../../../../../main/services/backup/backup-manifest.ts'
import { SEAL_BYTES, sealOf } from '../../../../../main/services/backup/backup-seal.ts'
import { openBackup } from '../../../../../main/services/backup/open-backup.ts'
import { zipStream } from '../../../../../main/services/backup/zip-stream.ts'
import { sha256 } from '../../../../../main/services/files/read-file.ts'
import { ledgerFromBytes } from '../../../../../main/services/ledger/ledger-reading.ts'
import { restoreBackup } from '../../../../../main/services/restore/restore-backup.ts'
import { takeOver } from '../../../../../main/services/restore/take-over.ts'
import { backedUp, ledgerAndStick } from '../../../../support/backed-up-ledger.ts'
import { foundLedger } from '../../../../support/ledger-oracle.ts'
import { OLDER_VERSIONS, olderLedger } from '../../../../support/older-ledger.ts'
import { codeOf, granted, naming } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

type Content = { manifest: Record<string, unknown>; ledger: Record<string, unknown> }

/** What the backup at a path says of itself, and the ledger in it. */
const contentOf = async (path: string): Promise<Content> => {
  const backup = granted(await openBackup(path, undefined))
  const ledger = granted(await backup.ledger())
  await backup.close()
  return { manifest: { ...backup.manifest }, ledger: { ...ledger } }
}

/** A backup whose seal is right, with this manifest (left out where it is undefined) and this ledger as its only other part. */
const sealedBackup = async (manifest: object | undefined, ledger: object): Promise<string> => {
  const bytes = Buffer.from(JSON.stringify(ledger))
  const parts = [{ name: PART_NAMES.ledger, size: bytes.byteLength, sha256: sha256(bytes) }]
  const texts: [name: string, text: Uint8Array][] = [[PART_NAMES.ledger, bytes]]
  if (manifest !== undefined)
    texts.push([PART_NAMES.manifest, Buffer.from(JSON.stringify({ ...manifest, parts }))])
  const zip = zipStream(
    texts.map(([name, text]) => ({
      name,
      packed: true,
      content: async function* () {
        yield text
      },
    })),
    new Date(2026, 4, 23),
    SEAL_BYTES,
  )
  const pieces: Uint8Array[] = []
  for await (const piece of zip) pieces.push(Buffer.from(piece))
  const whole = Buffer.concat(pieces)
  const path = join(temporaryFolder(), '整改台账_区文联_20260523-1530_r3.zgbak')
  writeFileSync(path, Buffer.concat([whole, sealOf(Buffer.from(sha256(whole), 'hex'))]))
  return path
}

test.each<[what: string, code: string, change: (content: Content) => readonly [object | undefined, object]]>([
  [
    'of a newer program',
    'backup-newer',
    ({ manifest, ledger }) => [{ ...manifest, version: 2, more: 1 }, ledger],
  ],
  [
    'with a ledger of a newer program',
    'backup-newer',
    ({ manifest, ledger }) => [manifest, { ...ledger, schemaVersion: SCHEMA_VERSION + 1 }],
  ],
  [
    'of another program',
    'backup-not-one',
    ({ manifest, ledger }) => [{ ...manifest, format: 'photos' }, ledger],
  ],
  ['without a manifest', 'backup-not-one', ({ ledger }) => [undefined, ledger]],
  ['with something else for a ledger', 'ledger-foreign', ({ manifest }) => [manifest, { some: 'thing' }]],
])('a whole backup %s is refused (%s), and nothing is touched', async (_what, code, change) => {
  const { store, stick } = await ledgerAndStick()
  const backup = await sealedBackup(...change(await contentOf((await backedUp(store, stick)).path)))
  const before = readFileSync(store.path)
  expect(codeOf(await restoreBackup(store, backup))).toBe(code)
  expect(readFileSync(store.path)).toEqual(before)
  const elsewhere = join(temporaryFolder(), '台账.json')
  expect(codeOf(await takeOver(backup, elsewhere, undefined))).toBe(code)
})

test.each(OLDER_VERSIONS)(
  'a backup made by an older program, with a ledger of version %d, is restored',
  async (version) => {
    const { store, stick } = await ledgerAndStick()
    const { manifest } = await contentOf((await backedUp(store, stick)).path)
    const older = olderLedger(version)
    const { revision, unit } = granted(ledgerFromBytes(Buffer.from(older)))
    const stated = { ...manifest, revision, unit: unit.fullName, schemaVersion: version }
    const backup = await sealedBackup(stated, JSON.parse(older))
    granted(await restoreBackup(store, backup, { acceptOtherUnit: true }))
    expect(foundLedger(store.path).faults).toEqual([])
    expect(store.view().ledger.inspections[0]?.findings).toHaveLength(5)
  },
)

test.each([{ revision: 9 }, { unit: '中共海州市文联党组' }])(
  'a backup that says of itself what is not in it (%j) is refused',
  async (untrue) => {
    const { store, stick } = await ledgerAndStick()
    const { manifest, ledger } = await contentOf((await backedUp(store, stick)).path)
    const backup = await sealedBackup({ ...manifest, ...untrue }, ledger)
    expect(codeOf(await restoreBackup(store, backup, { acceptOtherUnit: true }))).toBe('backup-damaged')
  },
)

test('a backup of this program made by other hands is taken, and its ledger of today comes in', async () => {
  const { store, stick } = await ledgerAndStick()
  const { manifest, ledger } = await contentOf((await backedUp(store, stick)).path)
  const backup = await sealedBackup(manifest, ledger)
  granted(await store.execute(naming('省文联')))
  granted(await restoreBackup(store, backup))
  expect(foundLedger(store.path)).toMatchObject({ ledger: { unit: { shortName: '区文联' } }, faults: [] })
})
