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
  总公会: '总工会',
}
const WRONG_WORD = new RegExp(Object.keys(WRONG).join('|'), 'gu')
/** Patrols (巡查) exist in forests and streets. */
const PATROL = /(?:护林|防火|林长|河长|治安|安全|日常|网格|森林|执法|夜间|街面|消防|河道|校园|农业|城管)$/u

/** 截止 ends something (报名截止, 截止日期); up to a day is 截至. */
const UP_TO =
  /(?<=^|[，。；：（])截止(?=(?:19|20)?\d{2}年|\d{1,2}月|[今上]年|本[年月]|当前|现在|\p{Script=Han}〇)/gu
/** 市委四巡察组 lacks its 第. */
const TEAM_WITHOUT_ORDINAL = /(?<=[省市县区州旗]委)[一二三四五六七八九十]{1,3}(?=巡[察视]组)/gu

const usageSlips: TextRule = (paragraph) => [
  ...[...paragraph.matchAll(UP_TO)].map(
    (match): Slip => ({
      rule: 'wrong-word',
      from: match.index,
      to: match.index + 2,
      message: SLIP_WORDING.wrongWord('截止', '截至'),
      suggestion: SLIP_WORDING.writeInstead('截至'),
      replacement: '截至',
    }),
  ),
  ...[...paragraph.matchAll(TEAM_WITHOUT_ORDINAL)].map(
    (match): Slip => ({
      rule: 'wrong-word',
      from: match.index,
      to: match.index + match[0].length,
      message: SLIP_WORDING.wrongWord(match[0], `第${match[0]}`),
      suggestion: SLIP_WORDING.writeInstead(`第${match[0]}`),
      replacement: `第${match[0]}`,
    }),
  ),
]

/** Miswritten words, each with what is meant. */
export const wrongWordSlips: TextRule = (paragraph) => [
  ...usageSlips(paragraph),
  ...[...paragraph.matchAll(WRONG_WORD)].flatMap((match): Slip[] => {
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
  }),
]
