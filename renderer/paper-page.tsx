import './paper/printed-sheets.css'
import { createRoot } from 'react-dom/client'
import type { PaperPageBridge } from '#shared/bridge/paper-page.ts'
import { drawnSheets } from './paper/printed-sheets.tsx'

declare global {
  // Put there by main/preload/paper.ts.
  var paper: PaperPageBridge
}

const container = document.getElementById('root')
if (container !== null) {
  const pages = await drawnSheets(createRoot(container), container, await paper.document(), paper.progress)
  paper.drawn(pages)
}
