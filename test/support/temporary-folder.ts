import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder, with Chinese and a space in its name as on the clerk's PC, removed when the running test ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), '台账 测试-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
