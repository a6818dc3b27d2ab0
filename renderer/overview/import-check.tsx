import { CheckOutlined, CopyOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { compareDeclaredFigures } from '#shared/ledger/declared-figures.ts'
import type { DeclaredFigure, ImportRecord } from '#shared/ledger/inspection.ts'
import { bridge } from '../session/bridge.ts'
import { say, sayProblem } from '../session/messages.ts'
import { Section } from '../shell/section.tsx'
import styles from './import-check.module.css'
import type { OverviewFigures } from './overview-figures.ts'
import parts from './overview-parts.module.css'
import { OVERVIEW_WORDS as words } from './wording.ts'

/** What a declared figure counts, in the words of the ledger. */
export const declaredName = (
  { ledger, inspection }: OverviewFigures,
  { what, status, aspectId }: DeclaredFigure,
): string => {
  if (status !== undefined) return ledger.settings.statusLabels[status]
  if (aspectId !== undefined) return inspection.aspects.find(({ id }) => id === aspectId)?.title ?? ''
  return what === 'aspects' ? words.declaredAspects : words.declaredFindings
}

const copy = async (text: string) => {
  const answer = await bridge.copyText({ text })
  if (answer.ok) say(words.copiedText)
  else sayProblem(answer.problem)
}

/** 待归类: the lines of the source that no rule and no correction placed. */
const Unplaced = (props: { readonly unplaced: ImportRecord['unplaced'] }) => (
  <details className={parts.fold}>
    <summary>{words.unplaced(props.unplaced.length)}</summary>
    <ol className={styles.unplaced}>
      {props.unplaced.map(({ line, text }) => (
        <li key={`${line}-${text}`}>
          <span className={parts.note}>{words.line(line)}</span> {text}
        </li>
      ))}
    </ol>
    <Button
      size="small"
      icon={<CopyOutlined aria-hidden />}
      onClick={() => void copy(props.unplaced.map(({ text }) => text).join('\n'))}
    >
      {words.copyUnplaced}
    </Button>
  </details>
)

/** The figures the imported notice declares beside those of the ledger, and what of its text found no place. */
export const ImportCheck = (props: { readonly figures: OverviewFigures }) => {
  const { inspection } = props.figures
  const { importRecord } = inspection
  const comparisons = compareDeclaredFigures(inspection)
  if (importRecord === undefined) return null
  const agreeing = comparisons.filter(({ agrees }) => agrees).length
  return (
    <Section
      title={words.importCheck}
      note={words.importFrom(importRecord.sourceName, dayjs(importRecord.importedAt).format('YYYY-MM-DD'))}
    >
      {comparisons.length === 0 ? (
        <p className={parts.nothing}>{words.noDeclared}</p>
      ) : (
        <>
          {agreeing === comparisons.length && (
            <p className={styles.allAgree}>
              <CheckOutlined aria-hidden /> {words.allAgree(agreeing)}
            </p>
          )}
          <table className={styles.declared}>
            <thead>
              <tr>
                <th>{words.declaredColumns.what}</th>
                <th>{words.declaredColumns.words}</th>
                <th className={styles.figure}>{words.declaredColumns.declared}</th>
                <th className={styles.figure}>{words.declaredColumns.present}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {comparisons.map(({ declared, present, agrees }) => {
                const name = declaredName(props.figures, declared)
                return (
                  <tr key={`${declared.what}-${name}`} className={agrees ? '' : (styles.differs ?? '')}>
                    <td title={name}>{name}</td>
                    <td title={declared.text}>{declared.text}</td>
                    <td className={styles.figure}>{declared.value}</td>
                    <td className={styles.figure}>{present}</td>
                    <td>
                      {agrees ? (
                        <CheckOutlined className={styles.agrees} aria-label={words.agrees} />
                      ) : (
                        <ExclamationCircleFilled aria-label={words.differs} />
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </>
      )}
      {importRecord.unplaced.length > 0 && <Unplaced unplaced={importRecord.unplaced} />}
    </Section>
  )
}
