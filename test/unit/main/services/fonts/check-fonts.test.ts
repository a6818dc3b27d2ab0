import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inRanges } from '#shared/documents/fonts/character-ranges.ts'
import { familyName } from '#shared/documents/fonts/font-check.ts'
import { checkFonts } from '../../../../../main/services/fonts/check-fonts.ts'
import { gb2312Characters, isGb2312Font } from '../../../../../main/services/fonts/gb2312.ts'
import { InstalledFonts } from '../../../../../main/services/fonts/installed-fonts.ts'
import { fontFile } from '../../../../support/font-file.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const SIMPLIFIED = '这们说应整改'
const has = (ranges: readonly number[] | undefined, character: string): boolean =>
  inRanges(ranges ?? [], character.codePointAt(0) ?? 0)

test('says of each role what the file names, whether this PC has it and what it takes instead', async () => {
  const folder = await temporaryFolder()
  await writeFile(
    join(folder, 'f.ttf'),
    fontFile({ zh: '仿宋', en: 'FangSong', characters: `${SIMPLIFIED}喆` }),
  )
  await writeFile(join(folder, 'h.ttf'), fontFile({ zh: '黑体', en: 'SimHei', characters: SIMPLIFIED }))
  const { roles, candidates, coverage } = await checkFonts(new InstalledFonts([folder]))
  expect(roles.find(({ role }) => role === 'body')).toEqual({
    role: 'body',
    official: '仿宋_GB2312',
    named: '仿宋_GB2312',
    present: false,
    shown: '仿宋',
  })
  expect(roles.find(({ role }) => role === 'heading1')).toMatchObject({ present: true, shown: '黑体' })
  expect(roles.find(({ role }) => role === 'title')).toMatchObject({ present: false, shown: null })
  expect(candidates.map(familyName)).toEqual(['仿宋', '黑体'])
  expect(has(coverage.仿宋_GB2312, '喆')).toBe(false)
  expect(has(coverage.仿宋, '喆')).toBe(true)
  expect(coverage.宋体).toBeUndefined()
})

test('follows the choice of the clerk', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'f.ttf'), fontFile({ zh: '仿宋', en: 'FangSong', characters: SIMPLIFIED }))
  const { roles } = await checkFonts(new InstalledFonts([folder]), { body: 'FangSong', title: '华文中宋' })
  expect(roles.find(({ role }) => role === 'body')).toMatchObject({ named: 'FangSong', present: true })
  expect(roles.find(({ role }) => role === 'title')).toMatchObject({ named: '华文中宋', present: false })
})

test('GB 2312 has 6,763 Chinese characters, and not those that names like to use', () => {
  const ranges = gb2312Characters()
  let han = 0
  for (let codePoint = 0x4e00; codePoint <= 0x9fff; codePoint++) if (inRanges(ranges, codePoint)) han++
  expect(han).toBe(6763)
  expect([...'啊一中齄、。“”‘’…—·★①（）〔〕'].filter((character) => !has(ranges, character))).toEqual([])
  expect([...'喆堃镕昇赟珺禤𠮷'].filter((character) => has(ranges, character))).toEqual([])
  expect(['仿宋_GB2312', '楷体_gb2312', '方正小标宋简体', '仿宋', '宋体'].map(isGb2312Font)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
