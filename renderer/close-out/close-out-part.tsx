import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { Command } from '#shared/ledger/commands/registry.ts'
import type { Finding } from '#shared/ledger/finding.ts'
import type { Inspection } from '#shared/ledger/inspection.ts'
import { lackingForSignOff } from '#shared/ledger/sign-off.ts'
import { say } from '../session/messages.ts'
import { goTo } from '../session/navigation.ts'
import { run } from '../session/run-command.ts'
import { useLedger } from '../session/session.ts'
import styles from './close-out.module.css'
import { CloseOutFacts } from './close-out-facts.tsx'
import { CloseOutForm, type CloseOutStep, type SignedStep } from './close-out-form.tsx'
import { CLOSE_OUT_WORDS as words } from './wording.ts'

type Props = {
  readonly inspection: Inspection
  readonly finding: Finding
  readonly today: string
  readonly disabled: boolean
  /** What is lacking, each leading to its field. */
  readonly lacking: ReactNode
}

const runAndSay = async (command: Command): Promise<boolean> => {
  const done = await run(command)
  if (done !== undefined) say(words.done(done.summary))
  return done !== undefined
}

/** Statuses that fit a finding that is closed out. */
const SETTLED: readonly Finding['status'][] = ['rectified', 'longTerm']

/** After approval the status should say so too; one click makes it. */
const StatusHint = ({ inspection, finding, disabled }: Omit<Props, 'lacking'>) => {
  const { settings } = useLedger()
  if (finding.closeOut.state !== 'approved' || SETTLED.includes(finding.status)) return null
  return (
    <p className={styles.hint}>
      {words.notRectified(settings.statusLabels[finding.status])}
      {!disabled && (
        <Button
          type="link"
          size="small"
          onClick={() =>
            void run({
              name: 'finding.setStatus',
              input: { inspectionId: inspection.id, findingIds: [finding.id], status: 'rectified' },
            })
          }
        >
          {words.setRectified(settings.statusLabels.rectified)}
        </Button>
      )}
    </p>
  )
}

/** 对账销号 of a finding: how far it is, what is lacking, and the next step, taken in place. */
export const CloseOutPart = (props: Props) => {
  const { inspection, finding, today, disabled } = props
  const { people } = useLedger()
  const [step, setStep] = useState<CloseOutStep | undefined>(undefined)
  const part = useRef<HTMLDivElement>(null)
  const at = { inspectionId: inspection.id, findingId: finding.id }
  const { state } = finding.closeOut
  const lacking = lackingForSignOff(finding).length > 0
  const nameOf = (id: string | undefined): string => people.find((person) => person.id === id)?.name ?? ''
  const proposedBy = step === 'apply' ? nameOf(finding.people[0]) : nameOf(finding.leadOfficial)

  const take = ({ by, on, reason }: SignedStep): Promise<boolean> => {
    if (step === 'return') return runAndSay({ name: 'closeOut.return', input: { ...at, by, on, reason } })
    if (step === 'approve') return runAndSay({ name: 'closeOut.approve', input: { ...at, by, on } })
    return runAndSay({
      name: 'closeOut.apply',
      input: { ...at, by, on, ...(reason === '' ? {} : { reason }) },
    })
  }
  const leaveForm = () => {
    setStep(undefined)
    // The form goes away with the focus in it; the keyboard goes on from here.
    part.current?.focus()
  }
  const button = (next: CloseOutStep, label: string) => (
    <Button size="small" onClick={() => setStep(next)}>
      {label}
    </Button>
  )
  const open = state === 'none' || state === 'returned'
  return (
    <div ref={part} tabIndex={-1} className={styles.part}>
      <CloseOutFacts closeOut={finding.closeOut} />
      <StatusHint {...props} />
      {open &&
        (lacking ? (
          <p className={styles.hint}>
            {words.lacking}
            {props.lacking}
          </p>
        ) : (
          <p className={styles.ready}>{words.complete}</p>
        ))}
      {step !== undefined ? (
        <CloseOutForm
          key={step}
          step={step}
          proposedBy={proposedBy}
          today={today}
          exceptional={step === 'apply' && lacking}
          take={take}
          onDone={leaveForm}
        />
      ) : (
        <div className={styles.buttons}>
          {!disabled && open && button('apply', state === 'returned' ? words.applyAgain : words.apply)}
          {!disabled && state === 'applied' && button('approve', words.approve)}
          {!disabled && state === 'applied' && button('return', words.sendBack)}
          {!disabled && state !== 'none' && (
            <Button size="small" onClick={() => void runAndSay({ name: 'closeOut.withdraw', input: at })}>
              {state === 'approved' ? words.revoke : words.withdraw}
            </Button>
          )}
          <Button
            size="small"
            icon={<PrinterOutlined aria-hidden />}
            onClick={() => goTo({ screen: 'papers', paper: 'close-out-form', subjects: [finding.id] })}
          >
            {words.print}
          </Button>
        </div>
      )}
    </div>
  )
}
