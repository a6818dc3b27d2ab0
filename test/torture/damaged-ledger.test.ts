import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { countRuns } from '../support/fault-counts.ts'
import { largeLedger } from '../support/large-ledger.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { granted, naming, openStore } from '../support/opened-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'

const savedLedger = async (): Promise<string> => {
  const path = join(temporaryFolder(), '台账.json')
  writeFileSync(path, JSON.stringify(largeLedger(60, 2)))
  const store = granted(await openStore(path))
  for (const name of ['甲', '乙']) granted(await store.execute(naming(name)))
  await store.close()
  return path
}

/** Opens the file as damaged; it must be refused or told, and neither it nor anything beside it may change. */
const expectNoticed = async (path: string, damaged: Buffer, what: string): Promise<void> => {
  writeFileSync(path, damaged)
  const beside = readdirSync(dirname(path)).toSorted()
  const opened = await openStore(path)
  if (opened.ok) {
    expect(opened.value.notices.length, what).toBeGreaterThan(0)
    await opened.value.close()
  } else expect(['ledger-broken', 'ledger-foreign', 'ledger-newer'], what).toContain(opened.problem.code)
  expect(readFileSync(path).equals(damaged), what).toBe(true)
  expect(readdirSync(dirname(path)).toSorted(), what).toEqual(beside)
}

test(
  'a ledger cut at every 4 KB and at random lengths is noticed and left as it is',
  async () => {
    const path = await savedLedger()
    const whole = readFileSync(path)
    const lengths = Array.from({ length: Math.ceil(whole.length / 4096) }, (_, block) => block * 4096)
    for (let run = LONG_TORTURE ? 1000 : 30; run > 0; run -= 1)
      lengths.push(Math.floor(Math.random() * whole.length))
    lengths.push(whole.length - 1)
    for (const length of lengths)
      await expectNoticed(path, whole.subarray(0, length), `cut to ${length} of ${whole.length} bytes`)
    writeFileSync(path, whole)
    const store = granted(await openStore(path))
    expect(store.notices).toEqual([])
    await store.close()
    expect(foundLedger(path).faults).toEqual([])
    countRuns('ledger cut off', lengths.length)
  },
  PATIENCE,
)

test(
  'any single bit turned over in a ledger is noticed and left as it is',
  async () => {
    const path = await savedLedger()
    const whole = readFileSync(path)
    const flips = LONG_TORTURE ? 1000 : 40
    for (let run = 0; run < flips; run += 1) {
      const at = Math.floor(Math.random() * whole.length)
      const bit = Math.floor(Math.random() * 8)
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit)
      await expectNoticed(path, damaged, `bit ${bit} of byte ${at}`)
    }
    countRuns('one bit of the ledger turned over', flips)
  },
  PATIENCE,
)

test(
  'a block of the ledger read back as zeros, or as another block, is noticed',
  async () => {
    const path = await savedLedger()
    const whole = readFileSync(path)
    const blocks = Math.floor(whole.length / 4096)
    const step = LONG_TORTURE ? 1 : 5
    let runs = 0
    for (let block = 0; block < blocks; block += step)
      for (const source of [
        Buffer.alloc(4096),
        whole.subarray(((block + 1) % blocks) * 4096).subarray(0, 4096),
      ]) {
        const damaged = Buffer.from(whole)
        source.copy(damaged, block * 4096)
        await expectNoticed(path, damaged, `block ${block}`)
        runs += 1
      }
    countRuns('one block of the ledger replaced', runs)
  },
  PATIENCE,
)
