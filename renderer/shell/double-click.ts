/**
 * Many clerks double-click what needs one click. The second click would add a second finding or issue a second paper, so
 * buttons do not hear it; those pressed many times in a row, such as 下一页, say `data-repeatable`.
 */
export const ignoreDoubleClicks = () =>
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null
      if (event.detail < 2 || button === null) return
      if (button.closest('[data-repeatable], .ant-picker-dropdown') !== null) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
