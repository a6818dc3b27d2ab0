import './paper/printed-sheets.css'
import { createRoot } from 'react-dom/client'
import type { PaperPageBridge } from '#shared/bridge/paper-page.ts'
import { drawnSheets } from './paper/printed-sheets.tsx'

declare global {
  // Put there by main/preload/paper.ts.
  var paper: PaperPageBridge
}

const failed = (error: unknown) =>
  paper.failed(error instanceof Error ? (error.stack ?? error.message) : String(error))

const container = document.getElementById('root')
if (container !== null)
  try {
    // React keeps what a component throws to itself, and leaves the page empty.
    const root = createRoot(container, { onUncaughtError: failed })
    paper.drawn(await drawnSheets(root, container, await paper.document(), paper.progress))
  } catch (error) {
    failed(error)
  }
