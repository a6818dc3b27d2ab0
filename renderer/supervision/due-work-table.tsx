import { Button, Checkbox } from 'antd'
import type { DueWork } from '#shared/ledger/due-work.ts'
import type { Supervision } from '#shared/ledger/finding.ts'
import { DueMark } from '../fields/due-mark.tsx'
import { goTo } from '../session/navigation.ts'
import styles from './due-work-table.module.css'
import { issueSupervision } from './issue-supervision.ts'
import parts from './supervision-parts.module.css'
import { SUPERVISION_WORDS as words } from './wording.ts'

/** Names a line among all lines of the list: the measure, or the finding itself. */
export const keyOf = ({ row, measure }: DueWork): string => measure?.id ?? row.finding.id

const textOf = ({ row, measure }: DueWork): string => {
  const text = measure?.text ?? row.finding.title
  return text.trim() === '' ? words.untitled : text
}

const nameOf = ({ row, index }: DueWork): string =>
  index === undefined
    ? words.matter(row.number.through)
    : words.matterOfMeasure(row.number.through, index + 1)

const issuedWords = (supervision: readonly Supervision[]): string => {
  const last = supervision.at(-1)
  return last === undefined ? words.notIssued : words.issuedTimes(supervision.length, last.number)
}

type Props = {
  readonly inspectionId: string
  readonly work: readonly DueWork[]
  readonly label: string
  readonly selected: ReadonlySet<string>
  readonly onSelected: (selected: ReadonlySet<string>) => void
  readonly disabled: boolean
}

const DueWorkRow = (props: Props & { readonly each: DueWork }) => {
  const { each, inspectionId, selected, disabled } = props
  const { row, measure, due, departments, supervision } = each
  const key = keyOf(each)
  const name = nameOf(each)
  const owner = {
    inspectionId,
    findingId: row.finding.id,
    ...(measure === undefined ? {} : { measureId: measure.id }),
  }
  const toggle = () => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    props.onSelected(next)
  }
  return (
    <tr data-selected={selected.has(key)}>
      <td>
        <Checkbox
          aria-label={words.select(name)}
          checked={selected.has(key)}
          disabled={disabled}
          onChange={toggle}
        />
      </td>
      <td className={styles.soft}>{name}</td>
      <td className={styles.clipped}>
        <button
          type="button"
          className={parts.about}
          title={textOf(each)}
          onClick={() => goTo({ screen: 'ledger', findingId: row.finding.id })}
        >
          <span className={parts.aboutText}>{textOf(each)}</span>
        </button>
      </td>
      <td className={`${styles.clipped} ${styles.soft}`} title={departments.join('、')}>
        {departments.length === 0 ? words.nobody : departments.join('、')}
      </td>
      <td>
        <span className={styles.dueDate}>{due.date}</span>
        <DueMark due={due} />
      </td>
      <td className={`${styles.clipped} ${styles.soft}`} title={issuedWords(supervision)}>
        {issuedWords(supervision)}
      </td>
      <td className={styles.rowButtons}>
        {!disabled &&
          (['notice', 'reminder'] as const).map((kind) => (
            <Button
              key={kind}
              type="link"
              size="small"
              aria-label={`${name}${words.issue[kind]}`}
              onClick={() => void issueSupervision(owner, kind)}
            >
              {words.issue[kind]}
            </Button>
          ))}
      </td>
    </tr>
  )
}

/** What is overdue or due soon, a line each, with boxes to choose several and buttons to issue a paper for one. */
export const DueWorkTable = (props: Props) => {
  const { work, selected, disabled } = props
  const chosen = work.filter((each) => selected.has(keyOf(each))).length
  return (
    <table className={styles.table} aria-label={props.label}>
      <thead>
        <tr>
          <th className={styles.checkColumn}>
            <Checkbox
              aria-label={words.selectAll}
              checked={chosen === work.length}
              indeterminate={chosen > 0 && chosen < work.length}
              disabled={disabled}
              onChange={() => props.onSelected(new Set(chosen === work.length ? [] : work.map(keyOf)))}
            />
          </th>
          <th className={styles.numberColumn}>{words.columns.number}</th>
          <th>{words.columns.matter}</th>
          <th className={styles.ownerColumn}>{words.columns.owner}</th>
          <th className={styles.dateColumn}>{words.columns.deadline}</th>
          <th className={styles.issuedColumn}>{words.columns.issued}</th>
          <th className={styles.buttonColumn} aria-label={words.title} />
        </tr>
      </thead>
      <tbody>
        {work.map((each) => (
          <DueWorkRow key={keyOf(each)} {...props} each={each} />
        ))}
      </tbody>
    </table>
  )
}
