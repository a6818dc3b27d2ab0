import { inRanges } from '#shared/documents/fonts/character-ranges.ts'
import type { FontCheck } from '#shared/documents/fonts/font-check.ts'
import { type MissingCharacter, missingCharacters } from '#shared/documents/fonts/missing-characters.ts'
import { composePaper } from '#shared/documents/papers/compose-paper.ts'
import type { PaperDefinition } from '#shared/documents/papers/paper-definition.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'

/** A character some font lacks, where it was seen first, and in which papers. */
export type RareCharacter = MissingCharacter & { readonly papers: readonly PaperDefinition[] }

/** True when the ledger holds any character outside one of the known fonts: without one no paper need be composed. */
export const mayLackCharacters = (ledger: Ledger, { coverage, roles }: FontCheck): boolean => {
  const fonts = roles.flatMap(({ named }) => (coverage[named] === undefined ? [] : [coverage[named]]))
  return [...new Set(JSON.stringify(ledger))].some((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return codePoint > 0x2000 && fonts.some((font) => !inRanges(font, codePoint))
  })
}

/** Adds what one paper of a round lacks to what others lack. */
export const withPaper = (
  found: readonly RareCharacter[],
  paper: PaperDefinition,
  ledger: Ledger,
  inspectionId: string,
  today: string,
  { coverage }: FontCheck,
): readonly RareCharacter[] => {
  const composed = composePaper(ledger, { kind: paper.kind, inspectionId }, { today })
  if (!composed.ok) return found
  const byKey = new Map(found.map((rare) => [`${rare.font} ${rare.character}`, rare]))
  for (const missing of missingCharacters(composed.value.document, coverage)) {
    const key = `${missing.font} ${missing.character}`
    const before = byKey.get(key)
    if (before?.papers.includes(paper)) continue
    byKey.set(key, { ...(before ?? missing), papers: [...(before?.papers ?? []), paper] })
  }
  return [...byKey.values()]
}
