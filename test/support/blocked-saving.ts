import { mkdir, rename, rmdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Makes every save of the ledger in a folder of `home` (the clerk's own by default) fail as on a faulty disk, for root as
 * for anybody: where the history is written stands a folder. Returns the way to mend it.
 */
export const blockSaving = async (home: string, folder = 'ledger'): Promise<() => Promise<void>> => {
  const history = join(home, folder, 'ledger.data', 'history.jsonl')
  await rename(history, `${history}.aside`)
  await mkdir(history)
  return async () => {
    await rmdir(history)
    await rename(`${history}.aside`, history)
  }
}
