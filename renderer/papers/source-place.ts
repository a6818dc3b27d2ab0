import type { BlockSource } from '#shared/documents/paper-document.ts'
import type { PaperDefinition } from '#shared/documents/papers/paper-definition.ts'
import type { PaperKind } from '#shared/ledger/paper-settings.ts'
import type { Location } from '../session/navigation.ts'
import { PAPERS_WORDS } from './wording.ts'

/** A part of the editor of this screen: a slot by its name, a column by its key, or one of the cards. */
export type EditorPart =
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'columns'; readonly column: string | undefined }
  | { readonly kind: 'official' | 'closing' | 'archive' }

/** Where a part of a paper comes from when it is not edited on this screen: in words, and the way there. */
export type Elsewhere = { readonly words: string; readonly location: Location }

const here = (definition: PaperDefinition, slot: string): EditorPart | undefined =>
  definition.slots.some(({ name }) => name === slot) ? { kind: 'slot', slot } : undefined

/** The part of the editor a source is edited in; undefined when it comes from elsewhere. */
export const editorPart = (definition: PaperDefinition, source: BlockSource): EditorPart | undefined => {
  switch (source.kind) {
    case 'slot':
      return source.paper === definition.kind ? here(definition, source.slot) : undefined
    case 'official':
      return definition.official === undefined ? undefined : { kind: 'official' }
    case 'archive':
      return { kind: 'archive' }
    case 'columns':
      return definition.columns === undefined ? undefined : { kind: 'columns', column: source.column }
    case 'signature':
      return definition.signature === undefined ? undefined : { kind: 'closing' }
    case 'title':
      return here(definition, 'title')
    default:
      return undefined
  }
}

const inLedger = (findingId?: string): Location => ({
  screen: 'ledger',
  ...(findingId === undefined ? {} : { findingId }),
})

const otherPaper = (paper: PaperKind): Location => ({ screen: 'papers', paper })

/** The screen a source is edited on when it is not this one. */
export const elsewhere = (source: BlockSource): Elsewhere => {
  const words = PAPERS_WORDS.from
  switch (source.kind) {
    case 'title':
    case 'preamble':
    case 'contact':
    case 'signature':
      return { words: words[source.kind], location: { screen: 'notice', noticePart: source.kind } }
    case 'chapter':
      return { words: words.chapter, location: { screen: 'notice', chapterId: source.chapterId } }
    case 'aspect':
      return { words: words.aspect, location: inLedger() }
    case 'finding':
    case 'measure':
    case 'supervision':
      return { words: words[source.kind], location: inLedger(source.findingId) }
    case 'slot':
    case 'official':
      return { words: words.otherPaper, location: otherPaper(source.paper) }
    case 'figures':
    case 'columns':
      return { words: words.figures, location: inLedger() }
    case 'round':
      return { words: words.round, location: { screen: 'unit', unitTab: 'inspection' } }
    case 'archive':
      return { words: words.archive, location: otherPaper('archive-index') }
  }
}
