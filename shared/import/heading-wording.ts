import { narrow } from '../text/han.ts'

/** No heading is longer; what follows is text. */
const LONGEST_HEADING = 160

const ASPECT = /(?:方面|聚焦)/u
const ASPECT_END =
  /方面(?:的)?(?:存在)?(?:的)?(?:突出|主要|反馈)?(?:问题)?(?:的)?(?:整改)?(?:落实|进展)?(?:情况)?(?:\(.{1,12}\))?[。.:;,]?$/u
const PROBLEM = /问题(?!导向|清单|线索|台账|意识|整改$)/u
const QUOTED_PROBLEM = /^(?:(?:关于|针对|对)[^“",]{0,6})?[“"].+[”"][^“”",。:]{0,8}问题/u
/** Words with which inspections name what is wrong. */
const DEFICIENCY =
  /不(?!断|忘|懈|折不扣|仅|但|止|负)|未(?!来)|欠缺|缺[失少乏位]|薄弱|弱化|弱项|差距|短板|滞后|偏差|偏弱|偏软|违规|漏洞|隐患|松懈|宽松|有待|流于|淡薄|淡化|形式主义|官僚主义|虚化|泛化|走过场|重.{1,8}轻|盲区|空白|乏力|单一|粗放|粗糙|不足|漂浮|浮于|老龄化|老化|腐败|混乱|偏低|较低|过低|缓慢|拖延|推诿|扯皮|闲置|沉淀|流失|浪费|超标|虚假|造假|失真|失管|脱节|断层|断档|梗阻|积压|挂账|反弹|边改边犯|松散|散漫|随意|吃拿卡要|优亲厚友|截留|挪用|侵占|套取|虚报|冒领|白条|[慢乱散软弱浅虚窄低难差滞][。;]?$/u
/** Words a measure begins with: `抽查档案，整改问题34个` is what was done, `制定计划不及时` what is wrong. */
const MEASURE =
  /^(?:已|持续|坚持|巩固|深化|进一步|不断|制定|修订|修改|成立|召开|建立|出台|印发|完善|健全|加强|强化|开展|组织|推进|清退|退回|退还|追缴|收回|清理|抽查|核查|检查|整改|邀请|举办|配备|补齐|新增)(?![^,、]*(?:不|未|缺|滞后|薄弱|差距|短板|流于))/u
const ORGANISATION =
  /组织领导|组织(?:开展)?情况|组织实施|主体责任(?:情况|落实)|政治站位|思想认识|思想自觉|整改(?:工作)?(?:组织|开展|部署)|总体情况|基本情况|工作开展|持续深化|持续巩固|巩固深化|长效机制|常态长效|巩固(?:拓展|深化)?.{0,6}成果|后半篇文章|主要(?:做法|措施)|工作体会/u
const WHAT_REMAINS =
  /下一?步|今后|接下来|努力方向|工作差距|差距不足|存在(?:的)?(?:主要)?(?:不足|差距|困难)|打算|工作安排|工作计划|建议$/u
const FINDINGS_CHAPTER =
  /问题导向|整改(?:任务)?(?:落实|进展|完成)|反馈(?:的)?(?:意见|问题)|巡[察视](?:反馈)?(?:意见|问题)|问题(?:的)?整改|逐(?:项|条|一)|整改情况|整改成效|整改进展|多措并举|全面整改|突出问题|方面/u

const comparable = (heading: string): string => narrow(heading.slice(0, LONGEST_HEADING))

/** True for headings of aspects: `聚焦……方面`, `关于……方面的问题`. A quoted problem that happens to name an aspect is none. */
export const readsLikeAspect = (heading: string): boolean => {
  const text = comparable(heading)
  return (
    ASPECT_END.test(text) ||
    (ASPECT.test(text) && !QUOTED_PROBLEM.test(text) && /^(?:聚焦|在.*方面|关于.*方面)/u.test(text))
  )
}

/** True for headings that name a problem: `关于“……”的问题`, or words that say what is wrong. */
export const readsLikeFinding = (heading: string): boolean => {
  const text = comparable(heading)
  if (QUOTED_PROBLEM.test(text)) return true
  return !readsLikeAspect(text) && !MEASURE.test(text) && (PROBLEM.test(text) || DEFICIENCY.test(text))
}

/** True for headings that tell what was done: `制定检查计划`, not what is wrong. */
export const readsLikeMeasure = (heading: string): boolean => MEASURE.test(comparable(heading))

/** True for headings that name one problem beyond doubt: `关于“……”问题`, `关于……的问题`; never an aspect. */
export const namesProblem = (heading: string): boolean => {
  const text = comparable(heading)
  const named = /^(?:关于|针对)(.+?)(?:的)?问题/u.exec(text)?.[1] ?? ''
  return !readsLikeAspect(text) && (QUOTED_PROBLEM.test(text) || DEFICIENCY.test(named))
}

/** True for chapters that announce the findings: `整改任务落实情况`, `坚持问题导向`. */
export const readsLikeFindingsChapter = (heading: string): boolean => {
  const text = comparable(heading)
  return FINDINGS_CHAPTER.test(text) && !WHAT_REMAINS.test(text)
}

/** True for chapters about how rectification is organised, or about what remains to be done; they hold no findings. */
export const readsLikeOrganisation = (heading: string): boolean => {
  const text = comparable(heading)
  return WHAT_REMAINS.test(text) || (ORGANISATION.test(text) && !FINDINGS_CHAPTER.test(text))
}

/** True for the last chapter of a notice: next steps, what is still lacking. */
export const readsLikeNextSteps = (heading: string): boolean => WHAT_REMAINS.test(comparable(heading))
