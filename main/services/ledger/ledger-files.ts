import { basename, dirname, join } from 'node:path'

/** Where a ledger and everything beside it lie, as absolute paths. */
export type LedgerFiles = {
  readonly ledger: string
  /** `<name>.data`, so that two ledgers in one folder never share anything. */
  readonly data: string
  readonly history: string
  readonly snapshots: string
  readonly drafts: string
  readonly attachments: string
  readonly lock: string
}

/** The files of the ledger at `path`: beside `ledger.json` lies the folder `ledger.data`. */
export const ledgerFiles = (path: string): LedgerFiles => {
  const data = join(dirname(path), `${basename(path).replace(/\.json$/iu, '')}.data`)
  return {
    ledger: path,
    data,
    history: join(data, 'history.jsonl'),
    snapshots: join(data, 'snapshots'),
    drafts: join(data, 'drafts.json'),
    attachments: join(data, 'attachments'),
    lock: join(data, 'lock'),
  }
}
