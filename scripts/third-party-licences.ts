import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'

/** File of all licences, beside the bundle of the main process. */
const LICENCES_FILE = 'third-party-licences.txt'

const names = z.record(z.string(), z.string())
const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
  dependencies: names.optional(),
})
type Manifest = z.infer<typeof Manifest>

/** A package that goes into the program, and its licence as its authors wrote it; empty when they put no file beside it. */
export type LicensedPackage = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly author: string
  readonly source: string
  readonly text: string
}

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/iu

const readManifest = (folder: string): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))

/** Where Node finds a package from a folder; undefined for one that is not installed, such as another system's. */
const installed = (name: string, from: string): string | undefined => {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return found
  }
  return undefined
}

const licenceText = (folder: string): string =>
  readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n')

const licensed = (folder: string): LicensedPackage => {
  const { name, version, license, author, repository } = readManifest(folder)
  if (license === undefined) throw new Error(`${name} does not say its licence`)
  const source = typeof repository === 'object' ? repository.url : (repository ?? '')
  return {
    name,
    version,
    licence: license,
    author: typeof author === 'object' ? author.name : (author ?? ''),
    source: source.replace(/^git\+/u, '').replace(/\.git$/u, ''),
    text: licenceText(folder),
  }
}

/** Every package the program in a folder is built from: its dependencies, theirs, and so on; by name. Throws when one has no licence. */
export const licensedPackages = (projectFolder: string): readonly LicensedPackage[] => {
  const folders = new Set<string>()
  const waiting = [projectFolder]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
      const found = installed(name, folder)
      if (found === undefined || folders.has(found)) continue
      folders.add(found)
      waiting.push(found)
    }
  }
  return [...folders]
    .map(licensed)
    .sort((one, other) => `${one.name} ${one.version}`.localeCompare(`${other.name} ${other.version}`, 'en'))
}

const HEAD = [
  '巡察整改台账 第三方许可',
  '',
  '本程序包含下列软件，版权归各自的作者，按各自的许可使用。许可原文附在后面。',
  'Electron 和 Chromium 的许可见安装文件夹中的 LICENSE.electron.txt 和 LICENSES.chromium.html。',
].join('\n')

const LINE = '-'.repeat(72)

/** All licences as one text: packages with the same licence text share it. */
export const thirdPartyLicences = (packages: readonly LicensedPackage[]): string => {
  const byText = new Map<string, LicensedPackage[]>()
  for (const each of packages) {
    const group = byText.get(each.text)
    if (group === undefined) byText.set(each.text, [each])
    else group.push(each)
  }
  const sections = [...byText].map(([text, group]) => {
    const list = group.map(({ name, version, licence, author, source }) =>
      [`${name} ${version}`, licence, text === '' ? author : '', source]
        .filter((part) => part !== '')
        .join('，'),
    )
    return [LINE, ...list, ...(text === '' ? [] : ['', text])].join('\n')
  })
  return `${[HEAD, ...sections].join('\n\n')}\n`
}

/** Puts the licences of everything that is bundled beside the bundle, whichever way it is built. */
export const licencesOfPackages = (projectFolder: string): Plugin => ({
  name: 'third-party-licences',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: LICENCES_FILE,
      source: thirdPartyLicences(licensedPackages(projectFolder)),
    })
  },
})
