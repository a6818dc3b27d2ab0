import { Alert, Button, Space } from 'antd'
import { useState } from 'react'
import type { OpeningNotice } from '#shared/bridge/session-view.ts'
import type { Problem } from '#shared/problem.ts'
import { describeProblem } from '#shared/problem-wording.ts'
import { ReminderBand } from '../backup/reminder-band.tsx'
import { openHistory } from '../history/history-place.ts'
import { bridge } from '../session/bridge.ts'
import { say, sayFailure, sayProblem } from '../session/messages.ts'
import {
  enter,
  leaveLedger,
  retryRefused,
  staysAsBand,
  takeSession,
  useOpenSession,
} from '../session/session.ts'
import { flushTyping } from '../typing/pending-typing.ts'
import { DraftsDialog } from './drafts-dialog.tsx'
import { saveCopy } from './use-commands.ts'
import { SHELL_WORDS } from './wording.ts'

const words = (problem: Problem): string => {
  const { what, kept, next } = describeProblem(problem)
  return [what, kept, next].filter((part) => part !== '').join('')
}

const retry = async () => {
  if (!(await flushTyping())) return sayFailure(SHELL_WORDS.notRetried)
  const answer = await retryRefused()
  if (answer === null || answer.ok) return say(SHELL_WORDS.retried)
  if (staysAsBand(answer.problem)) sayFailure(SHELL_WORDS.notRetried)
  else sayProblem(answer.problem)
}

const reload = async () => {
  const answer = await bridge.reload()
  if (answer.ok) await enter(answer.value)
  else sayProblem(answer.problem)
}

const leaveSample = async () => {
  await flushTyping()
  leaveLedger()
  const own = await bridge.openOwn()
  const state = own.ok ? own : await bridge.openAtStart()
  if (!own.ok) sayProblem(own.problem)
  if (state.ok) await enter(state.value)
}

const SaveBand = (props: { readonly problem: Problem }) => (
  <Alert
    banner
    type="error"
    data-testid="save-band"
    title={`${words(props.problem)}${SHELL_WORDS.stillTyping}`}
    action={
      <Space>
        {props.problem.code === 'changed-outside' ? (
          <Button size="small" onClick={() => void reload()}>
            {SHELL_WORDS.reload}
          </Button>
        ) : (
          <Button size="small" type="primary" onClick={() => void retry()}>
            {SHELL_WORDS.retry}
          </Button>
        )}
        <Button size="small" onClick={() => void saveCopy()}>
          {SHELL_WORDS.saveCopy}
        </Button>
      </Space>
    }
  />
)

const takeSnapshotAgain = async () => {
  const answer = await bridge.saveNow()
  if (!answer.ok) return sayProblem(answer.problem)
  await takeSession(answer.value)
  if (answer.value.snapshotProblem === null) say(SHELL_WORDS.snapshotTaken)
  else sayFailure(SHELL_WORDS.snapshotNotTaken)
}

/** The ledger is saved; only what to do about the disk is left to say. */
const SnapshotBand = (props: { readonly problem: Problem }) => (
  <Alert
    banner
    type="warning"
    closable
    data-testid="snapshot-band"
    title={SHELL_WORDS.snapshotBand(describeProblem(props.problem).what)}
    action={
      <Button size="small" onClick={() => void takeSnapshotAgain()}>
        {SHELL_WORDS.snapshotAgain}
      </Button>
    }
  />
)

const show = (look: NonNullable<OpeningNotice['look']>) => {
  if (look.kind === 'snapshots') return openHistory({ tab: 'snapshots' })
  if (look.kind === 'history') return openHistory({ tab: 'changes' })
  const from = { kind: 'revision' as const, revision: look.since }
  openHistory({ tab: 'comparison', from, to: { kind: 'now' } })
}

/** Something noticed on opening: said until it is closed, with the way to where more of it is seen. */
const NoticeBand = ({ notice: { text, tone, look } }: { readonly notice: OpeningNotice }) => (
  <Alert
    banner
    closable
    type={tone === 'done' ? 'success' : 'warning'}
    data-testid="notice-band"
    title={text}
    action={
      look !== null && (
        <Button size="small" onClick={() => show(look)}>
          {SHELL_WORDS.noticeLooks[look.kind]}
        </Button>
      )
    }
  />
)

/** What the clerk must know while she works, under the top bar: a failed save, read-only, the sample, found typing. */
export const Bands = () => {
  const { view, saveProblem, drafts, notices } = useOpenSession()
  const [showDrafts, setShowDrafts] = useState(false)
  return (
    <>
      {saveProblem !== null && <SaveBand problem={saveProblem} />}
      {view.readOnly !== null && saveProblem === null && (
        <Alert
          banner
          type="warning"
          title={view.readOnly.code === 'disk-full' ? SHELL_WORDS.fullDiskBand : SHELL_WORDS.readOnlyBand}
        />
      )}
      {view.snapshotProblem !== null && <SnapshotBand problem={view.snapshotProblem} />}
      {notices.map((notice) => (
        <NoticeBand key={notice.text} notice={notice} />
      ))}
      <ReminderBand />
      {drafts.length > 0 && (
        <Alert
          banner
          type="warning"
          title={SHELL_WORDS.draftsBand(drafts.length)}
          action={
            <Button size="small" onClick={() => setShowDrafts(true)}>
              {SHELL_WORDS.draftsShow}
            </Button>
          }
        />
      )}
      {view.sample && (
        <Alert
          banner
          type="info"
          data-testid="sample-band"
          title={SHELL_WORDS.sampleBand}
          action={
            <Button size="small" onClick={() => void leaveSample()}>
              {SHELL_WORDS.leaveSample}
            </Button>
          }
        />
      )}
      <DraftsDialog open={showDrafts && drafts.length > 0} onClose={() => setShowDrafts(false)} />
    </>
  )
}
