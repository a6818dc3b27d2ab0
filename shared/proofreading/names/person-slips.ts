import type { Person } from '../../ledger/unit.ts'
import type { Slip } from '../slip.ts'
import { NAME_WORDING } from '../wording.ts'
import { differByOneMore, differInOne } from './edit-distance.ts'
import { SURNAMES } from './surnames.ts'

const NAME = `[${SURNAMES}]\\p{Script=Han}{1,2}`
const TITLE =
  '(?:书记|局长|主席|主任|科长|处长|股长|部长|院长|校长|所长|站长|场长|会长|秘书长|总工程师|经理|组员)'
const MAY_BE_TITLED = /[长任]|书记|主席|工程师|经理|组员/u
const BEFORE_TITLE_OUTSIDE =
  /(?:市委|省委|县委|区委|中央|国家|巡[察视]组|市长|省长|街道|乡镇|镇|村|社区|公司|企业)[^，。；、]{0,8}$/u
const CALLED = new RegExp(`(?<=^|[，。；：、（“]|${TITLE}|成员|组长|领导)(${NAME})同志`, 'gu')
const TITLED = new RegExp(
  `${TITLE}(${NAME})(?=[，。；、（(]|任|为|担任|主持|带队|作|同志|牵头|负责|兼任|等|$)`,
  'gu',
)
const IN_CHARGE = new RegExp(`由(${NAME})(?=负责|牵头|具体|主持|担任|带队|包抓|督办|兼任)`, 'gu')
const LABELLED =
  /(?:副?组长|成员|责任人|联系人|牵头领导|签发人|会签人|经办人|审核人|负责人)[:：]\s*([\p{Script=Han}]{2,4}(?:[、，,\s]+[\p{Script=Han}]{2,4})*)(?=[。；;，,（(]|$)/gu
/** What stands in words and never in names. */
const NO_NAME =
  /[组委员部门管责导关面村乡镇县市区省局科室处级位些体分主要任长的了和与及在对将各全同负党第度办股会校厅队站联场社司法院政此其他专]/u
/** People every text may name without their being of the unit. */
const KNOWN_TO_ALL = new Set([
  '毛泽东',
  '周恩来',
  '刘少奇',
  '朱德',
  '邓小平',
  '江泽民',
  '胡锦涛',
  '雷锋',
  '焦裕禄',
  '孔繁森',
  '黄文秀',
  '张富清',
  '张桂梅',
])
/** What names never hold even where a label says that a name follows. */
const NO_LABELLED_NAME = /[组委员部门责科室局办处等]/u
const BESIDE =
  '[，。；、：（）]|同志|等|任(?![务何意])|为|牵头|负责|主持|带队|兼任|具体|审核|审定|签发|汇报|分别|组织|带领|副?(?:书记|局长|主席|主任|科长|处长|股长|部长|院长|校长|所长|站长|场长|会长|经理)|$'

type Named = { readonly name: string; readonly from: number; readonly labelled?: true }

/** The title before a name is one of another office. */
const isOutside = (paragraph: string, at: number): boolean =>
  BEFORE_TITLE_OUTSIDE.test(paragraph.slice(Math.max(0, at - 14), at))

const named = (paragraph: string): Named[] => {
  const all: Named[] = []
  const rules = (word: string, rule: RegExp) => (paragraph.includes(word) ? paragraph.matchAll(rule) : [])
  for (const match of rules('同志', CALLED))
    if (!isOutside(paragraph, match.index)) all.push({ name: match[1] ?? '', from: match.index })
  for (const match of rules('由', IN_CHARGE)) all.push({ name: match[1] ?? '', from: match.index + 1 })
  for (const match of MAY_BE_TITLED.test(paragraph) ? paragraph.matchAll(TITLED) : []) {
    const name = match[1] ?? ''
    const from = match.index + match[0].length - name.length
    if (!isOutside(paragraph, match.index)) all.push({ name, from })
  }
  for (const match of /[:：]/u.test(paragraph) ? paragraph.matchAll(LABELLED) : []) {
    const list = match[1] ?? ''
    const start = match.index + match[0].length - list.length
    for (const part of list.matchAll(/\p{Script=Han}{2,4}/gu))
      if (SURNAMES.includes(part[0].charAt(0)) && part[0].length <= 3)
        all.push({ name: part[0], from: start + part.index, labelled: true })
  }
  return all.filter(
    ({ name, labelled }) =>
      !(labelled === true ? NO_LABELLED_NAME : NO_NAME).test(name.slice(1)) &&
      !KNOWN_TO_ALL.has(name) &&
      !name.includes('某'),
  )
}

const isNear = (name: string, listed: string): boolean => {
  if (name.length === 3 && listed.length === 3) return differInOne(name, listed)
  if (name.length === 2 && listed.length === 2) return name.charAt(0) === listed.charAt(0) && name !== listed
  return name.length > listed.length ? differByOneMore(name, listed) : differByOneMore(listed, name)
}

/** How the people of a ledger are looked for in its texts; built once for all paragraphs. */
export type PeopleNames = { readonly names: ReadonlySet<string>; readonly near: RegExp | undefined }

/** Prepares the list of people for `personSlips`. */
export const peopleNames = (people: readonly Pick<Person, 'name'>[]): PeopleNames => {
  const names = people.map(({ name }) => name.replace(/\s/gu, ''))
  const long = names.filter((name) => /^\p{Script=Han}{3}$/u.test(name))
  const surnames = [...new Set(long.map((name) => name.charAt(0)))].join('')
  return {
    names: new Set(names),
    near:
      surnames === ''
        ? undefined
        : new RegExp(`(?<![每上本下各全])[${surnames}]\\p{Script=Han}{2}(?=${BESIDE})`, 'gu'),
  }
}

/** People a paragraph names with one character wrong, or whom the list does not hold; only where a title tells a name. */
export const personSlips = (paragraph: string, people: PeopleNames): readonly Slip[] => {
  if (people.names.size === 0) return []
  const slips = new Map<number, Slip>()
  const near = (name: string) => [...people.names].find((listed) => isNear(name, listed))
  const add = (from: number, name: string, listed: string | undefined) =>
    slips.set(from, {
      rule: listed === undefined ? 'person-unlisted' : 'person-name',
      from,
      to: from + name.length,
      message: listed === undefined ? NAME_WORDING.personUnlisted(name) : NAME_WORDING.person(name, listed),
      suggestion: listed === undefined ? NAME_WORDING.addPerson : NAME_WORDING.write(listed),
    })
  for (const { name, from } of named(paragraph)) {
    // `周明远` is also read as `周明`, when a word follows that could be part of a name.
    const whole = [...people.names].find((listed) => paragraph.startsWith(listed, from))
    if (!people.names.has(name) && whole === undefined) add(from, name, near(name))
  }
  if (people.near !== undefined)
    for (const match of paragraph.matchAll(people.near)) {
      const [name] = match
      if (people.names.has(name) || slips.has(match.index) || NO_NAME.test(name.slice(1))) continue
      const listed = [...people.names].find(
        (other) => other.charAt(0) === name.charAt(0) && differInOne(name, other),
      )
      if (listed !== undefined) add(match.index, name, listed)
    }
  return [...slips.values()]
}

/** Two entries of the list that look like one person: one character apart, and one of them without position of its own. */
export const personTwins = (
  people: readonly Person[],
): readonly { readonly person: Person; readonly twin: Person }[] =>
  people.flatMap((person, index) => {
    const twin = people
      .slice(0, index)
      .find(
        (other) =>
          person.name.length >= 3 &&
          differInOne(other.name, person.name) &&
          (other.position.trim() === '' ||
            person.position.trim() === '' ||
            other.position === person.position),
      )
    return twin === undefined ? [] : [{ person, twin }]
  })
