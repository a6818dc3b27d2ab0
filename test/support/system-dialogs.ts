import type { ElectronApplication } from '@playwright/test'

/** Answers for the system's dialogs, which a test cannot click. A missing answer closes the dialog. */
export type DialogAnswers = {
  /** Path chosen in an open dialog. */
  readonly open?: string
  /** Path chosen in a save dialog. */
  readonly save?: string
  /** Words of the button pressed in each message in turn; the last one stays in force. */
  readonly buttons?: readonly string[]
}

/** A message that was shown, with its buttons and, for file dialogs, the path it proposed. */
export type ShownDialog = {
  readonly kind: 'message' | 'open' | 'save'
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
  readonly proposed: string
}

declare global {
  // In the main process of the program under test.
  var dialogsShown: ShownDialog[]
}

/** Stands in for the person at the system's dialogs from now on; the program itself knows nothing of it. */
export const answerDialogs = (electron: ElectronApplication, answers: DialogAnswers): Promise<void> =>
  electron.evaluate(({ dialog }, { open, save, buttons = [] }) => {
    const shown: ShownDialog[] = []
    globalThis.dialogsShown = shown
    let asked = 0
    type Options = {
      message?: string
      detail?: string
      title?: string
      buttons?: string[]
      defaultPath?: string
    }
    // The window comes first when there is one.
    const optionsOf = (args: unknown[]): Options => (args.at(-1) ?? {}) as Options
    const note = (kind: ShownDialog['kind'], options: Options) =>
      shown.push({
        kind,
        message: options.message ?? options.title ?? '',
        detail: options.detail ?? '',
        buttons: options.buttons ?? [],
        proposed: options.defaultPath ?? '',
      })
    dialog.showOpenDialog = async (...args: unknown[]) => {
      note('open', optionsOf(args))
      return { canceled: open === undefined, filePaths: open === undefined ? [] : [open] }
    }
    dialog.showSaveDialog = async (...args: unknown[]) => {
      note('save', optionsOf(args))
      return { canceled: save === undefined, filePath: save ?? '' }
    }
    dialog.showMessageBox = async (...args: unknown[]) => {
      const options = optionsOf(args)
      note('message', options)
      const words = buttons[Math.min(asked, buttons.length - 1)]
      asked += 1
      return {
        response: words === undefined ? 0 : (options.buttons ?? []).indexOf(words),
        checkboxChecked: false,
      }
    }
  }, answers)

/** The dialogs shown since `answerDialogs`, oldest first. */
export const shownDialogs = (electron: ElectronApplication): Promise<ShownDialog[]> =>
  electron.evaluate(() => globalThis.dialogsShown)
