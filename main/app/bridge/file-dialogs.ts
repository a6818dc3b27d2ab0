import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { type Problem, problem } from '#shared/problem.ts'
import { fail, ok, type Result } from '#shared/result.ts'

const chosen = (path: string | undefined): Result<string, Problem> =>
  path === undefined || path === '' ? fail(problem('cancelled')) : ok(path)

/** Asks for a folder, which may be made in the dialog. `cancelled` when the clerk closed it. */
export const chooseFolder = async (
  window: BrowserWindow,
  title: string,
): Promise<Result<string, Problem>> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
  return chosen(filePaths[0])
}

/** Asks for an existing file. `cancelled` when the clerk closed the dialog. */
export const chooseFile = async (
  window: BrowserWindow,
  title: string,
  filters: FileFilter[],
): Promise<Result<string, Problem>> => {
  const { filePaths } = await dialog.showOpenDialog(window, { title, filters, properties: ['openFile'] })
  return chosen(filePaths[0])
}

/** Asks for existing files, one or several. `cancelled` when the clerk closed the dialog. */
export const chooseFiles = async (
  window: BrowserWindow,
  title: string,
): Promise<Result<readonly string[], Problem>> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile', 'multiSelections'],
  })
  return filePaths.length === 0 ? fail(problem('cancelled')) : ok(filePaths)
}

/** Asks where to write; the system asks before a file is replaced. `cancelled` when the clerk closed the dialog. */
export const chooseTarget = async (
  window: BrowserWindow,
  title: string,
  suggestion: string,
  filters: FileFilter[],
): Promise<Result<string, Problem>> => {
  const { filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: suggestion,
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return chosen(filePath)
}
