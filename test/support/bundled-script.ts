import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'

const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'test-scripts')

/**
 * Bundles a script of test/support into one file that plain Node starts in a tenth of a second, so that it can be
 * started hundreds of times, and gives the bundle's path.
 */
export const bundledScript = async (name: string): Promise<string> => {
  const outDir = join(cache, `${basename(name, '.ts')}-${process.pid}`)
  mkdirSync(outDir, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, name),
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'script.mjs' } },
    },
  })
  return join(outDir, 'script.mjs')
}
