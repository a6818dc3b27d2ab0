import type { FontRoleCheck } from './font-check.ts'
import type { MissingCharacter } from './missing-characters.ts'

/** What each role prints, as the clerk calls it. */
export const FONT_ROLE_WORDS: Readonly<Record<FontRoleCheck['role'], string>> = {
  title: '标题',
  heading1: '一级标题',
  heading2: '二级标题',
  body: '正文',
  pageNumber: '页码',
  latin: '数字和英文',
}

/** Why preview and print of this PC differ from the Word file; undefined when the font is there. */
const missingFontSentence = ({ named, present, shown }: FontRoleCheck): string | undefined => {
  if (present) return undefined
  const instead = shown === null ? '预览用系统的字体代替' : `预览用${shown}代替`
  return `这台电脑没有${named}，${instead}；Word 文件里写的仍是${named}`
}

/** The same for all roles, one sentence for each font. */
export const missingFontSentences = (roles: readonly FontRoleCheck[]): readonly string[] => [
  ...new Set(roles.flatMap((role) => missingFontSentence(role) ?? [])),
]

/** All of it in one sentence, for a paper that has left the program; undefined when every font is there. */
export const missingFontsRemark = (roles: readonly FontRoleCheck[]): string | undefined => {
  const missing = [...new Set(roles.flatMap(({ named, present }) => (present ? [] : [named])))]
  if (missing.length === 0) return undefined
  return `这台电脑没有${missing.join('、')}：预览、PDF 和打印用相近的字体代替，Word 文件里写的仍是${missing.length > 1 ? '这些字体' : '这个字体'}。`
}

/** What is wrong with a character. */
export const missingCharacterMessage = ({ character, privateUse, font }: MissingCharacter): string =>
  privateUse
    ? '这里有一个自造字，换一台电脑就看不见'
    : `${font}里没有“${character}”字，印出来会换成别的字体，与前后的字不一样`

/** What to do about it. */
export const missingCharacterAdvice = ({ privateUse, better }: MissingCharacter): string => {
  if (privateUse) return '请换成标准字；确实没有标准字的，打印后核对'
  return better === null
    ? '请确认用字；确实是这个字的，打印后核对'
    : `可以在“设置”的“文书字体”里改用${better}，其中有这个字；或者打印后核对`
}
