import { writeFileSync } from 'node:fs'
import { Ledger } from '#shared/ledger/ledger.ts'
import { buildSampleLedger } from './sample-ledger/build-sample.ts'
import { SAMPLE_EVIDENCE } from './sample-ledger/evidence.ts'
import { evidenceDocument } from './sample-ledger/evidence-document.ts'

/**
 * Writes resources/sample-ledger.json, and the document its evidence opens, from the texts in scripts/sample-ledger; run it
 * after changing one of them.
 */
writeFileSync(SAMPLE_EVIDENCE, evidenceDocument())
const target = new URL('../resources/sample-ledger.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(Ledger.parse(buildSampleLedger()), null, 2)}\n`)
console.log(`Sample ledger written to ${target.pathname}`)
