/**
 * A program that writes a Word file when it is told to: `node export-on-request <ledger.json> <file.docx>`. Prints `open`, waits
 * for a line, prints `done` or `refused <reason>`, then ends. Meant to run under strace.
 */
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { writtenFiles } from '../../main/cli/export.ts'
import { readLedgerFile } from '../../main/services/ledger/ledger-reading.ts'
import { paperFile } from '../../main/services/papers/paper-file.ts'

const [path = '', out = ''] = process.argv.slice(2)
const read = await readLedgerFile(path)
if (!read.ok) throw new Error(read.problem.code)
const { ledger } = read.value
const inspectionId = ledger.inspections[0]?.id ?? ''
const paper = paperFile(ledger, { kind: 'notice', inspectionId }, '2026-05-23')
if (!paper.ok) throw new Error(paper.problem.code)
const content = await paper.value.content('docx')
writeSync(1, 'open\n')
await once(process.stdin, 'data')
const answer = await writtenFiles([[out, content]])
writeSync(1, answer.ok ? 'done\n' : `refused ${answer.problem}\n`)
process.exit()
