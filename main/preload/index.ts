import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { eventChannel, requestChannel } from '#shared/bridge/channels.ts'
import type {
  BridgeEvents,
  EventName,
  LedgerBridge,
  RequestAnswer,
  RequestInput,
  RequestName,
} from '#shared/bridge/contract.ts'

const ask = <Name extends RequestName>(
  name: Name,
  input?: RequestInput<Name>,
): Promise<RequestAnswer<Name>> => ipcRenderer.invoke(requestChannel(name), input)

const hear = <Name extends EventName>(name: Name, listener: (event: BridgeEvents[Name]) => void) => {
  // The window gets the data alone: an IPC event object would hand it the sender.
  const heard = (_event: IpcRendererEvent, data: BridgeEvents[Name]) => listener(data)
  ipcRenderer.on(eventChannel(name), heard)
  return () => {
    ipcRenderer.removeListener(eventChannel(name), heard)
  }
}

/** Everything the window can do outside itself: one named function for each entry of the contract. */
const bridge = {
  openAtStart: () => ask('openAtStart'),
  openSample: () => ask('openSample'),
  openOwn: () => ask('openOwn'),
  createEmpty: (input) => ask('createEmpty', input),
  chooseLedgerFolder: () => ask('chooseLedgerFolder'),
  recoverFrom: (input) => ask('recoverFrom', input),
  reload: () => ask('reload'),

  execute: (input) => ask('execute', input),
  undo: () => ask('undo'),
  redo: () => ask('redo'),
  saveNow: () => ask('saveNow'),
  saveCopy: (input) => ask('saveCopy', input),
  listHistory: (input) => ask('listHistory', input),

  saveDraft: (input) => ask('saveDraft', input),
  clearDraft: (input) => ask('clearDraft', input),
  listDrafts: () => ask('listDrafts'),

  setOperator: (input) => ask('setOperator', input),
  getPreferences: () => ask('getPreferences'),
  setPreferences: (input) => ask('setPreferences', input),

  readNoticeFile: () => ask('readNoticeFile'),
  readDroppedNotice: (input) => ask('readDroppedNotice', input),
  exportNotice: (input) => ask('exportNotice', input),
  cancelWork: (input) => ask('cancelWork', input),
  openExported: (input) => ask('openExported', input),
  showExported: (input) => ask('showExported', input),
  openLedgerFolder: () => ask('openLedgerFolder'),
  copyText: (input) => ask('copyText', input),

  answerClose: (input) => ask('answerClose', input),
  reportFault: (input) => ask('reportFault', input),

  onProgress: (listener) => hear('progress', listener),
  onMenu: (listener) => hear('menu', listener),
  onCloseRequested: (listener) => hear('closeRequested', listener),
  onGenerationProblem: (listener) => hear('generationProblem', listener),
} satisfies LedgerBridge

contextBridge.exposeInMainWorld('api', bridge)
