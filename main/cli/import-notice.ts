import { basename } from 'node:path'
import { buildDraft } from '#shared/import/build-draft.ts'
import { type NoticeReport, noticeReport } from '#shared/import/notice-report.ts'
import { segmentNotice } from '#shared/import/segment-notice.ts'
import { toImportedNotice } from '#shared/import/to-imported-notice.ts'
import { applyCommand, type Command } from '#shared/ledger/commands/registry.ts'
import { emptyLedger } from '#shared/ledger/ledger.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { commandContext } from '../services/ledger/command-context.ts'
import { ledgerPresence } from '../services/ledger/first-run.ts'
import { openLedgerStore } from '../services/ledger/open-ledger-store.ts'
import { readTextFile } from '../services/read-text/read-text-file.ts'
import { asJson, type CliCommand, explained, parsedParameters, reasonOf } from './command-line.ts'
import { CLI_WORDS, IMPORT_WORDS } from './wording.ts'

const usage = 'import-notice <通报.txt> --ledger <台账.json> [--json]'

/** Written into the history as 经办人. */
const OPERATOR = '命令行'

const context = () => commandContext(OPERATOR)

/** The ledger's new revision, and what was noticed when it was opened. */
type Saved = { readonly revision: number; readonly notices: readonly string[] }

/** Saves the import as one change; the ledger is created where nothing was. */
const saved = async (path: string, command: Command): Promise<Result<Saved, string>> => {
  const presence = await ledgerPresence(path, false)
  if (!presence.ok) return fail(reasonOf(presence.problem))
  if (presence.value === 'first-run') {
    // What cannot be imported leaves no empty ledger behind.
    const tried = applyCommand(emptyLedger(), command, context())
    if (!tried.ok) return fail(reasonOf(tried.problem))
  }
  const opened = await openLedgerStore({ path, context, whenAbsent: 'start-empty' })
  if (!opened.ok) return fail(reasonOf(opened.problem))
  const store = opened.value
  const changed = await store.execute(command)
  await store.close()
  if (!changed.ok) return fail(reasonOf(changed.problem))
  return ok({ revision: changed.value.view.ledger.revision, notices: store.notices.map(({ text }) => text) })
}

const summary = (report: NoticeReport, path: string, revision: number): string => {
  const { inspection, aspects, findings, placeholders, warnings, unplaced } = report
  const day = (date: string | null, raw: string | null): string => date ?? raw ?? IMPORT_WORDS.unknown
  const lines = [
    IMPORT_WORDS.title(report.title ?? IMPORT_WORDS.unknown),
    IMPORT_WORDS.unit(report.unit ?? IMPORT_WORDS.unknown),
    IMPORT_WORDS.round(inspection.title ?? IMPORT_WORDS.unknown),
    IMPORT_WORDS.team(inspection.team ?? IMPORT_WORDS.unknown),
    IMPORT_WORDS.dates(
      day(inspection.start, inspection.raw.start),
      day(inspection.end, inspection.raw.end),
      day(inspection.feedback, inspection.raw.feedback),
    ),
    IMPORT_WORDS.counts(aspects.length, findings.length, placeholders),
    ...aspects.map(({ title, found, declared }) => IMPORT_WORDS.aspect(title, found, declared)),
    ...(warnings.length > 0 ? [IMPORT_WORDS.warnings(warnings.length)] : []),
    ...warnings.map(({ line, message }) => IMPORT_WORDS.warning(line, message)),
    ...(unplaced.length > 0 ? [IMPORT_WORDS.unplaced(unplaced.length)] : []),
    ...unplaced.map(({ line, text }) => IMPORT_WORDS.warning(line, text)),
    IMPORT_WORDS.saved(path, revision),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/**
 * `import-notice`: a published notice becomes a round of the ledger, with a row 待补录 for every finding declared but not
 * in the text. A ledger that is not there is created; the report names everything found and every warning.
 */
export const importNoticeCommand: CliCommand = {
  usage,
  run: async (parameters) => {
    const parsed = parsedParameters(
      parameters,
      { ledger: { type: 'string' }, json: { type: 'boolean' } },
      usage,
    )
    if (!parsed.ok) return parsed
    const { values, positionals } = parsed.value
    const [input, ...more] = positionals
    if (input === undefined || more.length > 0 || values.ledger === undefined)
      return fail(CLI_WORDS.badParameters(usage))
    const decoded = explained(await readTextFile(input))
    if (!decoded.ok) return decoded
    const draft = buildDraft(segmentNotice(decoded.value.text))
    const imported = await saved(values.ledger, {
      name: 'inspection.importNotice',
      input: toImportedNotice(draft, {
        placeholders: true,
        sourceName: basename(input),
        sourceText: decoded.value.text,
      }),
    })
    if (!imported.ok) return imported
    const { revision, notices } = imported.value
    const report = noticeReport(draft)
    return ok({
      text: values.json === true ? asJson(report) : summary(report, values.ledger, revision),
      notes: notices,
    })
  },
}
