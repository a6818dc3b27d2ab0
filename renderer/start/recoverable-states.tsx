import { ExclamationCircleOutlined } from '@ant-design/icons'
import dayjs from 'dayjs'
import type { RecoverableState } from '#shared/bridge/session-view.ts'
import { HISTORY_WORDS } from '../history/wording.ts'
import styles from './recoverable-states.module.css'
import { startActions } from './start-actions.ts'
import { TurningButton } from './turning-button.tsx'
import { START_WORDS } from './wording.ts'

type Kind = 'broken' | 'missing'

const { reasons } = HISTORY_WORDS.snapshots

const timeOf = ({ time }: RecoverableState, format: string): string =>
  time === null ? START_WORDS.unknownTime : dayjs(time).format(format)

/** Where a state comes from: its own name, or why it was kept. */
const sourceOf = ({ source, name }: RecoverableState): string =>
  name ?? (source === 'history' ? '' : reasons[source])

/** What is known to lack, or that nobody can know without a history. */
const Loss = (props: { readonly laterChanges: number | null }) => (
  <p className={styles.loss}>
    <ExclamationCircleOutlined aria-hidden />
    {props.laterChanges === null ? START_WORDS.noRecord : START_WORDS.lost(props.laterChanges)}
  </p>
)

const Newest = (props: { readonly kind: Kind; readonly state: RecoverableState }) => {
  const { state, kind } = props
  return (
    <section
      className={state.laterChanges === 0 ? styles.newest : `${styles.newest} ${styles.lacking}`}
      aria-label={START_WORDS.newestTitle}
    >
      <h3 className={styles.newestTitle}>
        {state.laterChanges === 0 ? START_WORDS.lastSaveTitle : START_WORDS.newestTitle}
      </h3>
      <p className={styles.saved}>
        {START_WORDS.savedAt(timeOf(state, 'YYYY-MM-DD HH:mm:ss'), state.revision)}
      </p>
      <p className={styles.counts}>{START_WORDS.counts(state.counts)}</p>
      <p className={styles.proof}>
        {state.source === 'history' ? START_WORDS.fromHistory : START_WORDS.fromSnapshot(sourceOf(state))}
        {state.laterChanges === 0 && START_WORDS.nothingLost}
      </p>
      {state.laterChanges !== 0 && <Loss laterChanges={state.laterChanges} />}
      <TurningButton
        type="primary"
        className={styles.recover ?? ''}
        act={() => startActions.recover(state.id)}
      >
        {START_WORDS.recoverNewest}
      </TurningButton>
      <p className={styles.afterwards}>
        {kind === 'broken' ? START_WORDS.aside : START_WORDS.anew}
        {state.laterChanges === null ? START_WORDS.evidenceUntouched : START_WORDS.untouched}
      </p>
    </section>
  )
}

const Earlier = (props: { readonly states: readonly RecoverableState[] }) => (
  <details className={styles.earlier}>
    <summary>{START_WORDS.earlierTitle(props.states.length)}</summary>
    <p className={styles.earlierText}>{START_WORDS.earlierText}</p>
    <ol className={styles.list}>
      {props.states.map((state) => (
        <li key={state.id}>
          <span>{timeOf(state, 'YYYY-MM-DD HH:mm')}</span>
          <span className={styles.source} title={sourceOf(state)}>
            {sourceOf(state)}
          </span>
          <span>{START_WORDS.counts(state.counts)}</span>
          <span className={styles.later}>
            {state.laterChanges !== null && state.laterChanges > 0 && START_WORDS.later(state.laterChanges)}
          </span>
          <TurningButton size="small" act={() => startActions.recover(state.id)}>
            {START_WORDS.recover}
          </TurningButton>
        </li>
      ))}
    </ol>
  </details>
)

/** What a broken or missing ledger can be put back to, if anything: the newest state by itself, the snapshots below it. */
export const RecoverableStates = (props: {
  readonly kind: Kind
  readonly states: readonly RecoverableState[]
}) => {
  const [newest, ...earlier] = props.states
  if (newest === undefined) return null
  return (
    <>
      <Newest kind={props.kind} state={newest} />
      {earlier.length > 0 && <Earlier states={earlier} />}
    </>
  )
}
