import type { Department } from '../../ledger/unit.ts'
import type { Slip } from '../slip.ts'
import { NAME_WORDING } from '../wording.ts'
import { differInOne, firstDifference } from './edit-distance.ts'
import { nearlyNamed } from './unit-name-slips.ts'

const SUFFIX = /[科处室股部办组队所站心]$/u
/** One character that makes another department of it: 业务一科 and 业务二科, 机关党委 and 机关纪委. */
const TELLS_APART = /[一二三四五六七八九十东西南北上下内外大小前后左右甲乙丙丁党纪团省市县区总分]/u
/** A department of the office above is named like our own. */
const ABOVE = /(?:省|厅|国家|上级|部委|市委|县委|区委|兄弟)[^，。；、]{0,8}$/u
const SHORTEST = 4
const WITH_TASK =
  /(?:由|责任科室[:：]|责任部门[:：]|牵头科室[:：]|牵头部门[:：]|协办科室[:：]|(?<=^|[，。；、：]))(?<name>\p{Script=Han}{1,7}?(?:科|室|股|处|部|综合办))(?=牵头|负责|会同|承办|主办|具体负责|$|。|；)/gu
/** Offices of Party and state, and words, that end like a department. */
const OUTSIDE =
  /宣传部|组织部|统战部|武装部|政法|干部|内部|外部|全部|上部|支部|总部|[市省县区委局院厅]|小组|工作组|专班|法院|检察|教室|会议室|档案室|资料室|科室|各|相关|有关|本|我|该/u

const short = (name: string): string =>
  name
    .replace(/^(?:局|院|校|会|机关|单位|党组|本局)/u, '')
    .replace(/办公室$/u, '办')
    .replace(/科室$/u, '科')

const isVariant = (left: string, right: string): boolean => {
  const [one, other] = [short(left), short(right)]
  if (one === other) return true
  if (one.length === other.length) {
    if (one.length < 3 || !differInOne(one, other)) return false
    const at = firstDifference(one, other)
    return !(TELLS_APART.test(one.charAt(at)) && TELLS_APART.test(other.charAt(at)))
  }
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one]
  return longer.endsWith('办') && shorter === '办' && longer.length <= 4
}

/** Two entries of the list that look like one department: 办公室 and 综合办, 资源管理科 and 资源管理处. */
export const departmentTwins = (
  departments: readonly Department[],
): readonly { readonly department: Department; readonly twin: Department }[] =>
  departments.flatMap((department, index) => {
    const twin = departments
      .slice(0, index)
      .find((other) => isVariant(other.name.trim(), department.name.trim()))
    return twin === undefined ? [] : [{ department, twin }]
  })

/** What may stand before a department's name without its being another one. */
const OWNER = /^(?:局|院|校|会|机关|本局|我局|我院|单位|党组|党委|局机关|.{0,6}[局院校会])$/u

/** Every group and meeting has a 办公室; only these are the office itself under another name. */
const OFFICE_ITSELF = /^(?:综合|行政|党政|党务|秘书)$/u

const isListed = (name: string, listed: string): boolean => {
  if (name === listed) return true
  if (!name.endsWith(listed)) return false
  const before = name.slice(0, -listed.length)
  return listed === '办公室' ? !OFFICE_ITSELF.test(before) : OWNER.test(before)
}

/** A department written otherwise than the list has it. */
const departmentSlip = (at: number, written: string, name: string): Slip => ({
  rule: 'department-name',
  from: at,
  to: at + written.length,
  message: NAME_WORDING.department(written, name),
  suggestion: NAME_WORDING.write(name),
})

/** `综合办` for 综合办公室, and for a 办公室 that is the only one there is. */
const shortened = (paragraph: string, names: readonly string[]): Slip[] =>
  names.flatMap((name) => {
    const forms =
      name === '办公室' ? ['综合办公室', '综合办'] : name.endsWith('办公室') ? [name.slice(0, -2)] : []
    if (names.some((other) => forms.includes(other))) return []
    return forms.slice(0, 2).flatMap((form): Slip[] => {
      const at = paragraph.indexOf(form)
      if (at < 0 || form.length < 3 || paragraph.startsWith('公', at + form.length)) return []
      if (ABOVE.test(paragraph.slice(Math.max(0, at - 12), at))) return []
      return [departmentSlip(at, form, name)]
    })
  })

const near = (paragraph: string, names: readonly string[]): Slip[] =>
  names.flatMap((name) =>
    name.length < SHORTEST || !SUFFIX.test(name)
      ? []
      : nearlyNamed(paragraph, name).flatMap(({ text, at }): Slip[] => {
          const written = text.charAt(firstDifference(text, name))
          const right = name.charAt(firstDifference(text, name))
          if (!SUFFIX.test(text) || names.includes(text) || !/^\p{Script=Han}+$/u.test(text)) return []
          if (TELLS_APART.test(written) && TELLS_APART.test(right)) return []
          if (ABOVE.test(paragraph.slice(Math.max(0, at - 12), at))) return []
          return [departmentSlip(at, text, name)]
        }),
  )

/** Departments a paragraph names otherwise than the list does, and those given a task that the list does not hold. */
export const departmentSlips = (paragraph: string, names: readonly string[]): readonly Slip[] => {
  const slips = [...near(paragraph, names), ...shortened(paragraph, names)]
  if (names.length === 0) return slips
  for (const match of paragraph.matchAll(WITH_TASK)) {
    const name = match.groups?.name ?? ''
    if (OUTSIDE.test(name) || name.length < 3) continue
    // Only a unit that has 部 of its own means one of them by such a name.
    if (name.endsWith('部') && !names.some((listed) => listed.endsWith('部'))) continue
    if (names.some((listed) => isListed(name, listed))) continue
    const from = match.index + match[0].length - name.length
    if (slips.some((slip) => slip.from < from + name.length && from < slip.to)) continue
    const known = names.find((listed) => isVariant(listed, name))
    slips.push({
      rule: known === undefined ? 'department-unlisted' : 'department-name',
      from,
      to: from + name.length,
      message:
        known === undefined ? NAME_WORDING.departmentUnlisted(name) : NAME_WORDING.department(name, known),
      suggestion: known === undefined ? NAME_WORDING.addDepartment : NAME_WORDING.write(known),
    })
  }
  return slips
}
