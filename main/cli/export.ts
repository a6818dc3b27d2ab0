import { resolve } from 'node:path'
import { PAPERS } from '#shared/documents/papers/compose-paper.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../services/files/durable-file.ts'
import { removeStaleTemporaries } from '../services/files/temporary-file.ts'
import { readLedgerFile } from '../services/ledger/ledger-reading.ts'
import { chosenRound } from './chosen-round.ts'
import { asJson, type CliCommand, explained, parsedParameters } from './command-line.ts'
import { chosenSubjects, exportedPaper } from './paper-export.ts'
import { CLI_WORDS } from './wording.ts'

const usage =
  'export <种类> --ledger <台账.json> --out <文件.docx> [--text <文件.txt>] [--inspection <第几轮>] [--finding <第几个问题>] [--json]'

const PLACES_NAMED = 5

const gapNotes = (gaps: readonly string[]): readonly string[] =>
  gaps.length === 0 ? [] : [CLI_WORDS.gaps(gaps.length, gaps.slice(0, PLACES_NAMED))]

/** Writes files whole or not at all, in turn; gives their absolute paths. */
export const writtenFiles = async (
  files: readonly (readonly [path: string, content: Uint8Array | string])[],
): Promise<Result<readonly string[], string>> => {
  for (const [path, content] of files) {
    await removeStaleTemporaries(path)
    const written = explained(await writeDurably(path, content))
    if (!written.ok) return written
  }
  return ok(files.map(([path]) => resolve(path)))
}

/** `export <kind>`: a ledger becomes a Word file, and with `--text` a text file that says the same. */
export const exportCommand: CliCommand = {
  usage,
  run: async (parameters) => {
    const parsed = parsedParameters(
      parameters,
      {
        ledger: { type: 'string' },
        out: { type: 'string' },
        text: { type: 'string' },
        inspection: { type: 'string' },
        finding: { type: 'string' },
        json: { type: 'boolean' },
      },
      usage,
    )
    if (!parsed.ok) return parsed
    const { values, positionals } = parsed.value
    const [kind, ...more] = positionals
    if (kind === undefined || more.length > 0 || values.ledger === undefined || values.out === undefined)
      return fail(CLI_WORDS.badParameters(usage))
    // A slip of the pen must not write a paper over the ledger.
    const paths = [values.ledger, values.out, ...(values.text === undefined ? [] : [values.text])]
    if (new Set(paths.map((path) => resolve(path))).size < paths.length) return fail(CLI_WORDS.sameFile)
    const definition = PAPERS.find((paper) => paper.kind === kind)
    if (definition === undefined)
      return fail(
        CLI_WORDS.unknownKind(
          kind,
          PAPERS.map((paper) => paper.kind),
        ),
      )
    const read = explained(await readLedgerFile(values.ledger))
    if (!read.ok) return read
    const round = chosenRound(read.value.ledger, values.inspection)
    if (!round.ok) return round
    const subjects = chosenSubjects(round.value, definition, values.finding)
    if (!subjects.ok) return subjects
    const paper = await exportedPaper(read.value.ledger, round.value, definition, subjects.value)
    if (!paper.ok) return paper
    const { docx, text, gaps } = paper.value
    const written = await writtenFiles([
      [values.out, docx],
      ...(values.text === undefined ? [] : [[values.text, text] as const]),
    ])
    if (!written.ok) return written
    const answer =
      values.json === true
        ? asJson({ written: written.value, gaps })
        : written.value.map((path) => `${CLI_WORDS.written(path)}\n`).join('')
    return ok({ text: answer, notes: gapNotes(gaps) })
  },
}
