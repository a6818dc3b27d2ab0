import { leftovers } from '../../text/leftover.ts'
import type { Slip, TextRule } from '../slip.ts'
import { SLIP_WORDING } from '../wording.ts'

/** Places left to fill in. */
export const leftoverSlips: TextRule = (paragraph) =>
  leftovers(paragraph).map(({ text, at }) => ({
    rule: 'leftover',
    from: at,
    to: at + text.length,
    message: SLIP_WORDING.leftover(text),
    suggestion: SLIP_WORDING.fillIn,
  }))

/** Miswritten words of this field and of office prose that have one right form, whatever stands around them. */
const WRONG: Readonly<Record<string, string>> = {
  台帐: '台账',
  对帐: '对账',
  帐目: '账目',
  帐户: '账户',
  挂帐: '挂账',
  帐款: '账款',
  记帐: '记账',
  巡查组: '巡察组',
  巡查整改: '巡察整改',
  巡查反馈: '巡察反馈',
  巡查办: '巡察办',
  截止目前: '截至目前',
  立行力改: '立行立改',
  即知既改: '即知即改',
  既知即改: '即知即改',
  整改道位: '整改到位',
  建章立治: '建章立制',
  举一返三: '举一反三',
  一岗双则: '一岗双责',
  民主生活汇: '民主生活会',
  四个意思: '四个意识',
  两个维户: '两个维护',
  布署: '部署',
  贯澈: '贯彻',
  反溃: '反馈',
  其它: '其他',
  部份: '部分',
  通迅: '通讯',
  再接再励: '再接再厉',
  按步就班: '按部就班',
  按装: '安装',
  既使: '即使',
  座谈汇: '座谈会',
  份内: '分内',
}
const WRONG_WORD = new RegExp(Object.keys(WRONG).join('|'), 'gu')
/** Patrols (巡查) exist in forests and streets. */
const PATROL = /(?:护林|防火|林长|河长|治安|安全|日常|网格|森林|执法|夜间|街面|消防|河道|校园|农业|城管)$/u

/** Miswritten words, each with what is meant. */
export const wrongWordSlips: TextRule = (paragraph) =>
  [...paragraph.matchAll(WRONG_WORD)].flatMap((match): Slip[] => {
    const [word] = match
    const right = WRONG[word]
    if (right === undefined) return []
    if (word.startsWith('巡查') && PATROL.test(paragraph.slice(Math.max(0, match.index - 2), match.index)))
      return []
    return [
      {
        rule: 'wrong-word',
        from: match.index,
        to: match.index + word.length,
        message: SLIP_WORDING.wrongWord(word, right),
        suggestion: SLIP_WORDING.writeInstead(right),
        replacement: right,
      },
    ]
  })
