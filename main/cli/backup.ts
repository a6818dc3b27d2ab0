import { mkdir, realpath } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { problem } from '#shared/problem.ts'
import { fail, ok } from '#shared/result.ts'
import { rotateBackups } from '../services/backup/rotation.ts'
import { writeBackup } from '../services/backup/write-backup.ts'
import { fileProblem } from '../services/files/file-problem.ts'
import { ledgerFiles } from '../services/ledger/ledger-files.ts'
import { BACKUP_WORDS } from './backup-wording.ts'
import { asJson, type CliCommand, explained, parsedParameters, reasonOf } from './command-line.ts'
import { passwordFrom } from './password.ts'
import { CLI_WORDS } from './wording.ts'

const usage = 'backup [--ledger <台账.json>] --to <文件夹> [--keep <份数>] [--password-file <文件>] [--json]'

/** Stands in the manifest as 经办人: nobody sat there. */
const OPERATOR = '自动备份'

/**
 * `backup`: a proven backup of a ledger in a folder, which is made when it is not there; the ledger may be open in the program
 * meanwhile. Then older ones beyond `--keep` are given up.
 */
export const backupCommand: CliCommand = {
  usage,
  run: async (parameters, program) => {
    const parsed = parsedParameters(
      parameters,
      {
        ledger: { type: 'string' },
        to: { type: 'string' },
        keep: { type: 'string' },
        'password-file': { type: 'string' },
        json: { type: 'boolean' },
      },
      usage,
    )
    if (!parsed.ok) return parsed
    const { values, positionals } = parsed.value
    const named = values.ledger ?? (await program.ownLedger())
    if (positionals.length > 0 || named === undefined || values.to === undefined)
      return fail(CLI_WORDS.badParameters(usage))
    const keep = values.keep === undefined ? await program.keptBackups() : Number(values.keep)
    if (!Number.isInteger(keep) || keep < 1) return fail(BACKUP_WORDS.badKeep(values.keep ?? ''))
    const password = await passwordFrom(values['password-file'])
    if (!password.ok) return password
    const folder = resolve(values.to)
    // Made anew, it would lie on the disk of the PC.
    if (!(await program.isPluggedIn(folder))) return fail(reasonOf(problem('target-gone', { place: folder })))
    try {
      await mkdir(folder, { recursive: true })
    } catch (error) {
      return fail(reasonOf(fileProblem(error, folder)))
    }
    const ledger = await realpath(named).catch(() => resolve(named))
    const written = explained(
      await writeBackup({
        files: ledgerFiles(ledger),
        folder,
        facts: {
          kind: 'backup',
          operator: OPERATOR,
          appVersion: await program.version(),
          now: new Date().toISOString(),
        },
        ...(password.value === undefined ? {} : { password: password.value }),
      }),
    )
    if (!written.ok) return written
    const { path, manifest, readBack, size } = written.value
    await program.remember(ledger, written.value)
    const { removed, damaged, left } = await rotateBackups(folder, basename(path), keep)
    const notes = [
      ...manifest.missing.map(({ name }) => BACKUP_WORDS.missing(name)),
      ...(removed.length > 0 ? [BACKUP_WORDS.rotated(removed)] : []),
      ...damaged.map(BACKUP_WORDS.damaged),
      ...left.map(BACKUP_WORDS.left),
    ]
    const said = readBack === 'device' ? BACKUP_WORDS.proven : BACKUP_WORDS.provenFromCache
    const text =
      values.json === true
        ? asJson({ path, size, readBack, ...manifest, parts: manifest.parts.length })
        : `${said(path, manifest.counts)}\n`
    return ok({ text, notes })
  },
}
