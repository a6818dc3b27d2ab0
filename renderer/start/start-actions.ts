import { bridge } from '../session/bridge.ts'
import { sayProblem } from '../session/messages.ts'
import { goTo } from '../session/navigation.ts'
import { enter } from '../session/session.ts'

type Answer = Awaited<ReturnType<typeof bridge.openAtStart>>

const take = async (asked: Promise<Answer>): Promise<boolean> => {
  const answer = await asked
  if (!answer.ok) {
    sayProblem(answer.problem)
    return false
  }
  await enter(answer.value)
  return answer.value.kind === 'opened'
}

/** The ways into a ledger, shared by the first screen and the screens of a ledger that cannot be opened. */
export const startActions = {
  /** The fictional unit, as a ledger of its own. */
  sample: async () => {
    goTo({ screen: 'overview' })
    await take(bridge.openSample())
  },
  /** An empty ledger, with the import of a notice open over it. */
  importNotice: async () => {
    goTo({ screen: 'overview', importing: true })
    if (!(await take(bridge.createEmpty({ place: 'default' })))) goTo({ screen: 'overview' })
  },
  /** An empty ledger, at the place where its first words are typed. */
  empty: async () => {
    goTo({ screen: 'unit' })
    await take(bridge.createEmpty({ place: 'default' }))
  },
  /** An empty ledger in a folder the clerk chooses, where the usual place once held another. */
  emptyElsewhere: async () => {
    goTo({ screen: 'unit' })
    await take(bridge.createEmpty({ place: 'choose' }))
  },
  /** A ledger in a folder the clerk points out. */
  chooseFolder: () => take(bridge.chooseLedgerFolder()),
  /** Shows in the system where the ledger lies, or should lie. */
  openFolder: async () => {
    const answer = await bridge.openLedgerFolder()
    if (!answer.ok) sayProblem(answer.problem)
  },
  /** Looks for the ledger once more. */
  tryAgain: () => take(bridge.openAtStart()),
  /** One of the recoverable states, by its id, in place of the broken or missing file. */
  recover: (state: string) => take(bridge.recoverFrom({ state })),
}
