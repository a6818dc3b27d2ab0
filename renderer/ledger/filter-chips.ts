import type { FindingFilter } from '#shared/ledger/finding-filter.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { PANEL_WORDS } from '../finding-panel/wording.ts'
import { LEDGER_WORDS } from './wording.ts'

/** A part of the filter in words, `状态 = 正在整改、基本完成`, and which part it is. */
export type FilterChip = { readonly part: keyof FindingFilter; readonly words: string }

const named = (
  ids: readonly string[],
  records: readonly { readonly id: string; readonly name: string }[],
): readonly string[] => ids.flatMap((id) => records.find((record) => record.id === id)?.name ?? [])

/** What a filter restricts, one chip a part, in the words of the form. */
export const filterChips = (
  filter: FindingFilter,
  { people, departments, settings }: Pick<Ledger, 'people' | 'departments' | 'settings'>,
  inspection: Pick<Inspection, 'aspects'>,
): readonly FilterChip[] => {
  const aspects = inspection.aspects.map(({ id, title }) => ({ id, name: title }))
  const values: Readonly<Record<keyof FindingFilter, readonly string[]>> = {
    statuses: (filter.statuses ?? []).map((status) => settings.statusLabels[status]),
    aspectIds: named(filter.aspectIds ?? [], aspects),
    leadOfficialIds: named(filter.leadOfficialIds ?? [], people),
    departmentIds: named(filter.departmentIds ?? [], departments),
    personIds: named(filter.personIds ?? [], people),
    due: (filter.due ?? []).map((group) => LEDGER_WORDS.dueGroups[group]),
    publicity: (filter.publicity ?? []).map((kind) => PANEL_WORDS.publicityKinds[kind]),
    placeholder:
      filter.placeholder === undefined ? [] : [filter.placeholder ? LEDGER_WORDS.yes : LEDGER_WORDS.no],
    text: filter.text === undefined || filter.text === '' ? [] : [`“${filter.text}”`],
  }
  const parts = [
    'text',
    'statuses',
    'aspectIds',
    'leadOfficialIds',
    'departmentIds',
    'personIds',
    'due',
    'publicity',
    'placeholder',
  ] as const
  return parts.flatMap((part) => {
    const words = values[part]
    return words.length === 0
      ? []
      : [{ part, words: `${LEDGER_WORDS.filterLabels[part]} = ${words.join('、')}` }]
  })
}

/** The filter without one of its parts. */
export const withoutPart = (filter: FindingFilter, part: keyof FindingFilter): FindingFilter =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => key !== part))
