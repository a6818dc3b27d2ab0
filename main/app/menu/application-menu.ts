import { type EditFlags, Menu, type MenuItemConstructorOptions } from 'electron'
import { HELP_COMMANDS, MENU_ENTRIES, type MenuCommand, type MenuEntry } from '#shared/bridge/menu.ts'
import { MENU_WORDS } from './wording.ts'

export type MenuActions = {
  /** Passes a command on to the window. */
  readonly command: (command: MenuCommand) => void
  readonly zoom: (step: 'in' | 'out' | 'actual') => void
  readonly showFaultLog: () => void
  readonly showLicences: () => void
  readonly about: () => void
  readonly quit: () => void
}

/** What makes sense at the moment. */
export type MenuState = { readonly open: boolean; readonly undo: boolean; readonly redo: boolean }

/**
 * The Chinese menu bar. The keys of the window's commands are only shown (`registerAccelerator: false`): the window
 * hears them itself, where it knows whether an input method is composing. `developer` adds Chromium's tools.
 */
export const applicationMenu = (actions: MenuActions, developer: boolean): Menu => {
  const entry = (command: MenuCommand): MenuItemConstructorOptions => {
    const { label, key }: MenuEntry = MENU_ENTRIES[command]
    return {
      id: command,
      label,
      enabled: false,
      ...(key === undefined ? {} : { accelerator: key, registerAccelerator: false }),
      click: () => actions.command(command),
    }
  }
  const own = (label: string, click: () => void, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click,
    ...(accelerator === undefined ? {} : { accelerator }),
  })

  return Menu.buildFromTemplate([
    {
      label: MENU_WORDS.file,
      submenu: [
        entry('importNotice'),
        entry('exportPaper'),
        entry('printPaper'),
        { type: 'separator' },
        entry('save'),
        entry('saveCopy'),
        { type: 'separator' },
        entry('makeBackup'),
        entry('verifyBackup'),
        entry('restoreBackup'),
        entry('handOver'),
        { type: 'separator' },
        entry('openLedgerFolder'),
        entry('history'),
        { type: 'separator' },
        own(MENU_WORDS.quit, actions.quit),
      ],
    },
    {
      label: MENU_WORDS.edit,
      submenu: [
        entry('undo'),
        entry('redo'),
        { type: 'separator' },
        ...clipboardItems(),
        { type: 'separator' },
        entry('newFinding'),
        entry('progressEntry'),
        entry('editCell'),
        entry('confirm'),
        { type: 'separator' },
        entry('search'),
      ],
    },
    {
      label: MENU_WORDS.view,
      submenu: [
        entry('overview'),
        entry('ledger'),
        entry('notice'),
        entry('supervision'),
        entry('papers'),
        entry('backup'),
        entry('unit'),
        entry('settings'),
        { type: 'separator' },
        own(MENU_WORDS.zoomIn, () => actions.zoom('in'), 'Ctrl+='),
        own(MENU_WORDS.zoomOut, () => actions.zoom('out'), 'Ctrl+-'),
        own(MENU_WORDS.actualSize, () => actions.zoom('actual'), 'Ctrl+0'),
        { label: MENU_WORDS.fullScreen, role: 'togglefullscreen' },
        ...(developer ? developerItems() : []),
      ],
    },
    {
      label: MENU_WORDS.help,
      submenu: [
        ...HELP_COMMANDS.map((command) => ({ ...entry(command), enabled: true })),
        own(MENU_WORDS.faultLog, actions.showFaultLog),
        { type: 'separator' },
        own(MENU_WORDS.licences, actions.showLicences),
        own(MENU_WORDS.about, actions.about),
      ],
    },
  ])
}

/** Greys what makes no sense now: a menu entry never does nothing. */
export const setMenuState = (menu: Menu, state: MenuState): void => {
  for (const command of Object.keys(MENU_ENTRIES) as MenuCommand[]) {
    const item = menu.getMenuItemById(command)
    if (item === null || HELP_COMMANDS.includes(command)) continue
    item.enabled = state.open && (command === 'undo' ? state.undo : command === 'redo' ? state.redo : true)
  }
}

/** What the clipboard entries can do at the moment; in the menu bar they are left to the field in focus. */
type ClipboardFlags = Pick<EditFlags, 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>

/** Cut, copy, paste and select all for the field in focus; Chromium knows their keys without the menu. */
export const clipboardItems = (flags?: ClipboardFlags): MenuItemConstructorOptions[] => {
  const item = (
    label: string,
    role: 'cut' | 'copy' | 'paste' | 'selectAll',
    key: string,
    enabled = true,
  ) => ({
    label,
    role,
    accelerator: key,
    registerAccelerator: false,
    enabled,
  })
  return [
    item(MENU_WORDS.cut, 'cut', 'Ctrl+X', flags?.canCut),
    item(MENU_WORDS.copy, 'copy', 'Ctrl+C', flags?.canCopy),
    item(MENU_WORDS.paste, 'paste', 'Ctrl+V', flags?.canPaste),
    item(MENU_WORDS.selectAll, 'selectAll', 'Ctrl+A', flags?.canSelectAll),
  ]
}

const developerItems = (): MenuItemConstructorOptions[] => [
  { type: 'separator' },
  { label: MENU_WORDS.reload, role: 'reload' },
  { label: MENU_WORDS.developerTools, role: 'toggleDevTools' },
]
