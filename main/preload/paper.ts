import { contextBridge, ipcRenderer } from 'electron'
import { PAPER_CHANNEL, type PaperPageBridge } from '#shared/bridge/paper-page.ts'

/** Everything the page that draws a paper for the printer can do outside itself. */
const paper = {
  document: () => ipcRenderer.invoke(PAPER_CHANNEL.document),
  progress: (progress) => ipcRenderer.send(PAPER_CHANNEL.progress, progress),
  drawn: (pages) => ipcRenderer.send(PAPER_CHANNEL.drawn, pages),
  failed: (reason) => ipcRenderer.send(PAPER_CHANNEL.failed, reason),
} satisfies PaperPageBridge

contextBridge.exposeInMainWorld('paper', paper)
