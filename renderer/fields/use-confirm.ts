import { useEffect, useRef, useState } from 'react'
import { onCommand } from '../shell/command-listeners.ts'

/**
 * Ctrl+Enter (确认当前表单, also in the menu) for a form while it has the focus. The form tells when it gets and loses
 * it; the newest form with the focus is the one confirmed.
 */
export const useConfirm = (confirm: () => void) => {
  const [active, setActive] = useState(false)
  const latest = useRef(confirm)
  latest.current = confirm
  useEffect(() => (active ? onCommand('confirm', () => latest.current()) : undefined), [active])
  return { onEnter: () => setActive(true), onLeave: () => setActive(false) }
}
