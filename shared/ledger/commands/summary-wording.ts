import type { Supervision } from '../finding.ts'
import { SUPERVISION_KIND_LABELS } from '../supervision-records.ts'
import { quoted } from './subject-wording.ts'

/** A list of fields as a sentence names them: 问题、简称. */
const listed = (labels: readonly string[]): string => labels.join('、')

/** A record the clerk keeps under a name, with its measure word: what all of them can go through reads the same. */
const namedRecord = (kind: string) => ({
  added: (name: string) => `新增${kind}${quoted(name)}`,
  renamed: (from: string, to: string) => `把${kind}${quoted(from)}改名为${quoted(to)}`,
  edited: (name: string, labels: readonly string[]) => `修改${kind}${quoted(name)}的${listed(labels)}`,
  removed: (name: string) => `删除${kind}${quoted(name)}`,
  replaced: (name: string, by: string) => `把${kind}${quoted(name)}并入${quoted(by)}`,
  moved: (name: string) => `调整${kind}${quoted(name)}的顺序`,
})

/** A 督办单 or 提醒函 as a history line names it; one without a number by its day. */
const supervisionPaper = ({ kind, number, date }: Pick<Supervision, 'kind' | 'number' | 'date'>): string =>
  `${SUPERVISION_KIND_LABELS[kind]}（${number.trim() === '' ? date : number.trim()}）`

/** The Chinese lines that history and undo show, by the thing they tell of. Subjects such as 第3项“…” come ready made. */
export const SUMMARY = {
  unit: { edited: (labels: readonly string[]) => `修改单位的${listed(labels)}` },
  department: namedRecord('科室'),
  person: namedRecord('人员'),
  inspection: namedRecord('巡察'),
  aspect: {
    ...namedRecord('方面'),
    removedAfterMove: (title: string, to: string, count: number) =>
      `删除方面${quoted(title)}，其中${count}个问题移到${quoted(to)}`,
  },
  milestone: namedRecord('重要节点'),
  counter: namedRecord('统计数据'),
  chapter: {
    ...namedRecord('通报章节'),
    holdsFindings: (heading: string) => `改由通报章节${quoted(heading)}列出问题`,
  },
  leadingGroup: { edited: (labels: readonly string[]) => `修改整改工作领导小组的${listed(labels)}` },
  notice: { edited: (labels: readonly string[]) => `修改通报的${listed(labels)}` },
  paper: {
    edited: (paper: string, labels: readonly string[]) => `${paper}：修改${listed(labels)}`,
    reset: (paper: string) => `${paper}：恢复默认`,
  },
  punctuation: { widened: (count: number) => `把${count}个半角标点改为全角` },
  settings: { edited: (labels: readonly string[]) => `修改设置：${listed(labels)}` },
  finding: {
    added: (subject: string) => `新增${subject}`,
    edited: (subject: string, labels: readonly string[]) => `修改${subject}的${listed(labels)}`,
    removed: (subject: string) => `删除${subject}`,
    reordered: (subject: string) => `调整${subject}的顺序`,
    movedTo: (subject: string, aspect: string) => `把${subject}移到方面${quoted(aspect)}`,
    status: (subject: string, from: string, to: string) => `把${subject}的状态由“${from}”改为“${to}”`,
    statusOfMany: (count: number, unitWord: string, to: string, numbers: string) =>
      `把${count}${unitWord}问题的状态改为“${to}”（序号${numbers}）`,
    statusesOfMany: (count: number, unitWord: string, parts: readonly string[]) =>
      `设置${count}${unitWord}问题的状态：${parts.join('，')}`,
  },
  measure: {
    added: (subject: string, text: string) => `给${subject}新增措施${quoted(text)}`,
    edited: (subject: string, labels: readonly string[]) => `修改${subject}的${listed(labels)}`,
    completed: (subject: string) => `把${subject}标为已完成`,
    reopened: (subject: string) => `把${subject}改为未完成`,
    removed: (subject: string, text: string) => `删除${subject}${quoted(text)}`,
    moved: (subject: string) => `调整${subject}的顺序`,
  },
  progress: {
    added: (subject: string, date: string) => `给${subject}记一条${date}的进展`,
    edited: (subject: string, date: string) => `修改${subject}${date}的进展`,
    removed: (subject: string, date: string) => `删除${subject}${date}的进展`,
  },
  closeOut: {
    applied: (subject: string, by: string) => `${by}为${subject}申请销号`,
    approved: (subject: string, by: string) => `${by}批准${subject}销号`,
    returned: (subject: string, by: string) => `${by}退回${subject}的销号申请`,
    withdrawn: (subject: string) => `撤回${subject}的销号申请`,
    revoked: (subject: string) => `取消${subject}的销号`,
  },
  supervision: {
    issued: (subject: string, paper: Parameters<typeof supervisionPaper>[0]) =>
      `就${subject}发${supervisionPaper(paper)}`,
    issuedMany: (kind: string, count: number, first: string, last: string) =>
      count === 1 ? `发${kind}（${first}）` : `发${kind}${count}份（${first}至${last}）`,
    edited: (subject: string, paper: Parameters<typeof supervisionPaper>[0], labels: readonly string[]) =>
      `修改${subject}的${supervisionPaper(paper)}的${listed(labels)}`,
    replied: (subject: string, paper: Parameters<typeof supervisionPaper>[0], on: string) =>
      `登记${subject}的${supervisionPaper(paper)}的回复（${on}）`,
    removed: (subject: string, paper: Parameters<typeof supervisionPaper>[0]) =>
      `删除${subject}的${supervisionPaper(paper)}`,
  },
  evidence: {
    added: (subject: string, name: string, count: number) =>
      count === 1
        ? `给${subject}添加佐证材料${quoted(name)}`
        : `给${subject}添加佐证材料${quoted(name)}等${count}份`,
    edited: (subject: string, name: string, labels: readonly string[]) =>
      `修改${subject}的佐证材料${quoted(name)}的${listed(labels)}`,
    removed: (subject: string, name: string) => `移除${subject}的佐证材料${quoted(name)}`,
  },
  remark: {
    accepted: (text: string) => `忽略校核意见${quoted(text)}`,
    withdrawn: (text: string) => `不再忽略校核意见${quoted(text)}`,
  },
  archiveItem: namedRecord('卷内文件'),
  deadline: {
    set: (subject: string, text: string) => `把${subject}的时限定为${text}`,
    cleared: (subject: string) => `清空${subject}的时限`,
    extended: (subject: string, from: string, to: string) => `把${subject}的时限由${from}延到${to}`,
    extensionWithdrawn: (subject: string, to: string, back: string) =>
      `撤销${subject}延到${to}的延期，时限恢复为${back}`,
  },
} as const
