/**
 * A program that gives up old backups when it is told to: `node rotate-on-request <folder> <proven> <keep>`. Prints `open`, waits
 * for a line, prints how many it gave up, then ends. Meant to run under strace.
 */
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { rotateBackups } from '../../main/services/backup/rotation.ts'

const [folder = '', proven = '', keep = '1'] = process.argv.slice(2)
writeSync(1, 'open\n')
await once(process.stdin, 'data')
const { removed } = await rotateBackups(folder, proven, Number(keep))
writeSync(1, `${removed.length}\n`)
process.exit()
