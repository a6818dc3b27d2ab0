import type { BlockSource, PaperDocument } from '#shared/documents/paper-document.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { isOnPaper, type Remark, type RemarkSource } from '#shared/proofreading/remark.ts'
import { fieldOfRemark } from '../proofreading/remark-place.ts'
import { type NoticePlace, progressPart } from './notice-place.ts'
import { placeOfIssue } from './printed-place.ts'

const OF_NOTICE: ReadonlySet<RemarkSource['kind']> = new Set([
  'title',
  'preamble',
  'contact',
  'signature',
  'chapter',
  'aspect',
  'finding',
])

/** Whether the editor of the notice has the field: of a finding only what the notice prints. */
const isEdited = (inspection: Inspection, source: BlockSource, part: string | undefined): boolean => {
  if (source.kind !== 'finding') return part !== undefined
  const finding = inspection.findings.find(({ id }) => id === source.findingId)
  return finding !== undefined && part === progressPart(finding)
}

/** Where in the editor of the notice a remark is put right; undefined when it is put right on another screen. */
export const placeOfRemark = (
  inspection: Inspection,
  document: PaperDocument,
  remark: Remark,
): NoticePlace | undefined => {
  const { source, part, issue, paragraph } = remark
  if (source === null || !isOnPaper(source) || !OF_NOTICE.has(source.kind)) return undefined
  if (issue !== undefined) return placeOfIssue(inspection, document, issue)
  if (!isEdited(inspection, source, part)) return undefined
  const field = fieldOfRemark(inspection.id, remark)
  return field === undefined
    ? { source }
    : { source, field, ...(paragraph === undefined ? {} : { paragraph }) }
}
