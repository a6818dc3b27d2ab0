import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'

const project = join(import.meta.dirname, '..', '..')
const cache = join(project, 'node_modules', '.cache', 'test-scripts')

/**
 * Bundles a script of this project into one file that plain Node starts in a tenth of a second, so that it can be
 * started hundreds of times, and gives the bundle's path; its folder is the caller's to remove.
 */
export const bundledScript = async (path: string): Promise<string> => {
  const outDir = join(cache, `${basename(path, '.ts')}-${process.pid}`)
  mkdirSync(outDir, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(project, path),
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'script.mjs' } },
    },
  })
  return join(outDir, 'script.mjs')
}
