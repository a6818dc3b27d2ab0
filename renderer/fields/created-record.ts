import { isSameName } from '#shared/ledger/commands/same-name.ts'
import type { Ledger } from '#shared/ledger/ledger.ts'
import { sayProblem } from '../session/messages.ts'
import { currentSession, execute } from '../session/session.ts'

const idOf = (name: string, listed: (ledger: Ledger) => readonly { id: string; name: string }[]) => {
  const session = currentSession()
  return session.kind === 'open'
    ? listed(session.ledger).find((record) => isSameName(record.name, name))?.id
    : undefined
}

/** Adds a department to the ledger; its id, or undefined when that was refused and said. */
export const createDepartment = async (name: string): Promise<string | undefined> => {
  const answer = await execute({ name: 'department.add', input: { name } })
  if (answer.ok) return idOf(name, ({ departments }) => departments)
  sayProblem(answer.problem)
  return undefined
}

/** Adds a person, whose position is filled in later on 单位与巡察; the id, or undefined when that was refused and said. */
export const createPerson = async (name: string): Promise<string | undefined> => {
  const answer = await execute({ name: 'person.add', input: { name, position: '' } })
  if (answer.ok) return idOf(name, ({ people }) => people)
  sayProblem(answer.problem)
  return undefined
}
