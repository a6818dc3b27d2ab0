import type { Remark, RemarkSource } from '#shared/proofreading/remark.ts'
import { requestPanelFocus } from '../finding-panel/panel-focus.ts'
import { goTo, type Location } from '../session/navigation.ts'
import { fieldName } from '../typing/field-name.ts'

/** The text field a remark is about, as `field-name.ts` names it; undefined when it is about no text field. */
export const fieldOfRemark = (inspectionId: string, { source, part }: Remark): string | undefined => {
  if (source === null || part === undefined) return undefined
  switch (source.kind) {
    case 'title':
    case 'preamble':
    case 'contact':
    case 'signature':
      return fieldName.notice(inspectionId, part)
    case 'chapter':
      return fieldName.chapter(source.chapterId, part)
    case 'aspect':
      return fieldName.aspect(source.aspectId, part)
    case 'finding':
      return fieldName.finding(source.findingId, part)
    default:
      return undefined
  }
}

type Place = {
  readonly location: Location
  readonly panel?: { readonly findingId: string; readonly part: string }
}

const inPanel = (findingId: string, part: string): Place => ({
  location: { screen: 'ledger', findingId },
  panel: { findingId, part },
})

const placeOf = (source: RemarkSource, part: string): Place => {
  switch (source.kind) {
    case 'title':
    case 'preamble':
    case 'contact':
    case 'signature':
      return { location: { screen: 'notice', noticePart: source.kind } }
    case 'chapter':
      return { location: { screen: 'notice', chapterId: source.chapterId } }
    case 'aspect':
      return { location: { screen: 'ledger' } }
    case 'finding':
      return inPanel(source.findingId, part.startsWith('progress') ? 'progress' : part)
    case 'measure':
      return inPanel(source.findingId, 'measures')
    case 'supervision':
      return inPanel(source.findingId, 'supervision')
    case 'slot':
    case 'official':
      return { location: { screen: 'papers', paper: source.paper } }
    case 'archive':
      return { location: { screen: 'papers', paper: 'archive-index' } }
    case 'figures':
      return { location: { screen: 'ledger' } }
    case 'columns':
      return { location: { screen: 'papers' } }
    case 'round':
      return { location: { screen: 'unit', unitTab: 'inspection' } }
    case 'departments':
    case 'people':
      return { location: { screen: 'unit', unitTab: 'people' } }
    case 'unit':
      return { location: { screen: 'unit', unitTab: 'unit' } }
  }
}

/** Leads to the screen where what a remark is about is edited, and there to the field. */
export const goToRemark = ({ source, part = 'panel' }: Remark): void => {
  if (source === null) return
  const { location, panel } = placeOf(source, part)
  goTo(location)
  if (panel !== undefined) requestPanelFocus(panel.findingId, panel.part)
}
