import type { Slip, TextRule } from '../slip.ts'
import { SLIP_WORDING } from '../wording.ts'

/** Particles that never stand twice, but for the words that begin with them. */
const PARTICLE =
  /的的(?!确)|了了(?!解|结|断|事|却|然)|是是(?!非)|在在(?!建|职|岗|校|编|线|押|册|读|逃|场|途|家)|和和(?!平|谐|气|睦|解|美)|与与(?!会)|及及(?!时)|已已|并并(?!联|轨|购)|从从(?!严|业|事|政|重|轻|容)|将将(?!军|就)|于于|由由|向向(?!上)|被被(?!告|动|子)|也也|都都|等等(?=等)/gu
/** Words that repeat rightly: 研究研究, 服务服务对象, 物业管理管理办法. */
const RIGHT = new Set(['研究', '讨论', '商量', '考虑', '了解', '学习', '看看'])
const RIGHT_BEFORE: Readonly<Record<string, RegExp>> = {
  管理: /^(?:办法|制度|规定|人员|单位|部门|工作|水平|能力)/u,
  服务: /^(?:对象|中心|窗口|站|队)/u,
  发展: /^(?:党员|对象)/u,
  工作: /^(?:组|队|人员|站|委员|专班|方案|条例|制度)/u,
  教育: /^(?:局|部门|系统|部|厅|主管)/u,
  建设: /^(?:局|部门|单位|项目|工程)/u,
  监督: /^(?:检查|执纪|管理|员)/u,
  文化: /^(?:馆|站|局)/u,
}
/** A clause typed twice, `稳妥推进，稳妥推进，`; three times is speech. */
const CLAUSE = /(?<=^|[，。；：])([^，。；：“”]{4,40})([，。；])\1(?=[，。；]|$)(?!\2\1)/gu
/** A measure word typed twice after its figure: 36处处. */
const MEASURE = /\d([处个项条件份场名家户次])\1(?=[，。；、]|$)/gu
const HAN = /^\p{Script=Han}+$/u
const LONGEST = 8

const slip = (from: number, word: string): Slip => ({
  rule: 'repeated-word',
  from,
  to: from + 2 * word.length,
  message: SLIP_WORDING.repeated(word),
  suggestion: SLIP_WORDING.writeInstead(word),
  replacement: word,
})

const isRight = (word: string, after: string): boolean =>
  word.startsWith('一') ||
  /^(.)\1+$/u.test(word) ||
  RIGHT.has(word) ||
  after === `再${word}`.slice(0, after.length) ||
  RIGHT_BEFORE[word]?.test(after) === true

/** The longest word that stands twice from `at` on, in UTF-16 units; 0 when none does. */
const repeatedLength = (units: Uint16Array, at: number): number => {
  const first = units[at]
  for (let length = Math.min(LONGEST, (units.length - at) >> 1); length >= 2; length--) {
    if (units[at + length] !== first || units[at + length + 1] !== units[at + 1]) continue
    let index = 2
    while (index < length && units[at + index] === units[at + index + length]) index += 1
    if (index >= length) return length
  }
  return 0
}

const unitsOf = (text: string): Uint16Array => {
  const units = new Uint16Array(text.length)
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index)
  return units
}

/** Words and particles typed twice in a row: 的的, 进行进行. */
export const repetitionSlips: TextRule = (paragraph) => {
  const slips: Slip[] = [...paragraph.matchAll(PARTICLE)].map((match) =>
    slip(match.index, match[0].slice(0, 1)),
  )
  for (const match of paragraph.matchAll(CLAUSE)) {
    const [all, clause = ''] = match
    slips.push({
      rule: 'repeated-word',
      from: match.index,
      to: match.index + all.length,
      message: SLIP_WORDING.repeated(clause),
      suggestion: SLIP_WORDING.writeInstead(clause),
      replacement: clause,
    })
  }
  for (const match of paragraph.matchAll(MEASURE)) slips.push(slip(match.index + 1, match[1] ?? ''))
  const units = unitsOf(paragraph)
  for (let at = 0; at < units.length - 3; at++) {
    const length = repeatedLength(units, at)
    if (length === 0) continue
    const word = paragraph.slice(at, at + length)
    if (!HAN.test(word)) continue
    if (!isRight(word, paragraph.slice(at + 2 * length, at + 3 * length + 1))) slips.push(slip(at, word))
    at += 2 * length - 1
  }
  return slips
}
