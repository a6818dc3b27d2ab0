import { Checkbox, Radio, Select } from 'antd'
import type { Command } from '#shared/ledger/commands/registry.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import type { NoticeOptions } from '#shared/ledger/notice.ts'
import { isWritten } from '../paper-text/written-paragraphs.ts'
import { run } from '../session/run-command.ts'
import styles from './layout-options.module.css'
import { LayoutPattern } from './layout-pattern.tsx'
import { ASPECT_COUNTS, FINDING_HEADINGS, NOTICE_WORDS, PROGRESS_LABELS } from './wording.ts'

const words = NOTICE_WORDS.options

type OptionsPatch = NonNullable<Extract<Command, { name: 'notice.edit' }>['input']['patch']['options']>

type Continues = NonNullable<NoticeOptions['continuesChapters']>

type Switch =
  | 'outline'
  | 'contact'
  | 'findingHeadingBold'
  | 'findingRunIn'
  | 'aspectRunIn'
  | 'widenPunctuation'

const SWITCHES: readonly Switch[] = [
  'outline',
  'findingHeadingBold',
  'findingRunIn',
  'aspectRunIn',
  'contact',
  'widenPunctuation',
]

/** Aspects or findings can carry on the numbers of the chapters only where their own chapter has no heading. */
const canContinue = ({ notice }: Inspection): boolean =>
  notice.options.continuesChapters !== undefined ||
  notice.chapters.some(({ holdsFindings, heading }) => holdsFindings && !isWritten(heading))

const Continuing = (props: {
  readonly options: NoticeOptions
  readonly onChange: (continues: Continues | null) => void
}) => (
  <>
    <span className={styles.label}>{words.continues}</span>
    <Select<Continues | 'none'>
      aria-label={words.continues}
      value={props.options.continuesChapters ?? 'none'}
      options={[
        { value: 'none', label: words.continuesNone },
        { value: 'aspects', label: words.continuesAspects },
        { value: 'findings', label: words.continuesFindings },
      ]}
      onChange={(value) => props.onChange(value === 'none' ? null : value)}
    />
  </>
)

/** 版式: how headings, numbers, counts and the end of the notice are printed. */
export const LayoutOptions = (props: { readonly inspection: Inspection }) => {
  const { inspection } = props
  const { options } = inspection.notice
  const set = (patch: OptionsPatch) =>
    void run({ name: 'notice.edit', input: { inspectionId: inspection.id, patch: { options: patch } } })
  return (
    <div className={styles.options}>
      <LayoutPattern
        inspection={inspection}
        part="findingHeading"
        usual={FINDING_HEADINGS}
        hint={words.customHint}
      />
      <span className={styles.label}>{words.numbering}</span>
      <Select
        aria-label={words.numbering}
        value={options.numbering}
        options={[
          { value: 'perAspect' as const, label: words.perAspect },
          { value: 'through' as const, label: words.through },
        ]}
        onChange={(numbering) => set({ numbering })}
      />
      {canContinue(inspection) && (
        <Continuing options={options} onChange={(continuesChapters) => set({ continuesChapters })} />
      )}
      <LayoutPattern
        inspection={inspection}
        part="progressLabel"
        usual={PROGRESS_LABELS}
        none={words.progressNone}
      />
      <LayoutPattern
        inspection={inspection}
        part="aspectCount"
        usual={ASPECT_COUNTS}
        none={words.aspectCountNone}
        hint={words.aspectCountHint}
      />
      <span className={styles.label}>{words.signature}</span>
      <Radio.Group
        aria-label={words.signature}
        value={options.signature}
        options={[
          { value: 'withoutSeal', label: words.withoutSeal },
          { value: 'withSeal', label: words.withSeal },
          { value: 'none', label: words.signatureNone },
        ]}
        onChange={(event) => set({ signature: event.target.value })}
      />
      <div className={`${styles.wide} ${styles.switches}`}>
        {SWITCHES.map((option) => (
          <Checkbox
            key={option}
            checked={options[option] === true}
            onChange={(event) => set({ [option]: event.target.checked })}
          >
            {words.switches[option]}
          </Checkbox>
        ))}
      </div>
    </div>
  )
}
