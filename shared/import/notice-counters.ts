import { narrow, withoutBlanks } from '../text/han.ts'
import type { DraftCounter, DraftText } from './import-draft.ts'

const UNIT = '(万元|亿元|元|人次|人|名|次|场|期|项|个|件|条|批|起)'
const NUMBER = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?)'
const NAME_FIRST = new RegExp(
  `^(.*?[\\p{Script=Han})”"])(?:共|共计|合计|累计)?${NUMBER}余?${UNIT}(?:\\(次\\))?$`,
  'u',
)
const NUMBER_FIRST = new RegExp(
  `^(.*?)${NUMBER}余?(项|个|件|次|场)((?:规章|管理|工作|内控)?制度|党组会|专题会议?)`,
  'u',
)
/** What units report of a round: rules, discipline, money, meetings. */
const MATTERS =
  /制度|处分|组织处理|诫勉|批评教育|批评帮助|提醒谈话|谈话提醒|约谈|责令检查|问责|立案|移[交送]|调查|清退|追缴|追回|挽回|收缴|清缴|退缴|退还|上缴|清收|节约|会议|党[组委]会|推进会|专题会|党课|学习|民主生活会|组织生活会|专项整治|专项行动|专项检查|培训/u
/** A clause longer than this names no figure of a round. */
const LONGEST_CLAUSE = 120
const MONEY = /万元|亿元|^元$/u
const LEAD_IN =
  /^(?:(?:整改期间|截[至止]目前|目前|其中|并|共|累计|先后|全面|已|被巡[察视]党组织|各级党组织|领导干部|党员干部|班子成员|对|给予|开展了?|召开了?|组织(?!处理|生活)|讲授|进行了?|会上|巡[察视]整改专题民主生活会上|在)+)/u
const COUNTED_FINDINGS = /问题\d|\d+[个项条](?:具体)?问题|整改措施|整改任务/u

const cleaned = (name: string): string =>
  name
    .replace(/\([^()]*\)/gu, '')
    .replace(/^.*(?:召开|开展|讲授)了?/u, '')
    .replace(LEAD_IN, '')
    .replace(/(?:共计|共|累计|合计|了)$/u, '')
    .trim()

const counterIn = (clause: string): Omit<DraftCounter, 'line'> | undefined => {
  if (clause.length > LONGEST_CLAUSE || !MATTERS.test(clause) || COUNTED_FINDINGS.test(clause))
    return undefined
  const before = NUMBER_FIRST.exec(clause)
  const after = before === null ? NAME_FIRST.exec(clause) : null
  const [name, value, unit] =
    before !== null
      ? [`${cleaned(before[1] ?? '')}${before[4] ?? ''}`, before[2], before[3]]
      : [cleaned(after?.[1] ?? ''), after?.[2], after?.[3]]
  if (value === undefined || unit === undefined || name.length < 2 || name.length > 24) return undefined
  if (MONEY.test(unit) !== /清退|追缴|追回|挽回|收缴|清缴|退缴|退还|上缴|清收|节约|资金|损失/u.test(name))
    return undefined
  return { name, value: value.replaceAll(',', ''), unit }
}

/** Commas between figures belong to the number, all others part clauses; so do 、 between counted matters. */
const clausesOf = (text: string): string[] =>
  text.split(/[。;；:]|,(?!\d{3}(?:\D|$))|(?<=\d(?:万元|亿元|元|人次|人|名|次|场|期|项|个|件|条))、/u)

/**
 * Figures of the round besides its findings, as the notice reports them: 制度12项, 政务处分0人, 追缴资金7.132万元, zeros included.
 * Values stay exact decimals. Taken from preamble and chapters; the first of each name wins.
 */
export const noticeCounters = (prose: readonly DraftText[]): DraftCounter[] => {
  const found = new Map<string, DraftCounter>()
  for (const { text, line } of prose)
    for (const clause of clausesOf(withoutBlanks(narrow(text)))) {
      const counter = counterIn(clause)
      if (counter !== undefined && !found.has(counter.name)) found.set(counter.name, { ...counter, line })
    }
  return [...found.values()]
}
