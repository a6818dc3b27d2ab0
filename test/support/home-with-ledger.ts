import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ledger } from '#shared/ledger/ledger.ts'

const ledgerFile = (home: string): string => join(home, 'ledger', 'ledger.json')

/** Who keeps the ledgers of the tests. */
const OPERATOR = '王晓梅'

/** Puts a ledger where the program looks for it, as if a clerk had kept it there and had said who she is. */
export const homeWithLedger = async (home: string, ledger: Ledger): Promise<void> => {
  await mkdir(join(home, 'ledger'), { recursive: true })
  await writeFile(ledgerFile(home), JSON.stringify(ledger))
  await writeFile(join(home, 'settings.json'), JSON.stringify({ operator: OPERATOR }))
}

/** The ledger as it lies on disk now. */
export const ledgerOnDisk = async (home: string): Promise<Ledger> =>
  Ledger.parse(JSON.parse(await readFile(ledgerFile(home), 'utf8')))
