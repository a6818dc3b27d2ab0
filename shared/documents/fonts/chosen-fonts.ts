import type { Ledger } from '../../ledger/ledger.ts'
import type { PaperDocument } from '../paper-document.ts'

/** A paper in the fonts chosen for the ledger; without a choice, in the official ones. */
export const inChosenFonts = (
  document: PaperDocument,
  { settings: { fonts } }: Pick<Ledger, 'settings'>,
): PaperDocument => (fonts === undefined ? document : { ...document, fonts })
