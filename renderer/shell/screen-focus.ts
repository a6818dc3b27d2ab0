/**
 * Puts the focus where work on the present screen begins: into its table, or else on the screen itself, so that Tab and
 * PageDown start there and not at the top of the window. To be called after a key led to the screen.
 */
export const focusScreen = () => {
  requestAnimationFrame(() => {
    const screen = document.querySelector<HTMLElement>('main')
    const start = screen?.querySelector<HTMLElement>('[role="grid"]') ?? screen
    start?.focus()
  })
}

/** The same when the focus is nowhere, because what had it went away; to be called after that. */
export const focusScreenIfLost = () => {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusScreen()
  })
}
