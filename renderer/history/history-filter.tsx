import { Button, Select } from 'antd'
import { useCallback, useMemo } from 'react'
import { findingsInOrder, numberFindings } from '#shared/ledger/finding-order.ts'
import { DateField } from '../fields/date-field.tsx'
import { useInspection, useLedger } from '../session/session.ts'
import styles from './history-filter.module.css'
import { HistorySearch } from './history-search.tsx'
import type { HistoryFilter } from './use-history.ts'
import { HISTORY_WORDS } from './wording.ts'

const words = HISTORY_WORDS.filter

type Change = (change: (filter: HistoryFilter) => HistoryFilter) => void

/** The filter with one part set, or without it when nothing was chosen. */
const withPart = (
  filter: HistoryFilter,
  part: keyof HistoryFilter,
  value: string | null | undefined,
): HistoryFilter => {
  const { [part]: _before, ...rest } = filter
  return value === undefined || value === null || value === '' ? rest : { ...rest, [part]: value }
}

const Choice = (props: {
  readonly label: string
  readonly placeholder: string
  readonly className: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
}) => (
  <Select<string>
    className={props.className}
    aria-label={props.label}
    placeholder={props.placeholder}
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    value={props.value ?? null}
    options={[...props.options]}
    onChange={(value) => props.onChange(value)}
  />
)

/** The findings of the round asked for, else of the one the chosen finding is of, else of the one on screen; and one that is gone. */
const useFindingOptions = ({ inspectionId, findingId: chosen }: HistoryFilter) => {
  const { inspections } = useLedger()
  const shown = useInspection()
  const inspection =
    inspections.find(({ id }) => id === inspectionId) ??
    inspections.find(({ findings }) => findings.some(({ id }) => id === chosen)) ??
    shown
  return useMemo(() => {
    const numbers = inspection === undefined ? undefined : numberFindings(inspection)
    const options = (inspection === undefined ? [] : findingsInOrder(inspection)).map(({ id, title }) => ({
      value: id,
      label: `${numbers?.get(id)?.through ?? ''}．${title}`,
    }))
    const known = chosen === undefined || options.some(({ value }) => value === chosen)
    return known ? options : [{ value: chosen, label: words.goneFinding }, ...options]
  }, [inspection, chosen])
}

/** What the list of changes is narrowed to. */
export const HistoryFilterBar = (props: {
  readonly filter: HistoryFilter
  readonly operators: readonly string[]
  readonly onChange: Change
}) => {
  const { filter, onChange } = props
  const { inspections } = useLedger()
  const findings = useFindingOptions(filter)
  const set = (part: keyof HistoryFilter) => (value: string | null | undefined) =>
    onChange((before) => withPart(before, part, value))
  const search = useCallback(
    (text: string) =>
      onChange((before) => ((before.text ?? '') === text ? before : withPart(before, 'text', text))),
    [onChange],
  )
  const { text: _typed, ...chosen } = filter
  return (
    <div className={styles.bar}>
      <HistorySearch onSearch={search} />
      <Choice
        className={styles.operator ?? ''}
        label={words.operator}
        placeholder={words.anyOperator}
        value={filter.operator}
        options={props.operators.map((name) => ({ value: name, label: name }))}
        onChange={set('operator')}
      />
      {inspections.length > 1 && (
        <Choice
          className={styles.round ?? ''}
          label={words.round}
          placeholder={words.anyRound}
          value={filter.inspectionId}
          options={inspections.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) =>
            // A finding of another round would leave nothing to show.
            onChange((before) => withPart(withPart(before, 'findingId', undefined), 'inspectionId', id))
          }
        />
      )}
      <Choice
        className={styles.finding ?? ''}
        label={words.finding}
        placeholder={words.anyFinding}
        value={filter.findingId}
        options={findings}
        onChange={set('findingId')}
      />
      <span className={styles.days}>
        <span className={styles.day}>
          <DateField label={words.from} value={filter.from} onChange={set('from')} />
        </span>
        {words.until}
        <span className={styles.day}>
          <DateField label={words.to} value={filter.to} onChange={set('to')} />
        </span>
      </span>
      {Object.keys(chosen).length > 0 && (
        <Button
          type="link"
          size="small"
          onClick={() => onChange(({ text }) => (text === undefined ? {} : { text }))}
        >
          {words.clear}
        </Button>
      )}
    </div>
  )
}
