import type { Deadline } from '../deadline.ts'
import { deadlineText } from '../deadline-text.ts'
import type { CloseOut, Publicity } from '../finding.ts'
import type { Ledger } from '../ledger.ts'
import type { Status } from '../status.ts'

/** What a value is read with: the ledger it stands in, and the day feedback was given in its round. */
export type WordsContext = { readonly ledger: Ledger; readonly feedbackDate?: string | undefined }

/** How a field reads to the clerk. What is not there reads as nothing. */
export type ValueWords = (value: unknown, context: WordsContext) => string

const UNNAMED = '（已删除）'

const CLOSE_OUT_WORDS: Readonly<Record<CloseOut['state'], string>> = {
  none: '未申请',
  applied: '已申请',
  returned: '已退回',
  approved: '已销号',
}

const PUBLICITY_WORDS: Readonly<Record<Publicity['kind'], string>> = {
  public: '公开',
  otherWording: '换一种表述公开',
  notPublic: '不公开',
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const joined = (parts: readonly (string | undefined)[], by: string): string =>
  parts.filter((part) => part !== undefined && part !== '').join(by)

/** Texts and figures as they are; anything else has no short words. */
export const plainWords: ValueWords = (value) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const named = (records: readonly { readonly id: string; readonly name: string }[], id: unknown): string =>
  records.find((record) => record.id === id)?.name ?? UNNAMED

const listWords =
  (recordsOf: (ledger: Ledger) => readonly { readonly id: string; readonly name: string }[]): ValueWords =>
  (value, { ledger }) => {
    const ids = Array.isArray(value) ? value : value === undefined ? [] : [value]
    return ids.map((id) => named(recordsOf(ledger), id)).join('、')
  }

/** One or several people by name. */
export const peopleWords = listWords(({ people }) => people)
/** One or several departments by name. */
export const departmentWords = listWords(({ departments }) => departments)

/** 方面 by title. */
export const aspectWords: ValueWords = (value, { ledger }) =>
  ledger.inspections.flatMap(({ aspects }) => aspects).find(({ id }) => id === value)?.title ?? ''

/** 整改状态 in the unit's own word. */
export const statusWords: ValueWords = (value, { ledger }) =>
  ledger.settings.statusLabels[value as Status] ?? ''

/** 整改时限 as tables show it, its extensions counted. */
export const deadlineWords: ValueWords = (value, { feedbackDate }) => {
  if (!isFields(value)) return ''
  const deadline = value as Deadline
  const { length } = deadline.extensions
  return `${deadlineText(deadline, feedbackDate)}${length === 0 ? '' : `（延期${length}次）`}`
}

/** 完成情况 of a measure. */
export const doneWords: ValueWords = (value) => (value === true ? '已完成' : value === false ? '未完成' : '')

/** 公开方式 with its reason. */
export const publicityWords: ValueWords = (value) => {
  if (!isFields(value)) return ''
  const { kind, reason } = value as Publicity
  return joined([PUBLICITY_WORDS[kind], reason], '：')
}

/** 对账销号: state, who and when, and the reason. */
export const closeOutWords: ValueWords = (value) => {
  if (!isFields(value)) return ''
  const { state, appliedBy, appliedOn, reviewedBy, reviewedOn, reason } = value as CloseOut
  const who = state === 'applied' ? [appliedBy, appliedOn] : [reviewedBy, reviewedOn]
  return joined([CLOSE_OUT_WORDS[state], ...(state === 'none' ? [] : who), reason], '，')
}

/** A value chosen from a list of words. */
export const chosenWords =
  (words: Readonly<Record<string, string>>): ValueWords =>
  (value) =>
    typeof value === 'string' ? (words[value] ?? value) : ''

/** Named parts that are filled in, such as 公文要素. */
export const partsWords =
  (labels: Readonly<Record<string, string>>): ValueWords =>
  (value) =>
    isFields(value)
      ? Object.entries(labels)
          .flatMap(([key, label]) => {
            const part = value[key]
            return typeof part === 'string' && part !== '' ? [`${label}：${part}`] : []
          })
          .join('；')
      : ''
