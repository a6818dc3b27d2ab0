import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seededRandom } from '../support/command-draw.ts'
import { countRuns } from '../support/fault-counts.ts'
import { foundLedger } from '../support/ledger-oracle.ts'
import { granted, naming, newStore, openStore } from '../support/opened-store.ts'
import { randomCommand } from '../support/random-commands.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { LONG_TORTURE, PATIENCE } from '../support/torture-length.ts'

const LEDGERS = LONG_TORTURE ? 40 : 2
const COMMANDS = 60

test(
  'ledgers grown from random commands are undone to the beginning, done again, and read as they were saved',
  async () => {
    let saves = 0
    for (let seed = 1; seed <= LEDGERS; seed += 1) {
      const random = seededRandom(seed)
      const path = join(temporaryFolder(), '台账.json')
      const store = await newStore(path)
      const start = store.view().ledger
      for (let command = 0; command < COMMANDS; command += 1) {
        const before = store.view().ledger
        const answer = await store.execute(randomCommand(before, random))
        if (answer.ok) saves += 1
        else expect(store.view().ledger, `seed ${seed}: refused and yet changed`).toBe(before)
      }
      const { ledger } = store.view()
      while (store.view().undo !== null) granted(await store.undo())
      expect({ ...store.view().ledger, revision: 0 }).toEqual({ ...start, revision: 0 })
      while (store.view().redo !== null) granted(await store.redo())
      const { revision } = store.view().ledger
      expect(store.view().ledger).toEqual({ ...ledger, revision })
      await store.close()
      expect(foundLedger(path).faults).toEqual([])
      const again = granted(await openStore(path))
      expect(again.view().ledger).toEqual({ ...ledger, revision })
      await again.close()
    }
    expect(saves).toBeGreaterThan(LEDGERS * 5)
    countRuns('save of a random ledger, read again', saves)
  },
  PATIENCE,
)

/** Characters that programs lose: rare Han, emoji joined of several, line ends, marks without width, what JSON escapes. */
const CHARACTERS = [
  '𠮷𪚥𬺈𱁬',
  '👨‍👩‍👧‍👦🇨🇳',
  'a\r\nb\rc\nd\u2028e\u2029f',
  '\u0000\u0001\u001f\u007f',
  '\ufeff\u200b\u200e\u202e反',
  '"\\/\b\f\t',
  '葛󠄀辻󠄁',
  '\uE000\u{10FFFF}',
  ' 　前后都有空格　 ',
  '{"__proto__":1}',
]

test.each(CHARACTERS)('%j is read again as it was saved, or refused at once', async (text) => {
  const path = join(temporaryFolder(), '台账.json')
  const store = await newStore(path)
  const answer = await store.execute({ name: 'unit.edit', input: { patch: { fullName: text } } })
  const { fullName } = store.view().ledger.unit
  if (answer.ok) expect(fullName.length).toBeGreaterThan(0)
  else expect(fullName).toBe('')
  await store.close()
  expect(granted(await openStore(path)).view().ledger.unit.fullName).toBe(fullName)
})

test.each(['\ud800', '党\udc00组', '\udfff\ud800'])(
  'half a character (%j) is refused or made whole, never saved as another text',
  async (text) => {
    const path = join(temporaryFolder(), '台账.json')
    const store = await newStore(path)
    granted(await store.execute(naming('开始')))
    await store.execute(naming(text))
    const { shortName } = store.view().ledger.unit
    await store.close()
    expect(foundLedger(path).ledger.unit.shortName).toBe(shortName)
    expect(granted(await openStore(path)).view().ledger.unit.shortName).toBe(shortName)
  },
)
