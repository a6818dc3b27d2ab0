import { createHash, type Hash } from 'node:crypto'
import { dirname } from 'node:path'
import type { ReadBack } from '#shared/bridge/backup-view.ts'
import { ledgerCounts } from '#shared/ledger/ledger-counts.ts'
import { sameValue } from '#shared/ledger/same-value.ts'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { BackupDamage } from './backup-damage.ts'
import { type BackupManifest, type BackupPart, PART_NAMES } from './backup-manifest.ts'
import { type DeviceFile, openFromDevice } from './device-file.ts'
import type { HashElsewhere, HashThread } from './hash-thread.ts'
import { backupProblem, type CheckControl, openZip, statedSeal, type UnpackedPart } from './open-backup.ts'
import { unlocked } from './password-box.ts'
import { type RangeSource, showAll } from './range-source.ts'

/** The source as it is; of all it shows, another thread takes the hash at the same time. */
const hashedElsewhere = ({ source }: DeviceFile, hash: HashElsewhere): RangeSource => ({
  ...source,
  show: (end, see) =>
    source.show(end, async (piece) => {
      const hashed = hash.add(piece)
      // Its failure is met below, unless that of the viewer comes first.
      hashed.catch(() => undefined)
      await see(piece)
      await hashed
    }),
})

/** True for evidence whose hash was taken from its name. */
const isNamedByHash = ({ name, sha256 }: BackupPart): boolean => name === `${PART_NAMES.attachments}${sha256}`

/**
 * Takes the hash of each part that comes past. Throws `BackupDamage` at the end of one that is not the manifest's; evidence may
 * differ from its name, which `allAsNamed` then tells.
 */
class PassingParts {
  readonly #parts: readonly UnpackedPart[]
  #hash: Hash = createHash('sha256')
  #next = 0
  #at = 0
  #allAsNamed = true

  /** `parts` in the order of their places. */
  constructor(parts: readonly UnpackedPart[]) {
    this.#parts = parts
  }

  see(piece: Uint8Array): void {
    const from = this.#at
    this.#at += piece.byteLength
    for (let unpacked = this.#parts[this.#next]; unpacked !== undefined; unpacked = this.#parts[this.#next]) {
      const { part, start } = unpacked
      const end = start + part.size
      this.#hash.update(piece.subarray(Math.max(0, start - from), Math.max(0, end - from)))
      if (end > this.#at) return
      if (this.#hash.digest('hex') !== part.sha256) {
        if (!isNamedByHash(part)) throw new BackupDamage('backup-damaged', part.name)
        this.#allAsNamed = false
      }
      this.#hash = createHash('sha256')
      this.#next += 1
    }
  }

  get allSeen(): boolean {
    return this.#next === this.#parts.length
  }

  get allAsNamed(): boolean {
    return this.#allAsNamed
  }
}

/**
 * What reading back found: from where the proven bytes came, or that the device holds what was written, but evidence in it is not
 * what its name says: it was damaged before it was backed up.
 */
export type Found = ReadBack | 'evidence-differs'

/** Compares every hash of a backup with what lies on the device; undefined or a throw when it is not the one that was written. */
const proven = async (
  device: DeviceFile,
  password: string | undefined,
  manifest: BackupManifest,
  hashes: HashThread,
  { signal, onProgress }: CheckControl,
): Promise<Found | undefined> => {
  const seal = await statedSeal(device.source)
  const whole = hashes.begin()
  const box = hashedElsewhere(device, whole)
  const source = seal.encrypted ? await unlocked(box, password ?? '') : box
  const backup = await openZip(source, seal.encrypted, device.close)
  const end = seal.encrypted ? source.size : seal.end
  const parts = new PassingParts(backup.unpacked)
  let done = 0
  await showAll(source, end, (piece) => {
    signal?.throwIfAborted()
    parts.see(piece)
    done += piece.byteLength
    onProgress?.(done, source.size)
  })
  const isWhole = (await whole.digest()).toString('hex') === seal.sha256
  if (!isWhole || !parts.allSeen || !sameValue(backup.manifest, manifest)) return undefined
  if (!parts.allAsNamed) return 'evidence-differs'
  const seen = new Set(backup.unpacked.map(({ part }) => part.name)).add(PART_NAMES.ledger)
  for (const part of manifest.parts.filter(({ name }) => !seen.has(name)))
    for await (const _piece of backup.content(part)) signal?.throwIfAborted()
  const ledger = await backup.ledger()
  return ledger.ok && sameValue(ledgerCounts(ledger.value), manifest.counts) ? device.readBack : undefined
}

/**
 * Reads the backup at `path` again from the device, once: every hash in it is compared, and it is opened and counted. Problems:
 * `backup-not-proven` when it is not the backup with this manifest, `cancelled`, and those of the file system.
 */
export const provenAt = async (
  path: string,
  password: string | undefined,
  manifest: BackupManifest | undefined,
  hashes: HashThread,
  control: CheckControl,
): Promise<Result<Found, Problem>> => {
  const notProven = fail(problem('backup-not-proven', { place: dirname(path) }))
  if (manifest === undefined) return notProven
  let device: DeviceFile | undefined
  try {
    device = await openFromDevice(path)
    const found = await proven(device, password, manifest, hashes, control)
    return found === undefined ? notProven : ok(found)
  } catch (error) {
    if (control.signal?.aborted) return fail(problem('cancelled'))
    const found = backupProblem(error, path)
    return found.code.startsWith('backup-') ? notProven : fail(found)
  } finally {
    await device?.close()
  }
}
