import { plainText } from '#shared/documents/plain-text.ts'
import { ok } from '#shared/result.ts'
import { writeDocx } from '../services/docx/write-docx.ts'
import { localDay } from '../services/ledger/command-context.ts'
import { noticeFile } from '../services/papers/notice-file.ts'
import { chosenRound } from './chosen-round.ts'
import { explained } from './command-line.ts'
import type { PaperExport } from './paper-export.ts'

/** `export notice`: the public notice of a round. Refused while it holds what must not be printed. */
export const noticeExport: PaperExport = async (ledger, round) => {
  const inspection = chosenRound(ledger, round)
  if (!inspection.ok) return inspection
  const notice = explained(noticeFile(ledger, inspection.value.id, localDay(new Date())))
  if (!notice.ok) return notice
  const { document, issues } = notice.value.composed
  return ok({
    fileName: notice.value.name,
    docx: await writeDocx(document),
    text: plainText(document),
    gaps: issues.filter(({ severity }) => severity === 'gap').map(({ place }) => place),
  })
}
