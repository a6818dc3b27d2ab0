import type { BlockSource } from '#shared/documents/paper-document.ts'

/**
 * What of a paper the clerk is at. `asked`: the editor is to put the cursor there (`edit`), or she is there already. A new
 * object means asked anew.
 */
export type PaperSelection = {
  readonly source: BlockSource | null
  readonly asked: 'nothing' | 'edit'
}

export const NOWHERE: PaperSelection = { source: null, asked: 'nothing' }
