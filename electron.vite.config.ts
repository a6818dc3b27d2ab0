import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resvgWasm } from './scripts/resvg-wasm.ts'
import { styleNonce } from './scripts/style-nonce.ts'
import { licencesOfPackages } from './scripts/third-party-licences.ts'

/*
 * Everything is bundled into out/, so that the packaged application needs no node_modules.
 * The targets are those of the oldest Electron the tests may run on, 33 (Node 20.18, Chromium 130).
 */
const node = 'node20.18'
const chrome = 'chrome130'
const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    // Its build for Node declares `require`, which electron-vite declares as well.
    resolve: { alias: { fflate: 'fflate/browser' } },
    plugins: [resvgWasm(), licencesOfPackages(import.meta.dirname)],
    build: {
      target: node,
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: at('main/app/index.ts'),
          thread: at('main/services/threads/thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: node,
      externalizeDeps: false,
      // A sandboxed preload script must be one CommonJS file: the two share nothing that would become a third.
      rolldownOptions: {
        input: { index: at('main/preload/index.ts'), paper: at('main/preload/paper.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), styleNonce()],
    build: {
      target: chrome,
      minify: true,
      outDir: at('out/renderer'),
      emptyOutDir: true,
      // antd in one chunk is larger than Vite's limit for web pages; here it is read from the disk.
      chunkSizeWarningLimit: 2500,
      rolldownOptions: { input: { index: at('renderer/index.html'), paper: at('renderer/paper.html') } },
    },
  },
})
