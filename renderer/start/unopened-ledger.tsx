import { Button } from 'antd'
import type { StartState } from '#shared/bridge/session-view.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import { takeOver } from '../backup/backup-tasks.ts'
import { bridge } from '../session/bridge.ts'
import { RecoverableStates } from './recoverable-states.tsx'
import { startActions } from './start-actions.ts'
import styles from './start-screen.module.css'
import { START_WORDS } from './wording.ts'

type Unopened = Exclude<StartState, { kind: 'opened' } | { kind: 'first-run' }>

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
        <RecoverableStates kind={state.kind} states={state.states} />
      </>
    )
  return (
    <>
      <h2 className={styles.problemTitle}>{START_WORDS.brokenTitle}</h2>
      <p className={styles.problemText}>{START_WORDS.brokenStill(state.path)}</p>
      <RecoverableStates kind={state.kind} states={state.states} />
    </>
  )
}

/** A ledger that cannot be opened: what happened, what was kept, and every way on. Nothing is written before a choice. */
export const UnopenedLedger = (props: { readonly state: Unopened }) => (
  <>
    <Explanation state={props.state} />
    <div className={styles.foot}>
      <span className={styles.ways}>
        <Button onClick={() => void startActions.tryAgain()}>
          {props.state.kind === 'missing' ? START_WORDS.findAgain : START_WORDS.tryAgain}
        </Button>
        <Button onClick={() => void startActions.chooseFolder()}>{START_WORDS.chooseFolder}</Button>
        <Button onClick={() => void bridge.openLedgerFolder()}>{START_WORDS.openFolder}</Button>
        <Button onClick={() => void takeOver()}>{START_WORDS.fromBackup}</Button>
      </span>
      {props.state.kind === 'missing' && (
        <Button type="link" onClick={() => void startActions.emptyElsewhere()}>
          {START_WORDS.startNew}
        </Button>
      )}
    </div>
  </>
)
