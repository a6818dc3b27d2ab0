import type { Unit } from '../../ledger/unit.ts'
import type { Slip } from '../slip.ts'
import { NAME_WORDING } from '../wording.ts'
import { differByOneMore, differInOne, firstDifference } from './edit-distance.ts'

/** Characters that tell one office of the same city from another: 市农业局 is no slip for 市林业局. */
const OTHER_OFFICE =
  /[省市县区州旗乡镇街村农林牧渔水电工商教文体卫财税审统交通建住环城公检法司民政人社科信规发改粮盐邮路航港烟草气象地震档案史志老干团妇残侨台局厅部委院会办组一二三四五六七八九十东西南北中]/u
const SHORTEST = 4

const REGION = /^(?:中共)?\p{Script=Han}{2,5}?(?=[省市县区州旗]\p{Script=Han}{3})/u

/** The names of a unit that stand in texts: as signed, without 中共, without its place, as in sentences, and each without 党组. */
export const unitNames = ({
  fullName,
  shortName,
}: Pick<Unit, 'fullName' | 'shortName'>): readonly string[] => {
  const names = [fullName, fullName.replace(/^中共/u, ''), fullName.replace(REGION, ''), shortName].map(
    (name) => name.trim(),
  )
  const offices = names.map((name) => name.replace(/(?:党组|党委|党总支|党支部|党工委)$/u, ''))
  return [...new Set([...names, ...offices])].filter((name) => name.length >= SHORTEST)
}

const halvesOf = (name: string): readonly (readonly [half: string, offset: number])[] => {
  const middle = Math.ceil(name.length / 2)
  return [
    [name.slice(0, middle), 0],
    [name.slice(middle), middle],
  ]
}

/** Texts in `paragraph` of the length of `name` that differ from it in one character, with their positions. */
export const nearlyNamed = (
  paragraph: string,
  name: string,
): { readonly text: string; readonly at: number }[] => {
  const found = new Map<number, string>()
  for (const [half, offset] of halvesOf(name)) {
    if (half.length < 2 || !paragraph.includes(half)) continue
    for (let at = paragraph.indexOf(half); at >= 0; at = paragraph.indexOf(half, at + 1)) {
      const start = at - offset
      const text = start < 0 ? '' : paragraph.slice(start, start + name.length)
      if (differInOne(text, name)) found.set(start, text)
    }
  }
  return [...found].map(([at, text]) => ({ at, text }))
}

const isSlip = (text: string, name: string): boolean => {
  const at = firstDifference(text, name)
  const written = text.charAt(at)
  // 该教育局 is no slip for 市教育局; a 厅 and a 局 of one name are never both there.
  if (at === 0 && /^[省市县区州旗]/u.test(name)) return false
  if (/[厅局]/u.test(name.charAt(at)) && /[厅局]/u.test(written)) return true
  return at < name.length - 1 && /\p{Script=Han}/u.test(written) && !OTHER_OFFICE.test(written)
}

const ORGAN = /(?:党组|党委|党总支|党支部|党工委)$/u

/** `市林业局党委` where the unit is 市林业局党组. */
const organSlips = (paragraph: string, names: readonly string[]): Slip[] => {
  const own = names.map((name) => ORGAN.exec(name)?.[0]).find((organ) => organ !== undefined)
  const offices = names.filter((name) => ORGAN.test(name)).map((name) => name.replace(ORGAN, ''))
  if (own === undefined) return []
  const slips = new Map<number, Slip>()
  for (const office of offices)
    for (let at = paragraph.indexOf(office); at >= 0; at = paragraph.indexOf(office, at + 1)) {
      const end = at + office.length
      const written = /^(?:党组|党委|党总支|党工委)(?!织|员)/u.exec(paragraph.slice(end, end + 4))?.[0]
      if (written === undefined || written === own || slips.has(end)) continue
      if (paragraph.charAt(at - 1) === '原') continue
      const [text, right] = [`${office}${written}`, `${office}${own}`]
      slips.set(end, {
        rule: 'unit-name',
        from: at,
        to: end + written.length,
        message: NAME_WORDING.unit(text, right),
        suggestion: NAME_WORDING.write(right),
        replacement: right,
      })
    }
  return [...slips.values()]
}

const LONG_NAME = 8

/** The whole name with one character more or less: 中共云溪林业局党组. Only long names: too much is near a short one. */
const unevenSlips = (paragraph: string, names: readonly string[]): Slip[] => {
  const name = names.find((candidate) => candidate.length >= LONG_NAME)
  if (name === undefined) return []
  return halvesOf(name).flatMap(([half, offset]) => {
    const at = paragraph.indexOf(half)
    if (at < 0) return []
    return [1, -1].flatMap((more): Slip[] => {
      const from = offset === 0 ? at : at - offset - more
      const text = from < 0 ? '' : paragraph.slice(from, from + name.length + more)
      const differs = more > 0 ? differByOneMore(text, name) : differByOneMore(name, text)
      // A first or last character more or less is the sentence around the name.
      const edges = text.startsWith(name.slice(0, 2)) && text.endsWith(name.slice(-2))
      if (!differs || !edges || paragraph.startsWith(name, from)) return []
      return [
        {
          rule: 'unit-name',
          from,
          to: from + text.length,
          message: NAME_WORDING.unit(text, name),
          suggestion: NAME_WORDING.write(name),
          replacement: name,
        },
      ]
    })
  })
}

const MAY_NAME = new WeakMap<readonly string[], RegExp>()

/** Finds whether a paragraph holds half of any of the names; looking closer is dear, and most paragraphs do not. */
const mayName = (names: readonly string[]): RegExp => {
  const known = MAY_NAME.get(names)
  if (known !== undefined) return known
  const halves = names
    .flatMap((name) => halvesOf(name).map(([half]) => half))
    .filter(({ length }) => length > 1)
  const pattern = new RegExp(
    [...new Set(halves)].map((half) => half.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|'),
    'u',
  )
  MAY_NAME.set(names, pattern)
  return pattern
}

/** Names of the unit with one character wrong, too many or lost, or with another organ's name. */
export const unitNameSlips = (paragraph: string, names: readonly string[]): readonly Slip[] => {
  if (names.length === 0 || !mayName(names).test(paragraph)) return []
  const slips = new Map<number, Slip>()
  for (const name of names)
    for (const { text, at } of nearlyNamed(paragraph, name)) {
      const from = at + firstDifference(text, name)
      // 原市林业厅 is what an office was called before.
      if (paragraph.charAt(at - 1) === '原' || !isSlip(text, name) || slips.has(from)) continue
      slips.set(from, {
        rule: 'unit-name',
        from: at,
        to: at + text.length,
        message: NAME_WORDING.unit(text, name),
        suggestion: NAME_WORDING.write(name),
        replacement: name,
      })
    }
  for (const found of [...organSlips(paragraph, names), ...unevenSlips(paragraph, names)])
    if (!slips.has(found.from)) slips.set(found.from, found)
  return [...slips.values()]
}
