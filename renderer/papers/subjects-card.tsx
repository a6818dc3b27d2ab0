import { Select } from 'antd'
import { type PaperSubject, paperSubjects } from '#shared/documents/papers/paper-subjects.ts'
import { numberFindings } from '#shared/ledger/finding-order.ts'
import { EditorCard, Hint } from '../paper-text/editor-card.tsx'
import { chooseSubjects } from './chosen-paper.ts'
import styles from './paper-editor.module.css'
import type { EditedPaper } from './paper-target.ts'
import { PAPERS_WORDS } from './wording.ts'

/** Names shown in the field before the rest is a count. */
const NAMES_SHOWN = 20

type Option = { readonly value: string; readonly label: string }
type Group = { readonly label: string; readonly options: readonly Option[] }

/** What was recorded apart from what a draft would be printed for; one list where there are no records at all. */
const grouped = (subjects: readonly PaperSubject[], optionOf: (subject: PaperSubject) => Option): Group[] =>
  [
    {
      label: PAPERS_WORDS.recorded,
      options: subjects.filter(({ supervision }) => supervision !== undefined).map(optionOf),
    },
    {
      label: PAPERS_WORDS.drafts,
      options: subjects.filter(({ supervision }) => supervision === undefined).map(optionOf),
    },
  ].filter(({ options }) => options.length > 0)

/** Which findings or 督办 records a form is about; none chosen leaves it to the paper. */
export const SubjectsCard = (props: EditedPaper & { readonly chosen: readonly string[] }) => {
  const { inspection, definition, chosen } = props
  if (definition.subjects === undefined) return null
  const subjects = paperSubjects(inspection, definition)
  const numbers = numberFindings(inspection)
  const words = PAPERS_WORDS.subjects[definition.subjects]
  const optionOf = ({ id, finding, measure, supervision }: PaperSubject): Option => ({
    value: id,
    label: PAPERS_WORDS.subject(
      supervision?.number ?? '',
      numbers.get(finding.id)?.through ?? 0,
      measure?.text ?? (finding.title.trim() === '' ? PAPERS_WORDS.untitled : finding.title),
    ),
  })
  return (
    <EditorCard title={words.title}>
      <Select<string[], Option | Group>
        mode="multiple"
        allowClear
        className={styles.full ?? ''}
        aria-label={words.title}
        placeholder={PAPERS_WORDS.subjectsPlaceholder}
        value={[...chosen]}
        maxTagCount={NAMES_SHOWN}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={subjects.length === 0 ? words.none : PAPERS_WORDS.subjectNotFound}
        options={definition.subjects === 'findings' ? subjects.map(optionOf) : grouped(subjects, optionOf)}
        onChange={(ids) => chooseSubjects(definition.kind, ids)}
      />
      <Hint>{words.hint}</Hint>
    </EditorCard>
  )
}
