import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
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

/** The paths of files the clerk dropped; what is no file from the disk has none and is left out. */
const pathsOf = (files: readonly object[]): string[] =>
  files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== '')

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

  saveDraft: (input) => ask('saveDraft', input),
  clearDraft: (input) => ask('clearDraft', input),
  listDrafts: () => ask('listDrafts'),

  setOperator: (input) => ask('setOperator', input),
  getPreferences: () => ask('getPreferences'),
  setPreferences: (input) => ask('setPreferences', input),
  checkFonts: () => ask('checkFonts'),

  readNoticeFile: () => ask('readNoticeFile'),
  readDroppedNotice: (input) => ask('readDroppedNotice', input),
  exportPaper: (input) => ask('exportPaper', input),
  printPaper: (input) => ask('printPaper', input),
  attachEvidence: (input) => ask('attachEvidence', input),
  attachDropped: ({ files, ...input }) => ask('attachDropped', { ...input, paths: pathsOf(files) }),
  openEvidence: (input) => ask('openEvidence', input),
  saveEvidenceAs: (input) => ask('saveEvidenceAs', input),
  cancelWork: (input) => ask('cancelWork', input),
  openExported: (input) => ask('openExported', input),
  showExported: (input) => ask('showExported', input),
  openLedgerFolder: () => ask('openLedgerFolder'),
  copyText: (input) => ask('copyText', input),

  queryHistory: (input) => ask('queryHistory', input),
  checkHistory: () => ask('checkHistory'),
  exportHistory: (input) => ask('exportHistory', input),
  listSnapshots: () => ask('listSnapshots'),
  takeSnapshot: (input) => ask('takeSnapshot', input),
  compareStates: (input) => ask('compareStates', input),
  restoreState: (input) => ask('restoreState', input),

  getBackupState: () => ask('getBackupState'),
  listBackupTargets: () => ask('listBackupTargets'),
  chooseBackupFolder: () => ask('chooseBackupFolder'),
  makeBackup: (input) => ask('makeBackup', input),
  listBackups: (input) => ask('listBackups', input),
  chooseBackupFile: () => ask('chooseBackupFile'),
  verifyBackup: (input) => ask('verifyBackup', input),
  previewRestore: (input) => ask('previewRestore', input),
  restoreBackup: (input) => ask('restoreBackup', input),
  handOver: (input) => ask('handOver', input),
  takeOver: (input) => ask('takeOver', input),

  answerClose: (input) => ask('answerClose', input),
  closeWindow: () => ask('closeWindow'),
  reportFault: (input) => ask('reportFault', input),

  onProgress: (listener) => hear('progress', listener),
  onMenu: (listener) => hear('menu', listener),
  onCloseRequested: (listener) => hear('closeRequested', listener),
  onSnapshotProblem: (listener) => hear('snapshotProblem', listener),
  onBackupState: (listener) => hear('backupState', listener),
} satisfies LedgerBridge

contextBridge.exposeInMainWorld('api', bridge)
