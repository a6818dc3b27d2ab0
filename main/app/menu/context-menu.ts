import { type BrowserWindow, Menu } from 'electron'
import { clipboardItems } from './application-menu.ts'
import { MENU_WORDS } from './wording.ts'

/** The right-click menu: the clipboard in a field, 复制 on selected text, nothing elsewhere. */
export const offerContextMenu = (window: BrowserWindow): void => {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const allowed: Readonly<Record<string, boolean>> = {
      [MENU_WORDS.cut]: editFlags.canCut,
      [MENU_WORDS.copy]: editFlags.canCopy,
      [MENU_WORDS.paste]: editFlags.canPaste,
      [MENU_WORDS.selectAll]: editFlags.canSelectAll,
    }
    const items = clipboardItems().map((item) => ({ ...item, enabled: allowed[item.label ?? ''] ?? false }))
    if (isEditable) Menu.buildFromTemplate(items).popup({ window })
    else if (selectionText.trim() !== '')
      Menu.buildFromTemplate([{ label: MENU_WORDS.copy, role: 'copy' }]).popup({ window })
  })
}
