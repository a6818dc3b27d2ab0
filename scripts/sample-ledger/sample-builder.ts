import type { CommandContext } from '#shared/ledger/commands/command-definition.ts'
import { applyCommand, type Command } from '#shared/ledger/commands/registry.ts'
import { emptyLedger, type Ledger } from '#shared/ledger/ledger.ts'
import { type DepartmentName, OPERATOR, type PersonName } from './organisation.ts'

/** Day on which the plan was entered: everything that has no day of its own. */
const ENTRY_DAY = '2025-07-08'

/** Ids that are UUIDs in form, counted up, so that building again gives the same file. */
const countedIds = () => {
  let count = 0
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
}

/** A ledger under construction: runs the same commands the window runs, on a chosen day. */
export class SampleBuilder {
  ledger: Ledger = emptyLedger()
  readonly #newId = countedIds()

  run(command: Command, day: string = ENTRY_DAY): void {
    const context: CommandContext = {
      now: `${day}T08:30:00.000Z`,
      today: day,
      operator: OPERATOR,
      newId: this.#newId,
    }
    const result = applyCommand(this.ledger, command, context)
    if (!result.ok) throw new Error(`${command.name}: ${JSON.stringify(result.problem)}`)
    this.ledger = result.value.ledger
  }

  person(name: PersonName): string {
    return this.#idIn(this.ledger.people, name)
  }

  department(name: DepartmentName): string {
    return this.#idIn(this.ledger.departments, name)
  }

  get round() {
    const [round] = this.ledger.inspections
    if (round === undefined) throw new Error('no round yet')
    return round
  }

  #idIn(records: readonly { id: string; name: string }[], name: string): string {
    const record = records.find((candidate) => candidate.name === name)
    if (record === undefined) throw new Error(`unknown name ${name}`)
    return record.id
  }
}
