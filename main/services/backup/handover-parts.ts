import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fileProblem } from '../files/file-problem.ts'
import { snapshotsIn } from '../snapshots/snapshot-files.ts'
import { PART_NAMES } from './backup-manifest.ts'
import { type FurtherPart, fileContent, one } from './backup-parts.ts'

/** Which snapshots go along with a handover. */
export type HandedSnapshots = 'all' | 'named' | 'none'

/** What a handover holds beyond a backup: snapshots of the ledger, and `settings` of the PC as text. */
export const handoverParts = async (
  snapshots: string,
  which: HandedSnapshots,
  settings: string,
): Promise<Result<readonly FurtherPart[], Problem>> => {
  const present = await snapshotsIn(snapshots)
  if (!present.ok) return present
  const chosen = present.value.filter(
    ({ reason }) => which === 'all' || (which === 'named' && reason === 'named'),
  )
  try {
    const parts: FurtherPart[] = []
    for (const { id } of chosen) {
      const path = join(snapshots, id)
      const { size } = await stat(path)
      parts.push({ name: `${PART_NAMES.snapshots}${id}`, size, content: () => fileContent(path, size) })
    }
    const text = Buffer.from(settings)
    parts.push({ name: PART_NAMES.settings, size: text.byteLength, content: () => one(text) })
    return ok(parts)
  } catch (error) {
    return fail(fileProblem(error, snapshots))
  }
}
