/*
 * Stands in for Electron's own `default_app.asar` in a distribution that has none: starts the application
 * in the folder named by the first argument that is no switch, under that application's name and version.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))

try {
  if (folder === undefined) throw new Error('name the folder of the application to start')
  const root = resolve(folder)
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  app.setAppPath(root)
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  process.defaultApp = true
  // Awaited at the top level: Electron holds back `ready` until its entry module has settled.
  await import(pathToFileURL(join(root, manifest.main)).href)
} catch (error) {
  console.error(error)
  app.exit(1)
}
