import { FilterOutlined } from '@ant-design/icons'
import { Button, Popover, Select } from 'antd'
import { useState } from 'react'
import type { DueGroup, FindingFilter } from '#shared/ledger/finding-filter.ts'
import { aspectsInOrder } from '#shared/ledger/finding-order.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { STATUSES } from '#shared/ledger/status.ts'
import { useLedger } from '../session/session.ts'
import styles from './ledger-toolbar.module.css'
import { changeTable, useTableState } from './table-state.ts'
import { LEDGER_WORDS } from './wording.ts'

const DUE_GROUPS = ['overdue', 'today', '7days', '30days', 'undated'] as const satisfies readonly DueGroup[]
const labels = LEDGER_WORDS.filterLabels

type Part = 'statuses' | 'aspectIds' | 'leadOfficialIds' | 'departmentIds' | 'personIds' | 'due'
type Choice = { readonly value: string; readonly label: string }

const Form = (props: { readonly inspection: Inspection }) => {
  const { people, departments, settings } = useLedger()
  const { filter } = useTableState()
  const change = (patch: FindingFilter) => changeTable({ filter: { ...filter, ...patch } })
  const ofRecords = (records: readonly { id: string; name: string }[]): Choice[] =>
    records.map(({ id, name }) => ({ value: id, label: name }))
  const choices: Readonly<Record<Part, Choice[]>> = {
    statuses: STATUSES.map((status) => ({ value: status, label: settings.statusLabels[status] })),
    aspectIds: aspectsInOrder(props.inspection.aspects).map(({ aspect, level }) => ({
      value: aspect.id,
      label: level === 2 ? `　${aspect.title}` : aspect.title,
    })),
    leadOfficialIds: ofRecords(people),
    departmentIds: ofRecords(departments),
    personIds: ofRecords(people),
    due: DUE_GROUPS.map((group) => ({ value: group, label: LEDGER_WORDS.dueGroups[group] })),
  }
  const parts = ['statuses', 'aspectIds', 'leadOfficialIds', 'departmentIds', 'personIds', 'due'] as const
  return (
    <div className={styles.form}>
      {parts.map((part) => (
        <div key={part} className={styles.formRow}>
          <span className={styles.formLabel} aria-hidden>
            {labels[part]}
          </span>
          <Select<string[]>
            mode="multiple"
            allowClear
            aria-label={`${LEDGER_WORDS.filter}：${labels[part]}`}
            placeholder={LEDGER_WORDS.any}
            className={styles.formField ?? ''}
            showSearch={{ optionFilterProp: 'label' }}
            value={[...(filter[part] ?? [])]}
            options={choices[part]}
            onChange={(values) => change({ [part]: values })}
          />
        </div>
      ))}
      <div className={styles.formRow}>
        <span className={styles.formLabel} aria-hidden>
          {labels.placeholder}
        </span>
        <Select<'yes' | 'no'>
          allowClear
          aria-label={`${LEDGER_WORDS.filter}：${labels.placeholder}`}
          placeholder={LEDGER_WORDS.any}
          className={styles.formField ?? ''}
          value={filter.placeholder === undefined ? null : filter.placeholder ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: LEDGER_WORDS.placeholderOnly },
            { value: 'no', label: LEDGER_WORDS.without },
          ]}
          onChange={(value) => {
            const { placeholder: _, ...others } = filter
            changeTable({
              filter: value === undefined ? others : { ...others, placeholder: value === 'yes' },
            })
          }}
        />
      </div>
    </div>
  )
}

/** The button that opens the filter: what to show, by status, aspect, people, department and deadline. */
export const FilterForm = (props: { readonly inspection: Inspection }) => {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={<Form inspection={props.inspection} />}
    >
      <Button icon={<FilterOutlined aria-hidden />}>{LEDGER_WORDS.filter}</Button>
    </Popover>
  )
}
