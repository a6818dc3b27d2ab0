import { Button, Modal } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import type { StateChoice, StateComparison } from '#shared/bridge/history-view.ts'
import type { LedgerCounts } from '#shared/ledger/ledger-counts.ts'
import type { Problem } from '#shared/problem.ts'
import { bridge } from '../session/bridge.ts'
import { say } from '../session/messages.ts'
import { restoreState, staysAsBand } from '../session/session.ts'
import { flushTyping } from '../typing/pending-typing.ts'
import { differenceSummary, isSame } from './difference-counts.ts'
import { openHistory } from './history-place.ts'
import { ProblemAlert } from './problem-alert.tsx'
import styles from './restore-dialog.module.css'
import { Waiting } from './waiting.tsx'
import { HISTORY_WORDS } from './wording.ts'

const words = HISTORY_WORDS.restoring

/** An earlier state that is to be gone back to, and what it is called in a sentence. */
export type RestoreWish = { readonly state: StateChoice; readonly name: string }

/** Asks whether to go back to an earlier state. */
export type AskRestore = (wish: RestoreWish) => void

const COUNTED = [
  'aspects',
  'findings',
  'progressEntries',
  'evidence',
] as const satisfies readonly (keyof LedgerCounts)[]

const CountsTable = ({ comparison }: { readonly comparison: StateComparison }) => {
  const [now, then] = [comparison.left.counts, comparison.right.counts]
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <td />
          {COUNTED.map((counted) => (
            <th key={counted} scope="col">
              {HISTORY_WORDS.counts[counted]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(
          [
            ['now', now],
            ['restored', then],
          ] as const
        ).map(([side, counts]) => (
          <tr key={side}>
            <th scope="row">{words[side]}</th>
            {COUNTED.map((counted) => (
              <td key={counted} className={now[counted] === then[counted] ? '' : (styles.differs ?? '')}>
                {counts[counted]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What going back would change; undefined until it is known. `onUnsaved`: what is being typed could not be saved first. */
const usePreview = (wish: RestoreWish, onUnsaved: () => void) => {
  const [comparison, setComparison] = useState<StateComparison | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const giveUp = useEffectEvent(onUnsaved)
  useEffect(() => {
    let here = true
    const ask = async () => {
      setComparison(undefined)
      setProblem(undefined)
      if (!(await flushTyping())) return giveUp()
      const answer = await bridge.compareStates({ left: { kind: 'now' }, right: wish.state })
      if (!here) return
      if (answer.ok) setComparison(answer.value)
      else setProblem(answer.problem)
    }
    void ask()
    return () => {
      here = false
    }
  }, [wish])
  return { comparison, problem, setProblem }
}

const Preview = (props: {
  readonly wish: RestoreWish
  readonly open: boolean
  readonly onClose: () => void
  readonly onClosed: () => void
}) => {
  const { wish, onClose } = props
  const { comparison, problem, setProblem } = usePreview(wish, onClose)
  const [busy, setBusy] = useState(false)
  const same = comparison !== undefined && isSame(comparison)
  const restore = async () => {
    setBusy(true)
    const answer = await restoreState(wish.state)
    setBusy(false)
    if (answer.ok) {
      say(words.done(answer.value.summary))
      onClose()
    } else if (staysAsBand(answer.problem)) onClose()
    else setProblem(answer.problem)
  }
  const look = () => {
    onClose()
    openHistory({ tab: 'comparison', from: { kind: 'now' }, to: wish.state })
  }
  const possible = comparison !== undefined && !same && problem === undefined
  return (
    <Modal
      open={props.open}
      width={560}
      title={words.title}
      onCancel={() => busy || onClose()}
      afterClose={props.onClosed}
      footer={
        <>
          <Button onClick={onClose} disabled={busy}>
            {same || problem !== undefined ? words.close : words.cancel}
          </Button>
          {possible && (
            <>
              <Button onClick={look} disabled={busy}>
                {words.look}
              </Button>
              <Button type="primary" autoFocus loading={busy} onClick={() => void restore()}>
                {words.confirm}
              </Button>
            </>
          )}
        </>
      }
    >
      {problem !== undefined ? (
        <ProblemAlert problem={problem} />
      ) : comparison === undefined ? (
        <Waiting text={HISTORY_WORDS.comparing} />
      ) : (
        <>
          <p>{words.intro(wish.name)}</p>
          <CountsTable comparison={comparison} />
          <p>{same ? words.same : words.differs(differenceSummary(comparison))}</p>
          {!same && <p className={styles.safe}>{words.safe}</p>}
        </>
      )}
    </Modal>
  )
}

/** 恢复到此刻: says what would change, then goes back. Nothing is lost by it: a snapshot is kept, and Ctrl+Z takes it back. */
export const RestoreDialog = (props: {
  readonly wish: RestoreWish | undefined
  readonly onClose: () => void
}) => {
  const { wish } = props
  // It keeps its content until it is out of sight: only then the focus is back where it was asked for.
  const [last, setLast] = useState(wish)
  if (wish !== undefined && wish !== last) setLast(wish)
  return last === undefined ? null : (
    <Preview
      wish={last}
      open={wish !== undefined}
      onClose={props.onClose}
      onClosed={() => setLast(undefined)}
    />
  )
}
