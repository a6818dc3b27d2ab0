import { PaperKind } from '#shared/ledger/paper-settings.ts'
import type { Location, UnitTab } from '../session/navigation.ts'

/**
 * Names of text fields, for drafts: `<kind>/<owner id>/…/<part>`. A name never changes its meaning between versions,
 * because a draft of yesterday must find its field today.
 */
export const fieldName = {
  finding: (findingId: string, part: string) => `finding/${findingId}/${part}`,
  measure: (findingId: string, measureId: string, part: string) =>
    `measure/${findingId}/${measureId}/${part}`,
  progress: (findingId: string, entryId: string) => `progress/${findingId}/${entryId}`,
  supervision: (findingId: string, supervisionId: string, part: string) =>
    `supervision/${findingId}/${supervisionId}/${part}`,
  evidence: (findingId: string, evidenceId: string, part: string) =>
    `evidence/${findingId}/${evidenceId}/${part}`,
  aspect: (aspectId: string, part: string) => `aspect/${aspectId}/${part}`,
  notice: (inspectionId: string, part: string) => `notice/${inspectionId}/${part}`,
  chapter: (chapterId: string, part: string) => `chapter/${chapterId}/${part}`,
  inspection: (inspectionId: string, part: string) => `inspection/${inspectionId}/${part}`,
  unit: (part: string) => `unit/${part}`,
  paper: (inspectionId: string, kind: PaperKind, part: string) => `paper/${inspectionId}/${kind}/${part}`,
  /** The text of a notice being imported. */
  importedText: 'import/text',
}

const tabOfUnitField = (part: string): UnitTab => (/^(?:department|person)-/u.test(part) ? 'people' : 'unit')

/** Kinds of fields that belong to a finding and are found in its panel. */
const OF_FINDING: ReadonlySet<string> = new Set(['finding', 'measure', 'progress', 'supervision', 'evidence'])

/** Where a field is found, so that a draft left from the last run can be led back to it. */
export const placeOfField = (name: string): Location => {
  const [kind, owner, part] = name.split('/')
  if (owner !== undefined && OF_FINDING.has(kind ?? '')) return { screen: 'ledger', findingId: owner }
  if (kind === 'aspect') return { screen: 'ledger' }
  if (kind === 'notice') return { screen: 'notice' }
  if (kind === 'paper') {
    const paper = PaperKind.safeParse(part)
    return { screen: 'papers', ...(paper.success ? { paper: paper.data } : {}) }
  }
  if (kind === 'chapter' && owner !== undefined) return { screen: 'notice', chapterId: owner }
  if (kind === 'import') return { screen: 'overview', importing: true }
  if (kind === 'unit' && owner?.startsWith('label-') === true) return { screen: 'settings' }
  return { screen: 'unit', unitTab: kind === 'inspection' ? 'inspection' : tabOfUnitField(owner ?? '') }
}
