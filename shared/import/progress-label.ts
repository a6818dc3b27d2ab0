import { narrow } from '../text/han.ts'

const NOUN = '情况|措施|成效|结果|进展|进度|举措|效果'
const LABEL = `(?:目前|主要|具体)?(?:整改|进展|落实|推进|完成)(?:工作|任务)?(?:落实|进展|完成|推进|具体|工作)?(?:${NOUN})?(?:(?:及|和|与|、)(?:整改|取得|主要|工作|落实){0,2}(?:${NOUN}|落实|完成情况)){0,2}`
const AT_START = new RegExp(`^[【\\[]?${LABEL}(?:[】\\]]\\s?:?|:)\\s*`, 'u')
const ALONE = new RegExp(`^[【\\[]?(?=.{4})${LABEL}[】\\]]?:?$`, 'u')
const ANYWHERE = new RegExp(`[【\\[]${LABEL}[】\\]]:?|${LABEL}:`, 'gu')

/**
 * The length of the label a progress text begins with (`进展情况：`, `整改落实情况:`, `【整改措施及成效】`), blanks after it
 * included; 0 when it begins with none. A label alone on its line needs no colon.
 */
export const progressLabelLength = (text: string): number => {
  const start = narrow(text.slice(0, 40))
  if (text.length <= 20 && ALONE.test(start)) return text.length
  return AT_START.exec(start)?.[0].length ?? 0
}

/** Positions inside a text where a progress label begins; the start of the text is not among them. */
export const progressLabelPositions = (text: string): number[] =>
  [...narrow(text).matchAll(ANYWHERE)].map((match) => match.index).filter((index) => index > 0)
