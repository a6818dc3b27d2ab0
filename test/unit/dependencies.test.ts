import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const project = join(import.meta.dirname, '..', '..')
const names = z.record(z.string(), z.string())
const manifestSchema = z.object({
  scripts: names.optional(),
  dependencies: names.optional(),
  devDependencies: names.optional(),
  peerDependencies: names.optional(),
  bin: z.union([z.string(), names]).optional(),
})

const manifest = readManifest(project)
const shipped = Object.keys(manifest.dependencies ?? {})
const forDevelopment = Object.keys(manifest.devDependencies ?? {})

const product = importsOf(['shared', 'main', 'renderer'].flatMap(sources))
const tooling = importsOf([...['scripts', 'test'].flatMap(sources), ...configurationFiles()])

test.each(shipped)('the program imports %s', (name) => {
  expect(product).toContain(name)
})

test.each(forDevelopment)('%s is imported, run, needed for types or by another package', (name) => {
  const uses = [
    product.has(name) || tooling.has(name),
    commandsOf(name).some(isRun),
    isNeededForTypes(name),
    [...shipped, ...forDevelopment].some((other) => name in (readPackage(other).peerDependencies ?? {})),
  ]
  expect(uses).toContain(true)
})

test('everything imported is declared', () => {
  const declared = new Set([...shipped, ...forDevelopment, ...builtinModules])
  expect([...product, ...tooling].filter((name) => !declared.has(name))).toEqual([])
})

test('what the program imports at run time is a dependency, not a tool; Electron brings itself', () => {
  expect([...product].filter((name) => !shipped.includes(name) && !builtinModules.includes(name))).toEqual([
    'electron',
  ])
})

function sources(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(project, folder, file))
}

function configurationFiles(): string[] {
  return readdirSync(project)
    .filter((file) => file.endsWith('.config.ts'))
    .map((file) => join(project, file))
}

/** The packages and Node modules imported by some files, without their sub-paths. */
function importsOf(files: readonly string[]): Set<string> {
  const statement = /(?:\bfrom\s+|^import\s+|\bimport\(\s*)'([^'.#][^']*)'/gm
  const specifiers = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(statement)])
  return new Set(specifiers.map(([, specifier = '']) => packageOf(specifier.replace(/^node:/, ''))))
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function readManifest(folder: string): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
}

function readPackage(name: string): z.infer<typeof manifestSchema> {
  const folder = join(project, 'node_modules', name)
  return existsSync(folder) ? readManifest(folder) : {}
}

function commandsOf(name: string): string[] {
  const { bin } = readPackage(name)
  return typeof bin === 'string' ? [packageOf(name)] : Object.keys(bin ?? {})
}

/** Whether an npm script begins with the command, or a script names it as a tool to run. */
function isRun(command: string): boolean {
  const starts = Object.values(manifest.scripts ?? {}).some((line) => line.split(' ')[0] === command)
  return (
    starts || sources('scripts').some((file) => readFileSync(file, 'utf8').includes(`runTool('${command}'`))
  )
}

function isNeededForTypes(name: string): boolean {
  const typed = name.replace('@types/', '')
  return name !== typed && (typed === 'node' || shipped.includes(typed))
}
