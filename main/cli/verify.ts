import { fail, ok } from '#shared/result.ts'
import type { BackupManifest } from '../services/backup/backup-manifest.ts'
import { localMinute } from '../services/history/local-moment.ts'
import { openProven } from '../services/restore/restore-backup.ts'
import { BACKUP_WORDS } from './backup-wording.ts'
import { asJson, type CliCommand, explained, parsedParameters } from './command-line.ts'
import { passwordFrom } from './password.ts'
import { CLI_WORDS } from './wording.ts'

const usage = 'verify <备份.zgbak> [--password-file <文件>] [--json]'

const report = (path: string, manifest: BackupManifest): string =>
  [
    BACKUP_WORDS.whole(path),
    BACKUP_WORDS.unit(manifest.unit),
    BACKUP_WORDS.made(localMinute(manifest.madeAt), manifest.operator),
    BACKUP_WORDS.revision(manifest.revision, manifest.historyLines),
    BACKUP_WORDS.holds(manifest.counts),
  ]
    .map((line) => `${line}\n`)
    .join('')

/** `verify`: proves a backup, every part of it, and says what it is. */
export const verifyCommand: CliCommand = {
  usage,
  run: async (parameters) => {
    const parsed = parsedParameters(
      parameters,
      { 'password-file': { type: 'string' }, json: { type: 'boolean' } },
      usage,
    )
    if (!parsed.ok) return parsed
    const { values, positionals } = parsed.value
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return fail(CLI_WORDS.badParameters(usage))
    const password = await passwordFrom(values['password-file'])
    if (!password.ok) return password
    const proven = explained(await openProven(path, password.value))
    if (!proven.ok) return proven
    const { manifest, close, encrypted } = proven.value.backup
    await close()
    return ok({
      text: values.json === true ? asJson({ path, encrypted, ...manifest }) : report(path, manifest),
      notes: manifest.missing.map(({ name }) => BACKUP_WORDS.missing(name)),
    })
  },
}
