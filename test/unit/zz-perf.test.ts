import { test } from 'vitest'
import { applyCommand } from '#shared/ledger/commands/registry.ts'
import { ledgerOfFindings } from '/work/main/scripts/bench/many-findings.ts'
test('perf', () => {
  for (const n of [300, 1000]) {
  const ledger = ledgerOfFindings(n)
  const round = ledger.inspections[0]!
  const input = { inspectionId: round.id, targets: round.findings.map((f) => ({ findingId: f.id })), kind: 'notice' as const, date: '2025-10-01', basis: '', requirement: '', issuedBy: 'x' }
  const t = performance.now()
  let i = 0
  const r = applyCommand(ledger, { name: 'supervision.issueMany', input }, { now: '2025-10-01T00:00:00.000Z', today: '2025-10-01', operator: 'a', newId: () => `n${i++}` })
  console.log(n, r.ok, performance.now() - t)
  }
}, 200000)
