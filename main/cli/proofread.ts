import { countRemarks, openRemarks } from '#shared/proofreading/open-remarks.ts'
import { proofread } from '#shared/proofreading/proofread.ts'
import { proofreadText } from '#shared/proofreading/proofread-text.ts'
import type { Remark } from '#shared/proofreading/remark.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { checkFonts } from '../services/fonts/check-fonts.ts'
import { InstalledFonts } from '../services/fonts/installed-fonts.ts'
import { localDay } from '../services/ledger/command-context.ts'
import { readLedgerFile } from '../services/ledger/ledger-reading.ts'
import { readTextFile } from '../services/read-text/read-text-file.ts'
import { chosenRound } from './chosen-round.ts'
import { asJson, type CliCommand, explained, parsedParameters } from './command-line.ts'
import { CLI_WORDS, PROOFREAD_WORDS } from './wording.ts'

const usage = 'proofread (--ledger <台账.json> [--inspection <第几轮>] | --text <文件.txt>) [--json]'

type Proofread = { readonly open: readonly Remark[]; readonly accepted: number }

const ofLedger = async (path: string, given: string | undefined): Promise<Result<Proofread, string>> => {
  const read = explained(await readLedgerFile(path))
  if (!read.ok) return read
  const { ledger } = read.value
  const round = chosenRound(ledger, given)
  if (!round.ok) return round
  const { coverage } = await checkFonts(new InstalledFonts(), ledger.settings.fonts)
  const remarks = proofread(ledger, round.value.id, { today: localDay(new Date()), coverage })
  const { open, left } = openRemarks(remarks, round.value.acceptedRemarks)
  return ok({ open, accepted: left.length })
}

const ofText = async (path: string): Promise<Result<Proofread, string>> => {
  const decoded = explained(await readTextFile(path))
  return decoded.ok ? ok({ open: proofreadText(decoded.value.text), accepted: 0 }) : decoded
}

/** Remarks as lines to read. */
const linesOf = ({ open, accepted }: Proofread): string => {
  const counts = countRemarks(open)
  const lines = [
    open.length === 0
      ? PROOFREAD_WORDS.nothing
      : PROOFREAD_WORDS.summary(counts.error, counts.warning, counts.hint),
    ...open.map(({ severity, where, text, message, suggestion }) =>
      PROOFREAD_WORDS.remark(PROOFREAD_WORDS.severity[severity], where, text, message, suggestion),
    ),
    ...(accepted > 0 ? [PROOFREAD_WORDS.accepted(accepted)] : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/**
 * `proofread`: what 校核 has to say of a round as of today, without what was accepted (忽略), or with `--text` of a text that
 * is in no ledger. Exits 0 whatever it finds.
 */
export const proofreadCommand: CliCommand = {
  usage,
  run: async (parameters) => {
    const parsed = parsedParameters(
      parameters,
      {
        ledger: { type: 'string' },
        text: { type: 'string' },
        inspection: { type: 'string' },
        json: { type: 'boolean' },
      },
      usage,
    )
    if (!parsed.ok) return parsed
    const { values, positionals } = parsed.value
    const { ledger, text } = values
    if (positionals.length > 0 || (ledger === undefined) === (text === undefined))
      return fail(CLI_WORDS.badParameters(usage))
    const found = ledger === undefined ? await ofText(text ?? '') : await ofLedger(ledger, values.inspection)
    if (!found.ok) return found
    const answer = found.value.open.map(({ rule, severity, where, text: excerpt, message, suggestion }) => ({
      rule,
      severity,
      where,
      text: excerpt,
      message,
      suggestion,
    }))
    return ok({ text: values.json === true ? asJson(answer) : linesOf(found.value) })
  },
}
