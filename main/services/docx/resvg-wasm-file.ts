import { createRequire } from 'node:module'

/**
 * Path of the WebAssembly file that draws SVG. The build puts the file beside the bundle and writes its place here
 * (`scripts/resvg-wasm.ts`).
 */
export const resvgWasmFile = (): string =>
  createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
