import type { Finding } from '../../ledger/finding.ts'
import type { Inspection } from '../../ledger/inspection.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { type TextPiece, textDifferences } from '../../text/text-differences.ts'
import { sourceKey, sourceOfBlock } from '../block-source.ts'
import { PLACE_WORDING } from '../composition/wording.ts'
import { composeNotice } from '../notice/compose-notice.ts'
import type { Block, BlockSource } from '../paper-document.ts'
import { plainText } from '../plain-text.ts'
import { PUBLICITY_WARNINGS, type PublicityWarningCode } from './edition-wording.ts'
import { internalNoticePaper } from './internal-notice-paper.ts'
import { settingsOfPaper } from './paper-texts.ts'

/**
 * A place where the 社会公开稿 and the 党内通报 print different words, or a finding that is not simply public. The texts are
 * what each prints there, a paragraph a line, null where it prints nothing; `pieces` puts both together (`left` public,
 * `right` internal). The sources are where each is edited. `publicity` and `reason` are those of a finding.
 */
export type EditionDifference = {
  readonly key: string
  readonly place: string
  readonly publicText: string | null
  readonly internalText: string | null
  readonly pieces: readonly TextPiece[]
  readonly publicSource: BlockSource
  readonly internalSource: BlockSource
  readonly publicity?: Exclude<Finding['publicity']['kind'], 'public'>
  readonly reason?: string
  readonly warnings: readonly { readonly code: PublicityWarningCode; readonly message: string }[]
}

/** Slots of the 党内通报 that stand for a part of the notice; the preamble differs in its last sentence only. */
const PART_OF_SLOT: Readonly<Record<string, string>> = { title: 'title', signature: 'signature' }
const INTERNAL_PREAMBLE: BlockSource = { kind: 'slot', paper: 'internal-notice', slot: 'preambleEnding' }

/** What a part is, wherever its words are edited. */
const partOf = (source: BlockSource): string =>
  (source.kind === 'slot' ? PART_OF_SLOT[source.slot] : undefined) ?? sourceKey(source)

type Part = { readonly text: string; readonly source: BlockSource }

/** What a paper prints of each part, in order. 版头, 主送 and 版记 stand in the internal edition alone and are no wording. */
const partsOf = (blocks: readonly Block[]): ReadonlyMap<string, Part> => {
  const end = blocks.findIndex(({ kind }) => kind === 'pageBreak')
  const parts = new Map<string, Part>()
  for (const block of blocks.slice(0, end < 0 ? blocks.length : end)) {
    const source = sourceOfBlock(block)
    if (source === undefined || source.kind === 'official' || block.kind === 'outline') continue
    const text = plainText({ title: '', author: '', subject: '', blocks: [block] }).trimEnd()
    const known = parts.get(partOf(source))
    parts.set(
      partOf(source),
      known === undefined ? { text, source } : { ...known, text: `${known.text}\n${text}` },
    )
  }
  return parts
}

const warningsOf = ({ publicity, publicText, noticeText }: Finding): EditionDifference['warnings'] => {
  const warn = (code: PublicityWarningCode) => [{ code, message: PUBLICITY_WARNINGS[code] }]
  if (publicity.kind === 'notPublic')
    return (publicity.reason ?? '').trim() === '' ? warn('not-public-without-reason') : []
  if (publicity.kind !== 'otherWording') return []
  if (publicText.trim() === '') return warn('public-wording-missing')
  return publicText.trim() === noticeText.trim() ? warn('public-wording-same') : []
}

/** The first sentence of what is printed there says best which place it is. */
const firstSentence = (text: string): string => /^[^。\n]*。?/u.exec(text)?.[0] ?? ''

const placeOf = (source: BlockSource, text: string, slotLabels: ReadonlyMap<string, string>): string => {
  switch (source.kind) {
    case 'title':
    case 'preamble':
    case 'contact':
    case 'signature':
      return PLACE_WORDING[source.kind]
    case 'slot':
      return slotLabels.get(source.slot) ?? firstSentence(text)
    default:
      return firstSentence(text)
  }
}

const findingOf = (inspection: Inspection, source: BlockSource): Finding | undefined =>
  source.kind === 'finding' ? inspection.findings.find(({ id }) => id === source.findingId) : undefined

const publicityOf = (
  finding: Finding | undefined,
): Pick<EditionDifference, 'publicity' | 'reason' | 'warnings'> => {
  if (finding === undefined || finding.publicity.kind === 'public') return { warnings: [] }
  const { kind, reason } = finding.publicity
  return {
    publicity: kind,
    ...(reason === undefined || reason.trim() === '' ? {} : { reason }),
    warnings: warningsOf(finding),
  }
}

/**
 * Where the two editions of a round's notice differ, in the order of the 党内通报, what only the public one prints last. It
 * compares the papers as printed on `today` (`YYYY-MM-DD`), so that it cannot differ from them; a finding that is not
 * simply public is always among them. Throws RangeError when the ledger has no such round.
 */
export const editionDifferences = (
  ledger: Ledger,
  inspectionId: string,
  { today }: { readonly today: string },
): readonly EditionDifference[] => {
  const inspection = ledger.inspections.find(({ id }) => id === inspectionId)
  if (inspection === undefined) throw new RangeError(`no such inspection: ${inspectionId}`)
  const settings = settingsOfPaper(inspection, internalNoticePaper.kind)
  const internal = internalNoticePaper.compose({ ledger, inspection, settings, today })
  const publicParts = partsOf(composeNotice(ledger, inspectionId, { today }).document.blocks)
  const internalParts = internal.ok ? partsOf(internal.value.document.blocks) : new Map<string, Part>()
  const slotLabels = new Map(internalNoticePaper.slots.map(({ name, label }) => [name, label]))
  return [...new Set([...internalParts.keys(), ...publicParts.keys()])].flatMap(
    (key): EditionDifference[] => {
      const [ours, theirs] = [publicParts.get(key), internalParts.get(key)]
      const source = theirs?.source ?? ours?.source
      if (source === undefined) return []
      const publicity = publicityOf(findingOf(inspection, source))
      if (ours?.text === theirs?.text && publicity.publicity === undefined) return []
      return [
        {
          key,
          place: placeOf(ours?.source ?? source, theirs?.text ?? ours?.text ?? '', slotLabels),
          publicText: ours?.text ?? null,
          internalText: theirs?.text ?? null,
          pieces: textDifferences(ours?.text ?? '', theirs?.text ?? ''),
          publicSource: ours?.source ?? source,
          internalSource: key === 'preamble' ? INTERNAL_PREAMBLE : source,
          ...publicity,
        },
      ]
    },
  )
}
