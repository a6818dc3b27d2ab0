import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { posix } from 'node:path'
import type { Plugin } from 'vite'

const module = /main\/services\/docx\/resvg-wasm-file\.ts$/
const fileName = 'resvg.wasm'
const place = '__PLACE_OF_RESVG_WASM__'

/**
 * Puts the WebAssembly file that draws SVG beside the bundle of the main process, because the packaged program has no
 * node_modules, and gives the code its place there. Fails the build when the module that knows the place is gone.
 */
export const resvgWasm = (): Plugin => {
  let found = false
  return {
    name: 'resvg-wasm',
    load(id) {
      if (!module.test(id)) return undefined
      found = true
      const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
      this.emitFile({ type: 'asset', fileName, source: readFileSync(wasm) })
      return [
        "import { join } from 'node:path'",
        `export const resvgWasmFile = () => join(import.meta.dirname, '${place}')`,
      ].join('\n')
    },
    // Only now is it known in which folder the code stands.
    renderChunk(code, chunk) {
      if (!code.includes(place)) return undefined
      return { code: code.replace(place, posix.relative(posix.dirname(chunk.fileName), fileName)), map: null }
    },
    buildEnd(error) {
      if (error === undefined && !found) this.error('no module asks for the file that draws SVG')
    },
  }
}
