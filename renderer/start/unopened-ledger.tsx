import { Button } from 'antd'
import dayjs from 'dayjs'
import type { Generation, StartState } from '#shared/bridge/session-view.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import { bridge } from '../session/bridge.ts'
import { startActions } from './start-actions.ts'
import styles from './start-screen.module.css'
import { START_WORDS } from './wording.ts'

type Unopened = Exclude<StartState, { kind: 'opened' } | { kind: 'first-run' }>

const Generations = (props: { readonly generations: readonly Generation[] }) =>
  props.generations.length === 0 ? (
    <p className={styles.problemText}>{START_WORDS.noGenerations}</p>
  ) : (
    <>
      <p className={styles.problemText}>{START_WORDS.generationsTitle}</p>
      <ol className={styles.generations}>
        {props.generations.map(({ id, savedAt, findings, progressEntries }, index) => (
          <li key={id}>
            <span>
              {START_WORDS.generation(
                dayjs(savedAt).format('YYYY-MM-DD HH:mm:ss'),
                findings,
                progressEntries,
              )}
              {index === 0 && <span className={styles.newest}>{START_WORDS.newest}</span>}
            </span>
            <Button
              size="small"
              {...(index === 0 ? { type: 'primary' as const } : {})}
              onClick={() => void startActions.recover(id)}
            >
              {START_WORDS.recover}
            </Button>
          </li>
        ))}
      </ol>
    </>
  )

const Explanation = (props: { readonly state: Unopened }) => {
  const { state } = props
  if (state.kind === 'refused') {
    const { what, kept, next } = describeProblem(state.problem)
    return (
      <>
        <h2 className={styles.problemTitle}>{START_WORDS.refusedTitle}</h2>
        <p className={styles.problemText}>{[what, kept, next].join('')}</p>
        {state.path !== '' && <p className={styles.problemText}>{START_WORDS.where(state.path)}</p>}
      </>
    )
  }
  if (state.kind === 'missing')
    return (
      <>
        <h2 className={styles.problemTitle}>{START_WORDS.missingTitle}</h2>
        <p className={styles.problemText}>{START_WORDS.missingText(state.path)}</p>
        <p className={styles.problemText}>{START_WORDS.missingKept}</p>
        {state.generations.length > 0 && <Generations generations={state.generations} />}
      </>
    )
  return (
    <>
      <h2 className={styles.problemTitle}>{START_WORDS.brokenTitle}</h2>
      <p className={styles.problemText}>
        {state.keptAt === null ? START_WORDS.brokenStill(state.path) : START_WORDS.brokenKept(state.keptAt)}
      </p>
      <Generations generations={state.generations} />
    </>
  )
}

/** A ledger that cannot be opened: what happened, what was kept, and every way on. Nothing is written before a choice. */
export const UnopenedLedger = (props: { readonly state: Unopened }) => (
  <>
    <Explanation state={props.state} />
    <div className={styles.foot}>
      <span>
        <Button onClick={() => void startActions.tryAgain()}>
          {props.state.kind === 'missing' ? START_WORDS.findAgain : START_WORDS.tryAgain}
        </Button>{' '}
        <Button onClick={() => void startActions.chooseFolder()}>{START_WORDS.chooseFolder}</Button>{' '}
        <Button onClick={() => void bridge.openLedgerFolder()}>{START_WORDS.openFolder}</Button>
      </span>
      {props.state.kind === 'missing' && (
        <Button type="link" onClick={() => void startActions.emptyElsewhere()}>
          {START_WORDS.startNew}
        </Button>
      )}
    </div>
  </>
)
