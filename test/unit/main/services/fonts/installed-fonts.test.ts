import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InstalledFonts } from '../../../../../main/services/fonts/installed-fonts.ts'
import { fontCollection, fontFile } from '../../../../support/font-file.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const SIMPLIFIED = '这们说应整改'

const names = async (installed: InstalledFonts) => (await installed.list()).map((font) => font.names)

test('knows a font by its Chinese and its English name, and whether it prints simplified Chinese', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.ttf'), fontFile({ zh: '仿宋', en: 'FangSong', characters: SIMPLIFIED }))
  await writeFile(join(folder, 'b.otf'), fontFile({ en: 'Some Sans', characters: 'ABC這們說應' }))
  const fonts = await new InstalledFonts([folder]).list()
  expect(fonts.map(({ names, chinese }) => ({ names, chinese }))).toEqual([
    { names: ['仿宋', 'FangSong'], chinese: true },
    { names: ['Some Sans'], chinese: false },
  ])
})

test('looks into folders of folders and into collections, and at no other files', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'truetype', 'more'), { recursive: true })
  await writeFile(
    join(folder, 'truetype', 'more', 'songs.TTC'),
    fontCollection([
      { zh: '宋体', en: 'SimSun', characters: SIMPLIFIED },
      { zh: '新宋体', en: 'NSimSun', characters: `${SIMPLIFIED}喆` },
    ]),
  )
  await writeFile(join(folder, 'readme.txt'), 'no font')
  const installed = new InstalledFonts([folder, join(folder, 'not there')])
  expect(await names(installed)).toEqual([
    ['宋体', 'SimSun'],
    ['新宋体', 'NSimSun'],
  ])
  const fonts = await installed.list()
  const zhe = '喆'.codePointAt(0)
  expect(await installed.characters(fonts, 'nsimsun')).toContain(zhe)
  expect(await installed.characters(fonts, 'SimSun')).not.toContain(zhe)
  expect(await installed.characters(fonts, '黑体')).toBeUndefined()
})

test('a broken font file is passed over, whatever is broken in it', async () => {
  const folder = await temporaryFolder()
  const whole = fontFile({ zh: '楷体', en: 'KaiTi', characters: SIMPLIFIED })
  await writeFile(join(folder, 'whole.ttf'), whole)
  await writeFile(join(folder, 'empty.ttf'), '')
  await writeFile(join(folder, 'no-font.ttf'), 'wOFFwOFFwOFFwOFFwOFF')
  await writeFile(join(folder, 'endless.ttc'), Buffer.from('ttcf\0\x01\0\0\xFF\xFF\xFF\xFF', 'latin1'))
  for (let length = 1; length < whole.byteLength; length += 7)
    await writeFile(join(folder, `cut-${length}.ttf`), whole.subarray(0, length))
  for (let at = 0; at < whole.byteLength; at += 3) {
    const damaged = Buffer.from(whole)
    damaged[at] = 255 - (damaged[at] ?? 0)
    await writeFile(join(folder, `damaged-${at}.ttf`), damaged)
  }
  expect(await names(new InstalledFonts([folder]))).toContainEqual(['楷体', 'KaiTi'])
})

test('a font that claims to have billions of characters is passed over before anybody lists them', async () => {
  const folder = await temporaryFolder()
  const font = fontFile({ en: 'Endless', characters: '\u{1F600}' })
  const group = font.indexOf(Buffer.from([0, 1, 0xf6, 0]))
  font.writeUInt32BE(0xffffffff, group + 4)
  await writeFile(join(folder, 'endless.ttf'), font)
  expect(await names(new InstalledFonts([folder]))).toEqual([])
})

test('a font installed, changed or removed while the program runs is found by the next look', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'a.ttf')
  const installed = new InstalledFonts([folder])
  expect(await names(installed)).toEqual([])
  await writeFile(path, fontFile({ en: 'First', characters: 'A' }))
  expect(await names(installed)).toEqual([['First']])
  await writeFile(path, fontFile({ en: 'Other', characters: 'A' }))
  await utimes(path, new Date(), new Date(Date.now() + 60_000))
  expect(await names(installed)).toEqual([['Other']])
  await rm(path)
  expect(await names(installed)).toEqual([])
})
