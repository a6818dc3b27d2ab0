import { type BrowserWindow, Menu } from 'electron'
import { clipboardItems } from './application-menu.ts'
import { MENU_WORDS } from './wording.ts'

/** The right-click menu: the clipboard in a field, 复制 on selected text, nothing elsewhere. */
export const offerContextMenu = (window: BrowserWindow): void => {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (isEditable) Menu.buildFromTemplate(clipboardItems(editFlags)).popup({ window })
    else if (selectionText.trim() !== '')
      Menu.buildFromTemplate([{ label: MENU_WORDS.copy, role: 'copy' }]).popup({ window })
  })
}
