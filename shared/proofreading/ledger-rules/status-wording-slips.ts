import type { Status, StatusLabels } from '../../ledger/status.ts'
import type { Slip } from '../slip.ts'
import { STATE_WORDING } from '../wording.ts'

/** Words that say the problem as a whole is done with. A part of it may well be: `已完成勘测设计` says nothing. */
const DONE =
  /(?:(?:问题|该项|此项|本项|整改任务|整改工作|各项任务|全部任务|现|均|全部|目前)(?:工作|任务)?(?:现?已|均已|已经|已全部|全部)?|已经?|已全部|全部|均已)(?:整改到位|整改完毕|整改完成|完成整改|整改销号|销号|办结|解决到位|彻底解决|得到(?:彻底|全面|有效)?解决)|(?:工作|整改任务|整改措施|整改|各项任务|全部任务)(?:现?已|已经|均已|已全部|全部)+(?:完成|落实到位|到位)(?=[。，；]|$)|(?<=^|[，。；])(?:目前|现)?[，]?已(?:全部|全面|经)?(?:完成|到位)(?=[。，；]|$)/gu
const PARTLY =
  /(?:未|尚未|没有|不|部分|个|项|处|户|家|条|名|人|起|件|所|座|公里|亩|平方米|万元|%|力争|争取|确保|计划|预计|将|待|年底前|月底前|前|后|若|如|推动|推进|直至|方可|才|应)$/u
/** Findings of a check the unit made by itself: `发现隐患384个，已全部整改完毕` tells of those. */
const OWN_CHECK = /(?:发现|查出|排查|检查|自查|摸排|受理)[^。；]*\d[个条处项起件家][^。；]*$/u
const STILL_AT_IT = /正在|尚未|仍在|还需|还有|下一步|持续|继续|推进中|力争|预计|计划于|待.{0,12}后|其余|剩余/u

/** Words that say the problem is still being worked on. Followed by 的 they name something else. */
const ONGOING =
  /正在(?:积极|有序|抓紧|加快|稳步|持续|进一步|按计划|按程序|全力|逐步|大力|扎实|努力|深入|着手)*(?:推进|整改|落实|办理|实施|协调|完善|解决|申报|走程序|对接|争取)(?!的)|(?:整改|工作|任务)(?:仍在|还在)(?:推进|进行|继续)|(?:仍|还)(?:在|需)(?:推进|整改|进一步整改|继续整改)|(?:该问题|问题|此项工作|该项工作|整改工作|整改任务)(?:尚未|还未|暂未|未)(?:完成|整改到位|解决|办结)|尚未(?:整改|完成整改|整改到位)|(?<=目前|现|仍|[，。；]|^)正在(?:研究|制定|修订|筹备|开展|修改|起草|建设|施工|进行)(?!的)|整改中(?=[。，；]|$)|推进中(?=[。，；]|$)/gu
const OF_A_PART = /(?:其余|剩余|另|另外|还有|部分)[^，。；]{0,14}$/u

const isQuoted = (paragraph: string, at: number): boolean =>
  paragraph.lastIndexOf('“', at) > paragraph.lastIndexOf('”', at)

const slip = (from: number, word: string, message: string): Slip => ({
  rule: 'status-wording',
  from,
  to: from + word.length,
  message,
  suggestion: STATE_WORDING.checkStatus,
})

const doneSlips = (paragraph: string, label: string): Slip[] =>
  [...paragraph.matchAll(DONE)].flatMap((match) => {
    const [word] = match
    const before = paragraph.slice(Math.max(0, match.index - 8), match.index)
    const after = paragraph.slice(match.index + word.length)
    if (PARTLY.test(before) || isQuoted(paragraph, match.index)) return []
    if (
      !/该问题|该项|此项|本项|整改(?:任务|工作)/u.test(word) &&
      OWN_CHECK.test(paragraph.slice(0, match.index))
    )
      return []
    if (/^(?:的|后|之前|前|以前|率|情况|时限|\d|[一二三四五六七八九十]+[个项条])/u.test(after)) return []
    const whole = /问题|该项|此项|本项|整改/u.test(word)
    return !whole && STILL_AT_IT.test(after)
      ? []
      : [slip(match.index, word, STATE_WORDING.saysDone(word, label))]
  })

const ongoingSlips = (paragraph: string, label: string): Slip[] =>
  [...paragraph.matchAll(ONGOING)].flatMap((match) => {
    const [word] = match
    const before = paragraph.slice(Math.max(0, match.index - 16), match.index)
    if (OF_A_PART.test(before) || isQuoted(paragraph, match.index)) return []
    return [slip(match.index, word, STATE_WORDING.saysOngoing(word, label))]
  })

/**
 * What a text on a finding says of it against its status: “已整改到位” of one that is not, “正在推进” of one that is. Words that
 * tell of a part, a plan or something quoted are left alone.
 */
export const statusWordingSlips = (
  paragraph: string,
  status: Status,
  labels: StatusLabels,
): readonly Slip[] => {
  if (status === 'rectified') return ongoingSlips(paragraph, labels.rectified)
  // 基本完成 holds what is almost done; 需要持续努力整改 is done as far as it can be.
  const slips = doneSlips(paragraph, labels[status])
  return status === 'inProgress' || status === 'notStarted'
    ? slips
    : slips.filter(({ from, to }) => /整改到位|销号|完成整改|整改完/u.test(paragraph.slice(from, to)))
}
