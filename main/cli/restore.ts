import { resolve } from 'node:path'
import type { Problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { commandContext } from '../services/ledger/command-context.ts'
import { ledgerPresence } from '../services/ledger/first-run.ts'
import { openLedgerStore } from '../services/ledger/open-ledger-store.ts'
import { restoreBackup } from '../services/restore/restore-backup.ts'
import { takeOver } from '../services/restore/take-over.ts'
import { BACKUP_WORDS } from './backup-wording.ts'
import { asJson, type CliCommand, explained, parsedParameters } from './command-line.ts'
import { passwordFrom } from './password.ts'
import { CLI_WORDS } from './wording.ts'

const usage = 'restore <备份.zgbak> [--ledger <台账.json>] [--other-unit] [--password-file <文件>] [--json]'

/** Written into the history as 经办人. */
const OPERATOR = '命令行'

type Restored = { readonly how: 'restored' | 'takenOver'; readonly revision: number }

const restoredInto = async (
  path: string,
  backup: string,
  password: string | undefined,
  acceptOtherUnit: boolean,
): Promise<Result<Restored, Problem>> => {
  const presence = await ledgerPresence(path, false)
  if (!presence.ok) return presence
  if (presence.value === 'first-run') {
    const taken = await takeOver(backup, path, password)
    return taken.ok ? ok({ how: 'takenOver', revision: taken.value.manifest.revision }) : taken
  }
  const opened = await openLedgerStore({
    path,
    context: () => commandContext(OPERATOR),
    whenAbsent: 'refuse',
  })
  if (!opened.ok) return opened
  const store = opened.value
  try {
    const restored = await restoreBackup(store, backup, {
      acceptOtherUnit,
      ...(password === undefined ? {} : { password }),
    })
    return restored.ok ? ok({ how: 'restored', revision: restored.value.view.ledger.revision }) : restored
  } finally {
    await store.settled()
    await store.close()
  }
}

/**
 * `restore`: what a backup holds becomes the ledger, as a new revision of the one that is there, or as a new ledger with its
 * history where none was. A backup of another unit needs `--other-unit`.
 */
export const restoreCommand: CliCommand = {
  usage,
  run: async (parameters, program) => {
    const parsed = parsedParameters(
      parameters,
      {
        ledger: { type: 'string' },
        'other-unit': { type: 'boolean' },
        'password-file': { type: 'string' },
        json: { type: 'boolean' },
      },
      usage,
    )
    if (!parsed.ok) return parsed
    const { values, positionals } = parsed.value
    const [backup, ...more] = positionals
    const named = values.ledger ?? (await program.ownLedger())
    if (backup === undefined || more.length > 0 || named === undefined)
      return fail(CLI_WORDS.badParameters(usage))
    const password = await passwordFrom(values['password-file'])
    if (!password.ok) return password
    const path = resolve(named)
    const done = explained(await restoredInto(path, backup, password.value, values['other-unit'] === true))
    if (!done.ok) return done
    const { how, revision } = done.value
    return ok({
      text: values.json === true ? asJson({ path, how, revision }) : `${BACKUP_WORDS[how](path, revision)}\n`,
    })
  },
}
