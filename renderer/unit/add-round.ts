import { goToPlace } from '../session/navigation.ts'
import { run } from '../session/run-command.ts'
import { currentSession } from '../session/session.ts'
import { freshTitle } from './fresh-title.ts'
import { UNIT_WORDS } from './wording.ts'

/** 新增一轮巡察: an empty round, and the screen where its facts are filled in. */
export const addRound = async (): Promise<void> => {
  const session = currentSession()
  if (session.kind !== 'open') return
  const title = freshTitle(
    UNIT_WORDS.newInspectionTitle,
    session.ledger.inspections.map((inspection) => inspection.title),
  )
  const done = await run({
    name: 'inspection.add',
    input: { title, kind: 'routine', commissioningBody: '', team: '' },
  })
  if (done !== undefined) goToPlace(done.place)
}
