import type { DraftDate, ImportDraft } from '#shared/import/import-draft.ts'
import styles from './draft-facts.module.css'
import { IMPORT_WORDS } from './wording.ts'

const day = (date: DraftDate | null): string | null => date?.value ?? date?.raw ?? null

const Fact = (props: { readonly label: string; readonly value: string | null }) => (
  <>
    <dt>{props.label}</dt>
    <dd className={props.value === null ? (styles.unknown ?? '') : ''}>
      {props.value ?? IMPORT_WORDS.unknown}
    </dd>
  </>
)

/** What title and preamble say of the unit and the round. */
export const DraftFacts = (props: { readonly draft: ImportDraft }) => {
  const { unit, inspection } = props.draft
  const [start, end] = [day(inspection.start), day(inspection.end)]
  const names = [unit.fullName, unit.shortName].filter((name) => name !== null)
  return (
    <dl className={styles.facts} aria-label={IMPORT_WORDS.facts}>
      <Fact
        label={IMPORT_WORDS.unit}
        value={names.length === 0 ? null : [...new Set(names)].join('，简称')}
      />
      <Fact label={IMPORT_WORDS.round} value={inspection.title} />
      <Fact label={IMPORT_WORDS.team} value={inspection.team} />
      <Fact
        label={IMPORT_WORDS.period}
        value={start === null && end === null ? null : `${start ?? '？'} 至 ${end ?? '？'}`}
      />
      <Fact label={IMPORT_WORDS.feedback} value={day(inspection.feedback)} />
    </dl>
  )
}
