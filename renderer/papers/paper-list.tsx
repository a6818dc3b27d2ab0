import { Select } from 'antd'
import type { KeyboardEvent } from 'react'
import { PAPERS } from '#shared/documents/papers/compose-paper.ts'
import type { PaperDefinition } from '#shared/documents/papers/paper-definition.ts'
import { groupByKeys } from '#shared/ledger/grouping.ts'
import type { PaperKind } from '#shared/ledger/paper-settings.ts'
import styles from './paper-list.module.css'
import type { PaperMark } from './paper-marks.ts'
import { PAPERS_WORDS } from './wording.ts'

type Props = {
  readonly kind: PaperKind
  readonly marks: ReadonlyMap<PaperKind, PaperMark>
  readonly onChoose: (kind: PaperKind) => void
}

const GROUPS: readonly (readonly [PaperDefinition['group'], readonly PaperDefinition[]])[] = [
  ...groupByKeys(PAPERS, ({ group }) => [group]),
]

/** The mark of the paper a list entry stands for. */
const markOf = (marks: Props['marks'], value: unknown): PaperMark | undefined => {
  const paper = PAPERS.find(({ kind }) => kind === value)
  return paper === undefined ? undefined : marks.get(paper.kind)
}

const Mark = (props: { readonly mark: PaperMark | undefined }) =>
  props.mark === undefined ? null : (
    <span className={`${styles.mark} ${styles[props.mark]}`} title={PAPERS_WORDS.markTitles[props.mark]}>
      {PAPERS_WORDS.marks[props.mark]}
    </span>
  )

/** Up and down go from paper to paper, as in any list. */
const moveInList = (event: KeyboardEvent<HTMLElement>) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = entries.findIndex((entry) => entry.matches(':focus'))
  const next = entries[Math.max(0, Math.min(entries.length - 1, at + step))]
  next?.focus()
  next?.click()
}

/** High enough for all papers at once, as far as the window has room below the field, in CSS pixels. */
const WHOLE_LIST = 560
const ABOVE_THE_LIST = 180

/** All papers by group, each with a mark where something stands against it. One stop for the Tab key. */
export const PaperList = ({ kind, marks, onChoose }: Props) => (
  <nav className={styles.list} aria-label={PAPERS_WORDS.list} onKeyDown={moveInList}>
    {GROUPS.map(([group, papers]) => (
      <section key={group} aria-label={PAPERS_WORDS.groups[group]}>
        <h2 className={styles.group}>{PAPERS_WORDS.groups[group]}</h2>
        {papers.map((paper) => (
          <button
            key={paper.kind}
            type="button"
            className={styles.entry}
            aria-current={paper.kind === kind}
            tabIndex={paper.kind === kind ? 0 : -1}
            onClick={() => onChoose(paper.kind)}
          >
            <span className={styles.label}>{paper.label}</span>
            <Mark mark={marks.get(paper.kind)} />
          </button>
        ))}
      </section>
    ))}
  </nav>
)

/** The same as a list to choose from, where the window is too narrow for a column. */
export const PaperSelect = ({ kind, marks, onChoose }: Props) => (
  <Select<PaperKind>
    className={styles.select ?? ''}
    aria-label={PAPERS_WORDS.list}
    value={kind}
    listHeight={Math.min(WHOLE_LIST, window.innerHeight - ABOVE_THE_LIST)}
    options={GROUPS.map(([group, papers]) => ({
      label: PAPERS_WORDS.groups[group],
      options: papers.map((paper) => ({ value: paper.kind, label: paper.label })),
    }))}
    optionRender={({ label, value }) => (
      <span className={styles.option}>
        <span className={styles.label}>{label}</span>
        <Mark mark={markOf(marks, value)} />
      </span>
    )}
    onChange={onChoose}
  />
)
