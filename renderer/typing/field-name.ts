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
  aspect: (aspectId: string, part: string) => `aspect/${aspectId}/${part}`,
  notice: (inspectionId: string, part: string) => `notice/${inspectionId}/${part}`,
  chapter: (chapterId: string, part: string) => `chapter/${chapterId}/${part}`,
  inspection: (inspectionId: string, part: string) => `inspection/${inspectionId}/${part}`,
  unit: (part: string) => `unit/${part}`,
  /** The text of a notice being imported. */
  importedText: 'import/text',
}

const tabOfUnitField = (part: string): UnitTab => {
  if (/^(?:department|person)-/u.test(part)) return 'people'
  return part.startsWith('label-') ? 'settings' : 'unit'
}

/** Where a field is found, so that a draft left from the last run can be led back to it. */
export const placeOfField = (name: string): Location => {
  const [kind, owner] = name.split('/')
  if (owner !== undefined && (kind === 'finding' || kind === 'measure' || kind === 'progress'))
    return { screen: 'ledger', findingId: owner }
  if (kind === 'aspect') return { screen: 'ledger' }
  if (kind === 'notice') return { screen: 'notice' }
  if (kind === 'chapter' && owner !== undefined) return { screen: 'notice', chapterId: owner }
  if (kind === 'import') return { screen: 'overview', importing: true }
  return { screen: 'unit', unitTab: kind === 'inspection' ? 'inspection' : tabOfUnitField(owner ?? '') }
}
