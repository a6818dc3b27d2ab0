import { Button } from 'antd'
import dayjs from 'dayjs'
import type { StartState } from '#shared/bridge/session-view.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import { takeOver } from '../backup/backup-tasks.ts'
import { runCommand } from '../shell/command-listeners.ts'
import { RecoverableStates } from './recoverable-states.tsx'
import { startActions } from './start-actions.ts'
import styles from './start-screen.module.css'
import { TurningButton } from './turning-button.tsx'
import { START_WORDS } from './wording.ts'

type Unopened = Exclude<StartState, { kind: 'opened' } | { kind: 'first-run' }>
type Lost = Exclude<Unopened, { kind: 'refused' }>

/** What happened to a ledger that is not whole any more, the best word for the clerk first. */
const lossOf = ({ kind, path, states: [newest] }: Lost): readonly string[] => {
  if (kind === 'missing')
    return [
      START_WORDS.missingText(path),
      START_WORDS.missingKept,
      newest === undefined ? START_WORDS.missingNothing : START_WORDS.missingFound,
    ]
  const hope =
    newest === undefined
      ? START_WORDS.brokenNothing
      : newest.laterChanges === 0
        ? START_WORDS.brokenWhole
        : START_WORDS.brokenPartly
  return [START_WORDS.brokenWhy + hope, START_WORDS.brokenStill(path)]
}

/** The last backup; where it holds more than what was found beside the ledger, that is said too. */
const lastBackupOf = ({ lastBackup, states: [newest] }: Lost): string => {
  if (lastBackup === null) return START_WORDS.noBackup
  const { at, place, fileName } = lastBackup
  const said = START_WORDS.lastBackup(dayjs(at).format('YYYY-MM-DD HH:mm'), place, fileName)
  const holdsMore =
    newest !== undefined &&
    newest.laterChanges !== 0 &&
    (newest.time === null || dayjs(at).isAfter(newest.time))
  return holdsMore ? said + START_WORDS.backupNewer : said
}

const Explanation = (props: { readonly title: string; readonly lines: readonly string[] }) => (
  <>
    <h2 className={styles.problemTitle}>{props.title}</h2>
    {props.lines.map((line) => (
      <p key={line} className={styles.problemText}>
        {line}
      </p>
    ))}
  </>
)

const Refused = ({ state }: { readonly state: Extract<Unopened, { kind: 'refused' }> }) => {
  const { what, kept, next } = describeProblem(state.problem)
  const where = state.path === '' ? [] : [START_WORDS.where(state.path)]
  return <Explanation title={START_WORDS.refusedTitle} lines={[[what, kept, next].join(''), ...where]} />
}

/** A ledger that cannot be opened: what happened, what was kept, and every way on. Nothing is written before a choice. */
export const UnopenedLedger = ({ state }: { readonly state: Unopened }) => {
  const onlyBackup = state.kind !== 'refused' && state.states.length === 0
  const fromBackup = (
    <Button type={onlyBackup ? 'primary' : 'default'} onClick={() => void takeOver()}>
      {START_WORDS.fromBackup}
    </Button>
  )
  return (
    <>
      {state.kind === 'refused' ? (
        <Refused state={state} />
      ) : (
        <>
          <Explanation
            title={state.kind === 'missing' ? START_WORDS.missingTitle : START_WORDS.brokenTitle}
            lines={lossOf(state)}
          />
          <RecoverableStates kind={state.kind} states={state.states} />
          <p className={styles.problemText}>{lastBackupOf(state)}</p>
        </>
      )}
      <div className={styles.foot}>
        <span className={styles.ways}>
          {onlyBackup && fromBackup}
          <TurningButton act={startActions.tryAgain}>
            {state.kind === 'missing' ? START_WORDS.findAgain : START_WORDS.tryAgain}
          </TurningButton>
          <Button onClick={() => void startActions.chooseFolder()}>{START_WORDS.chooseFolder}</Button>
          <Button onClick={() => void startActions.openFolder()}>{START_WORDS.openFolder}</Button>
          {!onlyBackup && fromBackup}
        </span>
        <span className={styles.ways}>
          {state.kind === 'missing' && (
            <Button type="link" onClick={() => void startActions.emptyElsewhere()}>
              {START_WORDS.startNew}
            </Button>
          )}
          <Button type="link" onClick={() => runCommand('handbook')}>
            {START_WORDS.handbook}
          </Button>
        </span>
      </div>
    </>
  )
}
