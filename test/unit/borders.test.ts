import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const project = join(import.meta.dirname, '..', '..')
const folders = ['shared', 'main/services', 'main/app', 'main/preload', 'renderer']
const configurations = [
  'package.json',
  'biome.json',
  '.gitignore',
  'tsconfig.base.json',
  ...folders.map((folder) => `${folder}/tsconfig.json`),
]

/** Files that keep to the borders, each giving the others something to import. */
const lawful = {
  'shared/pure.ts': `import { z } from 'zod'\n\nexport const pure = z.string()\n`,
  'shared/deep/relative.ts': `import { pure } from '../pure.ts'\n\nexport const relative = pure\n`,
  'main/services/service.ts': `import { sep } from 'node:path'\nimport { pure } from '#shared/pure.ts'\n\nexport const service = pure.parse(sep)\n`,
  'main/cli/command.ts': `import { service } from '../services/service.ts'\n\nexport const command = service\n`,
  'main/app/window.ts': `import { app } from 'electron'\nimport { service } from '../services/service.ts'\n\nexport const started = [app.getName(), service]\n`,
  'main/preload/bridge.ts': `import { contextBridge } from 'electron'\nimport { pure } from '#shared/pure.ts'\n\nexport const bridge = [contextBridge, pure]\n`,
  'renderer/view.tsx': `import { Button } from 'antd'\nimport { pure } from '#shared/pure.ts'\n\nexport const view = <Button>{pure.parse(document.title)}</Button>\n`,
}

/** What the compiler must refuse. */
const refusedByCompiler = {
  'shared/reads-disk.ts': `import { readFileSync } from 'node:fs'\n\nexport const probe = readFileSync\n`,
  'shared/knows-the-process.ts': `export const probe = process.cwd()\n`,
  'shared/knows-the-page.ts': `export const probe = document.title\n`,
  'shared/imports-main.ts': `import { service } from '../main/services/service.ts'\n\nexport const probe = service\n`,
  'shared/imports-renderer.ts': `import { view } from '../renderer/view.tsx'\n\nexport const probe = view\n`,
  'main/services/imports-app.ts': `import { started } from '../app/window.ts'\n\nexport const probe = started\n`,
  'main/services/imports-renderer.ts': `import { view } from '../../renderer/view.tsx'\n\nexport const probe = view\n`,
  'main/services/knows-the-page.ts': `export const probe = document.title\n`,
  'main/app/imports-renderer.ts': `import { view } from '../../renderer/view.tsx'\n\nexport const probe = view\n`,
  'main/preload/imports-services.ts': `import { service } from '../services/service.ts'\n\nexport const probe = service\n`,
  'renderer/imports-services.ts': `import { service } from '../main/services/service.ts'\n\nexport const probe = service\n`,
  'renderer/imports-app.ts': `import { started } from '../main/app/window.ts'\n\nexport const probe = started\n`,
  'renderer/reads-disk.ts': `import { readFileSync } from 'node:fs'\n\nexport const probe = readFileSync\n`,
}

/** What only the linter can refuse: the packages are there and have types. */
const refusedByLinter = {
  'shared/imports-electron.ts': `import { app } from 'electron'\n\nexport const probe = app\n`,
  'shared/imports-docx.ts': `import { Document } from 'docx'\n\nexport const probe = Document\n`,
  'shared/imports-lowdb.ts': `import { Low } from 'lowdb'\n\nexport const probe = Low\n`,
  'shared/imports-react.ts': `import { useState } from 'react'\n\nexport const probe = useState\n`,
  'shared/imports-antd.ts': `import { Input } from 'antd/es/input'\n\nexport const probe = Input\n`,
  'main/services/imports-electron.ts': `import { app } from 'electron'\n\nexport const probe = app\n`,
  'main/services/fetches-electron.ts': `export const probe = () => import('electron')\n`,
  'main/cli/imports-electron.ts': `import { app } from 'electron/main'\n\nexport const probe = app\n`,
  'renderer/imports-electron.ts': `import { ipcRenderer } from 'electron'\n\nexport const probe = ipcRenderer\n`,
  'renderer/imports-node.ts': `import { readFile } from 'node:fs/promises'\n\nexport const probe = readFile\n`,
  'renderer/imports-docx.ts': `import { Document } from 'docx'\n\nexport const probe = Document\n`,
}

const lintReport = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
})

/** A copy of the project's configurations, where the probes are written; the sources stay untouched. */
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'borders-'))
  for (const file of configurations) cpSync(join(project, file), join(copy, file))
  linkPackages()
  write(lawful)
})

afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

test.each(folders)('the compiler takes what keeps to the borders in %s', (folder) => {
  expect(compile(folder)).toEqual([])
})

// One at a time: a forbidden import brings its target's types along, which would hide the next breach.
test.each(Object.entries(refusedByCompiler))('the compiler refuses %s', (file, text) => {
  write({ [file]: text })
  const refused = compile(folders.find((folder) => file.startsWith(`${folder}/`)) ?? '')
  rmSync(join(copy, file))
  expect(refused).toContain(file)
})

test('the linter refuses packages a folder must not know, and nothing else', () => {
  write(refusedByLinter)
  expect(lint().sort()).toEqual(Object.keys(refusedByLinter).sort())
})

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(copy, dirname(file)), { recursive: true })
    writeFileSync(join(copy, file), text)
  }
}

/** Packages one by one: the copy's own node_modules takes what the compiler caches there. */
function linkPackages(): void {
  const packages = join(project, 'node_modules')
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync(packages).filter((entry) => !entry.startsWith('.'))) {
    symlinkSync(join(packages, name), join(copy, 'node_modules', name), 'junction')
  }
}

/** The files of a folder in which the compiler finds an error. */
function compile(folder: string): string[] {
  const tsc = join(project, 'node_modules', 'typescript', 'bin', 'tsc')
  const args = [tsc, '-b', folder, '--pretty', 'false']
  const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  return [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error /gm)].map(([, file]) => file ?? '')
}

/** The files in which the linter finds a restricted import. */
function lint(): string[] {
  const biome = join(project, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const args = [biome, 'lint', '--reporter=json', '.']
  const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  return lintReport
    .parse(JSON.parse(stdout))
    .diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .map(({ location }) => location.path)
}
