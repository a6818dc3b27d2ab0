import { CheckCircleOutlined } from '@ant-design/icons'
import type { ImportDraft } from '#shared/import/import-draft.ts'
import { importSession, useImportSession } from './import-session.ts'
import styles from './warning-list.module.css'
import { IMPORT_WORDS } from './wording.ts'

/** What looks wrong in the text, most important first, and the sums that agree. A click leads to the line. */
export const WarningList = (props: { readonly draft: ImportDraft }) => {
  const { segments } = useImportSession()
  const { warnings, sums } = props.draft
  const agreeing = sums.filter(({ agrees }) => agrees)
  const select = (line: number | null) => {
    const index = segments.findIndex((segment) => segment.line === line)
    if (index >= 0) importSession.select(index)
  }
  return (
    <section className={styles.warnings} aria-label={IMPORT_WORDS.warnings(warnings.length)}>
      <h2 className={styles.warningsHead}>
        {warnings.length === 0 ? IMPORT_WORDS.noWarnings : IMPORT_WORDS.warnings(warnings.length)}
      </h2>
      <ul className={styles.warningList}>
        {warnings.map((warning) => (
          <li key={`${warning.code}-${warning.line}-${warning.message}`}>
            <button type="button" className={styles.warning} onClick={() => select(warning.line)}>
              <span className={styles.warningLine}>
                {warning.line === null ? '' : IMPORT_WORDS.line(warning.line)}
              </span>
              {warning.message}
            </button>
          </li>
        ))}
        {agreeing.map(({ message, line }) => (
          <li key={message}>
            <button
              type="button"
              className={`${styles.warning} ${styles.agrees}`}
              onClick={() => select(line)}
            >
              <span className={styles.warningLine}>
                <CheckCircleOutlined aria-hidden /> {IMPORT_WORDS.sumsTitle}
              </span>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
