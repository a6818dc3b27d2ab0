import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder, with Chinese and a space in its name as on the clerk's PC, removed when the running test ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), '台账 测试-'))
  // A test that failed half-way may still be writing.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 9, retryDelay: 50 }))
  return folder
}
