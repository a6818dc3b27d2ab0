import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { Problem } from '#shared/problem.ts'
import { ok, type Result } from '#shared/result.ts'
import { writeDurably } from '../../services/files/durable-file.ts'
import { removeStaleTemporaries } from '../../services/files/temporary-file.ts'
import { chooseTarget } from '../bridge/file-dialogs.ts'
import { FILE_KINDS } from '../bridge/wording.ts'
import type { SettingsKeeper } from '../settings-keeper.ts'

/** Kinds of files the program writes for Word, Excel and readers; the kind is the extension. */
export type FileKind = keyof typeof FILE_KINDS

/** What is about to be written: the dialog's title, the proposed file name without extension, and the kind. */
export type ProposedFile = { readonly title: string; readonly name: string; readonly kind: FileKind }

/** Where the last file went, if that folder is still there: a USB stick may have been pulled since. */
const proposedFolder = ({ current }: SettingsKeeper): string =>
  current.exportFolder !== null && existsSync(current.exportFolder)
    ? current.exportFolder
    : app.getPath('documents')

/** Linux dialogs do not add the extension by themselves. */
const withExtension = (path: string, kind: FileKind): string =>
  extname(basename(path)).toLowerCase() === `.${kind}` ? path : `${path}.${kind}`

/**
 * A dialog that did not add the extension did not ask about the file of the whole name either: it comes again with that name, so
 * that no file is replaced unasked.
 */
const chosenPath = async (
  window: BrowserWindow,
  suggestion: string,
  { title, kind }: ProposedFile,
): Promise<Result<string, Problem>> => {
  const kinds = [{ name: FILE_KINDS[kind], extensions: [kind] }]
  const target = await chooseTarget(window, title, suggestion, kinds)
  if (!target.ok) return target
  const path = withExtension(target.value, kind)
  return path !== target.value && existsSync(path)
    ? chosenPath(window, path, { title, name: '', kind })
    : ok(path)
}

/** Asks where to write a file, beginning where the last one went. `cancelled` when the clerk closed the dialog. */
export const chooseExportTarget = (
  window: BrowserWindow,
  settings: SettingsKeeper,
  file: ProposedFile,
): Promise<Result<string, Problem>> =>
  chosenPath(window, join(proposedFolder(settings), `${file.name}.${file.kind}`), file)

/** Writes the file whole or not at all, and remembers its folder. */
export const writeExport = async (
  settings: SettingsKeeper,
  path: string,
  content: Uint8Array | string,
): Promise<Result<null, Problem>> => {
  await removeStaleTemporaries(path)
  const written = await writeDurably(path, content)
  // Being remembered is a convenience; the file is written either way.
  if (written.ok) void settings.change({ exportFolder: dirname(path) })
  return written
}
