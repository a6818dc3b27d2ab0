import { Radio } from 'antd'
import { settingsOfPaper } from '#shared/documents/papers/paper-texts.ts'
import type { PaperSettings } from '#shared/ledger/paper-settings.ts'
import { DateField } from '../fields/date-field.tsx'
import { EditorCard } from '../paper-text/editor-card.tsx'
import styles from './paper-editor.module.css'
import { type EditedPaper, editPaper } from './paper-target.ts'
import { PAPERS_WORDS } from './wording.ts'

type Signature = NonNullable<PaperSettings['signature']>
type Imprint = NonNullable<PaperSettings['imprint']>

const SIGNATURES: readonly Signature[] = ['withoutSeal', 'withSeal', 'none']
const IMPRINTS: readonly Imprint[] = ['auto', 'samePage', 'nextPage']

const printsImprint = ({ official = [] }: EditedPaper['definition']): boolean =>
  official.some((element) => ['copyRecipients', 'printingOffice', 'printDate'].includes(element))

/** What closes an official paper: who signs with or without seal, the date, and where 版记 stands. */
export const ClosingCard = (props: EditedPaper) => {
  const { inspection, definition } = props
  const settings = settingsOfPaper(inspection, definition.kind)
  const { signature } = definition
  const imprint = printsImprint(definition)
  if (signature === undefined && !imprint) return null
  return (
    <EditorCard title={PAPERS_WORDS.closingCard(imprint)} part="closing">
      {signature !== undefined && (
        <div className={styles.rows}>
          <span className={styles.label}>{PAPERS_WORDS.signature}</span>
          <Radio.Group
            aria-label={PAPERS_WORDS.signature}
            value={settings.signature ?? signature}
            options={SIGNATURES.map((value) => ({ value, label: PAPERS_WORDS.signatures[value] }))}
            onChange={({ target: { value } }: { target: { value?: Signature } }) =>
              editPaper(props, { signature: value === undefined || value === signature ? null : value })
            }
          />
          <span className={styles.label}>{PAPERS_WORDS.date}</span>
          <DateField
            label={PAPERS_WORDS.date}
            value={settings.date}
            onChange={(date) => editPaper(props, { date })}
          />
        </div>
      )}
      {imprint && (
        <div className={styles.rows}>
          <span className={styles.label}>{PAPERS_WORDS.imprint}</span>
          <Radio.Group
            aria-label={PAPERS_WORDS.imprint}
            value={settings.imprint ?? 'auto'}
            options={IMPRINTS.map((value) => ({ value, label: PAPERS_WORDS.imprints[value] }))}
            onChange={({ target: { value } }: { target: { value?: Imprint } }) =>
              editPaper(props, { imprint: value === undefined || value === 'auto' ? null : value })
            }
          />
        </div>
      )}
    </EditorCard>
  )
}
