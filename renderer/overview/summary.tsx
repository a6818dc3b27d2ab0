import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { statusSentence } from '#shared/documents/variables/status-sentence.ts'
import { variableNames } from '#shared/documents/variables/variable-text.ts'
import { findingsInOrder } from '#shared/ledger/finding-order.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { widenPunctuation } from '#shared/text/han.ts'
import { bridge } from '../session/bridge.ts'
import { say, sayProblem } from '../session/messages.ts'
import type { OverviewFigures } from './overview-figures.ts'
import parts from './overview-parts.module.css'
import styles from './summary.module.css'
import { OVERVIEW_WORDS as words } from './wording.ts'

/** Name of the variable that prints the sentence. */
const STATUS_SENTENCE = '整改情况句'

const copy = async (text: string) => {
  const answer = await bridge.copyText({ text })
  if (answer.ok) say(words.copied)
  else sayProblem(answer.problem)
}

const rateBase = ({ ledger, statistics }: OverviewFigures): string => {
  const { rate } = statistics
  if (rate.value === null) return words.rateNothing
  return ledger.settings.rateBase === 'findings'
    ? words.rateOfFindings(ledger.settings.statusLabels.rectified, rate.done, rate.total)
    : words.rateOfMeasures(rate.done, rate.total)
}

/** Whether the notice prints the sentence by its variable; an imported notice states its figures as fixed text. */
const printsSentence = ({ notice }: Inspection): boolean =>
  [notice.preamble, ...notice.chapters.flatMap(({ text, closingText }) => [text, closingText])].some((text) =>
    variableNames(text).includes(STATUS_SENTENCE),
  )

/** The sentence that goes into the notice, ready to be copied, and the rate with what it is computed from. */
export const Summary = (props: { readonly figures: OverviewFigures }) => {
  const { ledger, inspection, statistics } = props.figures
  const { unitWord } = ledger.settings
  const typed = words.sentence(
    statistics.aspectCount,
    statistics.total,
    unitWord,
    statusSentence(findingsInOrder(inspection), ledger.settings) ?? '',
  )
  const sentence = inspection.notice.options.widenPunctuation ? widenPunctuation(typed).text : typed
  return (
    <section className={styles.summary} aria-label={words.summary}>
      <div className={styles.sentenceBlock}>
        <p className={styles.sentence} data-testid="status-sentence">
          {sentence}
        </p>
        <p className={styles.sentenceFoot}>
          <Button
            type="link"
            size="small"
            className={styles.copy ?? ''}
            icon={<CopyOutlined aria-hidden />}
            onClick={() => void copy(sentence)}
          >
            {words.copy}
          </Button>
          <span>{printsSentence(inspection) ? words.sentenceInNotice : words.sentenceNotInNotice}</span>
        </p>
      </div>
      <dl className={styles.rate}>
        <dt>{words.rate}</dt>
        <dd className={styles.rateValue} data-testid="completion-rate">
          {statistics.rate.text === '' ? '—' : statistics.rate.text}
        </dd>
        <dd className={parts.note}>{rateBase(props.figures)}</dd>
        {ledger.settings.rateBase === 'findings' && statistics.measures.total > 0 && (
          <dd className={parts.note}>
            {words.measures(statistics.measures.done, statistics.measures.total)}
          </dd>
        )}
        {statistics.closedOut > 0 && (
          <dd className={parts.note}>{words.closedOut(statistics.closedOut, unitWord)}</dd>
        )}
      </dl>
    </section>
  )
}
