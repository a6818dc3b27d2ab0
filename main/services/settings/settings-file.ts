import { dirname } from 'node:path'
import type { z } from 'zod'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { writeDurably } from '../files/durable-file.ts'
import { madeFolder } from '../files/made-folder.ts'
import { readWhole } from '../files/read-file.ts'
import { removeStaleTemporaries } from '../files/temporary-file.ts'

const MAX_BYTES = 10_000_000

/** What a small JSON file held: `absent` when there is none, `unreadable` when it is damaged or cannot be read. */
export type ReadSettings<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'absent' | 'unreadable' }

/** Reads a small JSON file by its schema. Never fails: without it the program still starts. */
export const readSettingsFile = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<ReadSettings<z.infer<Schema>>> => {
  await removeStaleTemporaries(path)
  const read = await readWhole(path, MAX_BYTES, 'text-too-large')
  if (!read.ok) return { kind: read.problem.code === 'file-missing' ? 'absent' : 'unreadable' }
  try {
    const parsed = schema.safeParse(JSON.parse(read.value.bytes.toString()))
    return parsed.success ? { kind: 'read', value: parsed.data } : { kind: 'unreadable' }
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'unreadable' }
    throw error
  }
}

/** Writes a small JSON file, whole or not at all, making its folder. */
export const writeSettingsFile = async (path: string, value: unknown): Promise<Result<null, Problem>> => {
  const made = await madeFolder(dirname(path))
  return made.ok ? writeDurably(path, `${JSON.stringify(value, null, 2)}\n`) : made
}
