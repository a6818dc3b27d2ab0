import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchBackup } from './bench/backup.ts'
import type { Bench } from './bench/bench.ts'
import { benchNotice } from './bench/notice.ts'
import { benchSave } from './bench/save.ts'
import { benchStart } from './bench/start.ts'
import { runScript } from './tool.ts'

/** The benchmarks, and how often every way takes its turn when nothing else is asked for. */
const BENCHES: Readonly<Record<string, { readonly run: Bench; readonly runs: number }>> = {
  save: { run: benchSave, runs: 15 },
  start: { run: benchStart, runs: 5 },
  backup: { run: benchBackup, runs: 5 },
  notice: { run: benchNotice, runs: 5 },
}

/**
 * `npm run bench [-- save start backup notice --runs 7 --on <folder> --check]`: all benchmarks, or those named. `--on` says on
 * which disk; `--check` fails when a bound is broken.
 */
async function bench(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string' },
      on: { type: 'string', default: tmpdir() },
      check: { type: 'boolean', default: false },
    },
  })
  const all: string[] = []
  for (const name of positionals.length === 0 ? Object.keys(BENCHES) : positionals) {
    const chosen = BENCHES[name]
    if (chosen === undefined) throw new Error(`no benchmark ${name}; there are ${Object.keys(BENCHES)}`)
    const folder = await mkdtemp(join(values.on, `${name}-bench-`))
    try {
      const { rows, broken } = await chosen.run(folder, Number(values.runs ?? chosen.runs))
      console.log(name)
      console.table(rows)
      all.push(...broken)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  for (const reason of all) console.log(reason)
  return values.check && all.length > 0 ? 1 : 0
}

await runScript(bench)
