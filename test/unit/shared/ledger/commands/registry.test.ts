import { expect, test } from 'vitest'
import { COMMAND_NAMES, commandSchema } from '#shared/ledger/commands/registry.ts'
import { refusal, smallLedger } from '../../../../support/test-ledger.ts'

test('every command has a name of its own, in the words of the field', () => {
  expect(new Set(COMMAND_NAMES).size).toBe(COMMAND_NAMES.length)
  for (const name of COMMAND_NAMES) expect(name).toMatch(/^[a-z]+[A-Za-z]*\.[a-z]+[A-Za-z]*$/u)
})

test('a command from outside is checked by name and input; a typing token is taken', () => {
  const command = { name: 'unit.edit', input: { patch: { shortName: '某局' } } }
  expect(commandSchema.parse({ ...command, typing: 'focus-1' })).toEqual({ ...command, typing: 'focus-1' })
  const refused = [
    null,
    {},
    { name: 'unit.explode', input: {} },
    { ...command, input: { patch: { shortName: 1 } } },
    { ...command, input: { patch: { unknown: '' } } },
    { ...command, extra: true },
    JSON.parse('{"name":"unit.edit","input":{"patch":{"__proto__":{"polluted":true}}}}'),
    { ...command, input: { patch: { shortName: '\uD842' } } },
  ]
  for (const value of refused) expect(commandSchema.safeParse(value).success).toBe(false)
})

test('half of a rare character is refused where it would be written, the whole one is kept', () => {
  const { ledger, inspectionId, findingId } = smallLedger()
  const edit = (title: string) =>
    ({
      name: 'finding.edit',
      input: { inspectionId, findingId: findingId('甲一'), patch: { title } },
    }) as const
  expect(refusal(ledger, edit('𠮷林'))).toBeUndefined()
  expect(refusal(ledger, edit('\uD842'))).toMatchObject({
    code: 'invalid-input',
    details: { fault: 'lone-surrogate' },
  })
})
