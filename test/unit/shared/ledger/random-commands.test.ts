import { expect, test } from 'vitest'
import type { CommandName } from '#shared/ledger/commands/registry.ts'
import { applyCommand, COMMAND_NAMES, commandSchema } from '#shared/ledger/commands/registry.ts'
import { findingsInOrder, numberFindings } from '#shared/ledger/finding-order.ts'
import { integrityFaults } from '#shared/ledger/integrity.ts'
import { emptyLedger, type Ledger } from '#shared/ledger/ledger.ts'
import { openLedger } from '#shared/ledger/migration.ts'
import { inspectionStatistics } from '#shared/ledger/statistics.ts'
import { seededRandom } from '../../../support/command-draw.ts'
import { randomCommand } from '../../../support/random-commands.ts'
import { deepFrozen, smallLedger, testContext } from '../../../support/test-ledger.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const expectNumbersToAgree = (ledger: Ledger) => {
  for (const inspection of ledger.inspections) {
    const figures = inspectionStatistics(inspection, ledger.settings, '2023-04-16')
    expect(sum(Object.values(figures.byStatus))).toBe(inspection.findings.length)
    expect(sum(figures.byAspect.map(({ own }) => own.total))).toBe(inspection.findings.length)
    expect(
      sum(
        figures.byAspect.flatMap(({ level, withSubAspects }) => (level === 1 ? [withSubAspects.total] : [])),
      ),
    ).toBe(inspection.findings.length)
    const ordered = findingsInOrder(inspection)
    expect(new Set(ordered)).toEqual(new Set(inspection.findings))
    const numbers = numberFindings(inspection)
    expect(ordered.map(({ id }) => numbers.get(id)?.through)).toEqual(ordered.map((_, index) => index + 1))
  }
}

test('whatever is done in whatever order, the ledger stays sound, readable and its numbers agree', () => {
  const done = new Set<CommandName>()
  const refused = new Set<string>()
  for (let seed = 1; seed <= 16; seed++) {
    const random = seededRandom(seed)
    let ledger = seed === 1 ? emptyLedger() : smallLedger().ledger
    for (let step = 0; step < 300; step++) {
      const command = randomCommand(ledger, random)
      const result = applyCommand(deepFrozen(ledger), command, testContext())
      const known = commandSchema.safeParse(command).success
      if (!result.ok) {
        refused.add(result.problem.code)
        if (!known) expect(['invalid-input', 'invalid-date']).toContain(result.problem.code)
        continue
      }
      expect(known, `${command.name} was done though the bridge would refuse it`).toBe(true)
      done.add(command.name)
      expect(integrityFaults(result.value.ledger), `seed ${seed}, step ${step}: ${command.name}`).toEqual([])
      expect(result.value.summary).not.toMatch(/undefined|null|NaN/u)
      ledger = result.value.ledger
    }
    expect(openLedger(JSON.parse(JSON.stringify(ledger)))).toEqual({ ok: true, value: ledger })
    expectNumbersToAgree(ledger)
  }
  expect([...done].toSorted(), 'every command was done at least once').toEqual(COMMAND_NAMES.toSorted())
  expect([...refused]).toEqual(
    expect.arrayContaining([
      'not-found',
      'duplicate-name',
      'still-in-use',
      'invalid-input',
      'extension-not-later',
      'dates-reversed',
      'sign-off-lacking',
      'wrong-close-out-state',
    ]),
  )
})
