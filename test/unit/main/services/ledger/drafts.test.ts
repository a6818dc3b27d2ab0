import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { DraftFile } from '../../../../../main/services/ledger/drafts.ts'
import { FaultyMachine } from '../../../../support/faulty-machine.ts'
import { dataFolder } from '../../../../support/ledger-oracle.ts'
import { codeOf, granted, newStore } from '../../../../support/opened-store.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const AT = '2024-03-01T08:00:00.000Z'
const LATER = '2024-03-01T08:00:02.000Z'

const ledgerPath = async (): Promise<string> => {
  const store = await newStore(join(temporaryFolder(), 'ledger.json'))
  return store.path
}

test('a draft outlives the program, one for each field, until it is cleared', async () => {
  const path = await ledgerPath()
  const drafts = new DraftFile(path)
  granted(await drafts.save('finding-1/facts', '学习计划', AT))
  granted(await drafts.save('finding-2/facts', '𠮷野家😀\r\n"引号"', AT))
  granted(await drafts.save('finding-1/facts', '学习计划落实不够', LATER))

  expect(granted(await new DraftFile(path).list())).toEqual([
    { field: 'finding-2/facts', text: '𠮷野家😀\r\n"引号"', typedAt: AT },
    { field: 'finding-1/facts', text: '学习计划落实不够', typedAt: LATER },
  ])
  granted(await drafts.clear('finding-2/facts'))
  granted(await drafts.clear('never there'))
  expect(granted(await new DraftFile(path).list()).map(({ field }) => field)).toEqual(['finding-1/facts'])
})

test('drafts saved at the same time are all kept', async () => {
  const path = await ledgerPath()
  const drafts = new DraftFile(path)
  await Promise.all(Array.from({ length: 10 }, (_, index) => drafts.save(`field-${index}`, '文', AT)))
  expect(granted(await new DraftFile(path).list())).toHaveLength(10)
})

test.each(['', 'null', '{"field":"x"}', '[{"field":1}]', '<html>'])(
  'an unreadable draft file (%j) is kept aside and the program goes on',
  async (content) => {
    const path = await ledgerPath()
    writeFileSync(join(dataFolder(path), 'drafts.json'), content)
    const drafts = new DraftFile(path)
    expect(granted(await drafts.list())).toEqual([])
    granted(await drafts.save('a', '新的', AT))
    expect(granted(await new DraftFile(path).list())).toHaveLength(1)
    const aside = readdirSync(dataFolder(path)).find((name) => name.startsWith('drafts-损坏-'))
    expect(readFileSync(join(dataFolder(path), aside ?? ''), 'utf8')).toBe(content)
  },
)

test('a draft that cannot be written is a problem, and the earlier one stays', async () => {
  const path = await ledgerPath()
  const machine = new FaultyMachine()
  const drafts = new DraftFile(path, machine.environment)
  granted(await drafts.save('a', '先前', AT))
  machine.strike({ at: 1, errno: 'ENOSPC', forGood: true, calls: ['writeFile'] })
  expect(codeOf(await drafts.save('a', '后来', LATER))).toBe('disk-full')
  expect(granted(await new DraftFile(path).list())[0]?.text).toBe('先前')
  machine.mend()
  granted(await drafts.save('a', '后来', LATER))
  expect(granted(await new DraftFile(path).list())[0]?.text).toBe('后来')
  expect(readdirSync(dirname(path)).some((name) => name.endsWith('.tmp'))).toBe(false)
})
