/** Names of persons are often withheld on purpose: `张某某` is no place left to fill in, `某某单位` is. */
const SURNAME =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤'
/** What people write where something is still to come; one way a line. */
const WAYS = [
  // XX, ××, but not in addresses or types of equipment; and a single one before a measure word: X年.
  '(?<![A-Za-z0-9@./])[X×xＸ]{2,}(?![A-Za-z0-9@./])',
  '(?<=\\p{Script=Han})[X×Ｘ](?=[年月日次项条个人名场件])',
  `(?<![${SURNAME}])某某+`,
  '[□■＿_]{2,}',
  '待补[充录]?|待完善|待核实|待定',
  '[（(]略[)）]',
  '\\?{3,}|？{2,}|[*＊]{2,}',
  '(?:此处|这里)[^，。；）]{0,6}(?:填写|补充|插入|待|核实)',
  '(?<=\\p{Script=Han})[○◯]{2,}(?=\\p{Script=Han})',
  '【(?:数据|数字|金额|时间|日期|姓名|内容)[^】]{0,4}】',
  '(?<=\\p{Script=Han}(?<!第))[NＮ](?=[起次项件份万亿%])',
  // A blank where a number belongs: 学习  次。
  '(?<=\\p{Script=Han})[ \\u3000]{2,}(?=(?:人次|[次项件份场起名家万亿%个])\\p{Script=Han}?(?:[，。；、]|$))',
  // The notes of those who write programs.
  'TODO|TBD',
  // A character lost on the way.
  '\\uFFFD+',
]
const LEFTOVER = new RegExp(WAYS.join('|'), 'gu')

/** Looking closer is dear; most texts hold none of these. */
const MAY_HOLD = /[X×xＸ某□■＿_待略?？*＊此这T○◯【NＮ\uFFFD]| {2}|\u3000{2}/u

/** A place left to fill in, as it stands in a text; `at` in UTF-16 units. */
export type Leftover = { readonly text: string; readonly at: number }

/** Places somebody meant to come back to: `XX`, `××`, `某某`, `待补充`, `？？？`, characters lost on the way (U+FFFD). */
export const leftovers = (text: string): Leftover[] =>
  !MAY_HOLD.test(text)
    ? []
    : [...text.matchAll(LEFTOVER)].map((match) => ({ text: match[0], at: match.index }))
