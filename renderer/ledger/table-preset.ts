import type { FindingFilter } from '#shared/ledger/finding-filter.ts'
import { Status } from '#shared/ledger/status.ts'

/** What other screens can ask the ledger table to show (`preset` of a location). */
export type TablePreset =
  | 'all'
  | 'overdue'
  | 'due-today'
  | 'due-7'
  | 'due-30'
  | 'placeholders'
  | `status:${Status}`
  | `aspect:${string}`

const FILTERS: Readonly<Record<string, FindingFilter>> = {
  all: {},
  overdue: { due: ['overdue'] },
  'due-today': { due: ['today'] },
  'due-7': { due: ['7days'] },
  'due-30': { due: ['30days'] },
  placeholders: { placeholder: true },
}

/** The filter behind a preset; one that is not known shows everything. */
export const filterOfPreset = (preset: string): FindingFilter => {
  const [kind, value = ''] = preset.split(':')
  if (kind === 'aspect' && value !== '') return { aspectIds: [value] }
  const status = Status.safeParse(value)
  if (kind === 'status' && status.success) return { statuses: [status.data] }
  return FILTERS[preset] ?? {}
}
