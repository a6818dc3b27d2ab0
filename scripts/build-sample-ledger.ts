import { writeFileSync } from 'node:fs'
import { Ledger } from '#shared/ledger/ledger.ts'
import { buildSampleLedger } from './sample-ledger/build-sample.ts'

/** Writes resources/sample-ledger.json from the texts in scripts/sample-ledger; run it after changing one of them. */
const target = new URL('../resources/sample-ledger.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(Ledger.parse(buildSampleLedger()), null, 2)}\n`)
console.log(`Sample ledger written to ${target.pathname}`)
