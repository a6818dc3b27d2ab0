const OPEN_POPUPS = ['dropdown', 'select-dropdown', 'picker-dropdown', 'popover']
  .map((name) => `.ant-${name}:not(.ant-${name}-hidden)`)
  .join(', ')

/** True while a list, calendar or menu lies over the window; Escape then means that one only. */
export const isPopupOpen = (): boolean => document.querySelector(OPEN_POPUPS) !== null
