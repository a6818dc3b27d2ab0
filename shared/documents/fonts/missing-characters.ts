import { HEADING_FONT } from '../page-layout.ts'
import type { Block, BlockSource, PaperDocument, Run } from '../paper-document.ts'
import { type CharacterRanges, inRanges } from './character-ranges.ts'
import type { FontCoverage } from './font-check.ts'
import { type PaperFontRole, paperFont } from './paper-font.ts'

/**
 * A character of a paper that the font named for it does not have, so that another font is taken for this one character.
 * `context` is the text around it; `better` is a font that has it and may stand in for the named one, null when none is
 * known. `privateUse`: a character made on one PC, which is seen nowhere else.
 */
export type MissingCharacter = {
  readonly character: string
  readonly privateUse: boolean
  readonly font: string
  readonly better: string | null
  readonly context: string
  readonly blockIndex: number
  readonly source: BlockSource
}

type PrintedText = { readonly text: string; readonly role: PaperFontRole; readonly source: BlockSource }

/** Below are letters of the West, which are printed in the Latin font; blanks and invisible marks print nothing. */
const FIRST_EAST_ASIAN = 0x2000
const INVISIBLE = /^[\p{Z}\p{C}\p{M}]$/u
const PRIVATE_USE = /^\p{Co}$/u

/** Characters shown on either side of a missing one. */
const CONTEXT = 8

const runTexts = (runs: readonly Run[], role: PaperFontRole, source: BlockSource): PrintedText[] =>
  runs.map(({ text, font }) => ({ text, role: font ?? role, source }))

/** Every text of a block with the font role it is printed in. */
const printedTexts = (block: Block): readonly PrintedText[] => {
  switch (block.kind) {
    case 'title':
      return block.lines.map((text) => ({ text, role: 'title', source: block.source }))
    case 'heading':
    case 'outline':
      return runTexts(block.runs, HEADING_FONT[block.level], block.source)
    case 'paragraph':
      return runTexts(block.runs, 'body', block.source)
    case 'signature':
      return [{ text: block.issuer, role: 'body', source: block.source }]
    case 'redHead':
      return [
        { text: block.mark, role: 'title', source: block.source },
        { text: `${block.secrecy}${block.urgency}`, role: 'heading1', source: block.source },
        { text: block.documentNumber, role: 'body', source: block.source },
        { text: block.signer, role: 'heading2', source: block.source },
      ]
    case 'imprint':
      return [{ text: `${block.copyTo}${block.printingOffice}`, role: 'body', source: block.source }]
    case 'table':
      return [...block.head, ...block.rows].flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.paragraphs.flatMap(({ runs }) =>
            runTexts(runs, 'body', cell.source ?? row.source ?? block.source),
          ),
        ),
      )
    default:
      return []
  }
}

const contextOf = (text: string, at: number, character: string): string => {
  const before = [...text.slice(0, at)].slice(-CONTEXT)
  const after = [...text.slice(at + character.length)].slice(0, CONTEXT)
  return [...before, character, ...after].join('')
}

/** Whether a font that is known lacks a character; each is looked up once, because texts are long and repeat themselves. */
const lackingIn = (known: CharacterRanges): ((character: string) => boolean) => {
  const asked = new Map<string, boolean>()
  return (character) => {
    const answer = asked.get(character)
    if (answer !== undefined) return answer
    const codePoint = character.codePointAt(0) ?? 0
    const printed = !INVISIBLE.test(character) || PRIVATE_USE.test(character)
    const lacking = codePoint >= FIRST_EAST_ASIAN && printed && !inRanges(known, codePoint)
    asked.set(character, lacking)
    return lacking
  }
}

/**
 * Characters of a paper that its fonts lack: rare characters of names above all. A character is reported once for each
 * block and font. Nothing is said of fonts that `coverage` does not know.
 */
export const missingCharacters = (
  { blocks, fonts }: PaperDocument,
  coverage: FontCoverage,
): readonly MissingCharacter[] => {
  const lacking = new Map(Object.entries(coverage).map(([font, known]) => [font, lackingIn(known)]))
  return blocks.flatMap((block, blockIndex) => {
    const found = new Map<string, MissingCharacter>()
    for (const { text, role, source } of printedTexts(block)) {
      const { name: font, substitutes } = paperFont(role, fonts)
      const lacks = lacking.get(font)
      if (lacks === undefined) continue
      let at = 0
      for (const character of text) {
        if (lacks(character) && !found.has(`${font} ${character}`))
          found.set(`${font} ${character}`, {
            character,
            privateUse: PRIVATE_USE.test(character),
            font,
            better: substitutes.find((other) => lacking.get(other)?.(character) === false) ?? null,
            context: contextOf(text, at, character),
            blockIndex,
            source,
          })
        at += character.length
      }
    }
    return [...found.values()]
  })
}
