import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { CharacterRanges } from '#shared/documents/fonts/character-ranges.ts'
import { isSameFont } from '#shared/documents/fonts/paper-font.ts'
import { fontFolders } from './font-folders.ts'
import { type FontFace, readCharacters, readFontFile } from './read-font-file.ts'

const FONT_FILES: ReadonlySet<string> = new Set(['.ttf', '.otf', '.ttc', '.otc'])

/** Files read at one time: enough to keep a disk busy, few enough to leave the window its turn. */
const AT_ONCE = 8

/** One font of this PC and where it is. */
export type InstalledFont = FontFace & { readonly path: string }

type KnownFile = { readonly state: string; readonly fonts: readonly InstalledFont[] }

const fontFilesIn = async (folder: string): Promise<readonly string[]> => {
  // A folder that is not there, or not ours to read, has no fonts for us.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.isDirectory() && FONT_FILES.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
}

/**
 * The fonts of this PC. A file is read once and again only when its size or time changed, so that a font installed while the
 * program runs is found by the next look. A broken or locked file is passed over.
 */
export class InstalledFonts {
  readonly #folders: readonly string[]
  readonly #known = new Map<string, KnownFile>()
  readonly #characters = new Map<string, CharacterRanges>()

  constructor(folders: readonly string[] = fontFolders()) {
    this.#folders = folders
  }

  /** Every font in the folders now, in the order of folders and names. */
  async list(): Promise<readonly InstalledFont[]> {
    const paths = (await Promise.all(this.#folders.map(fontFilesIn))).flatMap((found) => [...found].sort())
    const fonts: (readonly InstalledFont[])[] = new Array(paths.length).fill([])
    const waiting = paths.entries()
    const work = async () => {
      for (const [position, path] of waiting) fonts[position] = await this.#fontsOf(path)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return fonts.flat()
  }

  /** The characters of the font with this name, undefined when this PC has none or its file cannot be read any more. */
  async characters(fonts: readonly InstalledFont[], name: string): Promise<CharacterRanges | undefined> {
    const font = fonts.find(({ names }) => names.some((known) => isSameFont(known, name)))
    if (font === undefined) return undefined
    const key = `${font.path}|${font.index}|${this.#known.get(font.path)?.state}`
    const known = this.#characters.get(key)
    if (known !== undefined) return known
    const characters = await readCharacters(font.path, font.index).catch(() => undefined)
    if (characters !== undefined) this.#characters.set(key, characters)
    return characters
  }

  async #fontsOf(path: string): Promise<readonly InstalledFont[]> {
    try {
      const { mtimeMs, size } = await stat(path)
      const state = `${mtimeMs}|${size}`
      const known = this.#known.get(path)
      if (known?.state === state) return known.fonts
      // What cannot be read now is remembered as holding no font, until the file changes.
      const faces = await readFontFile(path).catch(() => [])
      const fonts = faces.map((face) => ({ ...face, path }))
      this.#known.set(path, { state, fonts })
      return fonts
    } catch {
      return []
    }
  }
}
