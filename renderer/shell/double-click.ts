/** The button a mouse event concerns, unless it is one to be pressed many times in a row, such as 下一页. */
const singleButton = ({ target }: MouseEvent): Element | null => {
  const button = target instanceof Element ? target.closest('button') : null
  return button?.closest('[data-repeatable], .ant-picker-dropdown') === null ? button : null
}

/**
 * Many clerks double-click what needs one click. The second click would add a second finding or issue a second paper, so
 * buttons do not hear it (those that say `data-repeatable` do), and it does not take the focus from what the first opened.
 */
export const ignoreDoubleClicks = () => {
  let firstOnButton = false
  document.addEventListener(
    'mousedown',
    (event) => {
      if (event.detail < 2) firstOnButton = singleButton(event) !== null
      else if (firstOnButton) event.preventDefault()
    },
    { capture: true },
  )
  document.addEventListener(
    'click',
    (event) => {
      if (event.detail < 2 || singleButton(event) === null) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
}
