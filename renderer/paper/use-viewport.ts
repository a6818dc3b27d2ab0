import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** What of a scrolling element is in view, in CSS pixels; all 0 before it is laid out. */
export type Viewport = { readonly top: number; readonly height: number; readonly width: number }

/** Scroll position and size of an element, followed while it lives. */
export const useViewport = <Element extends HTMLElement>(): {
  readonly element: RefObject<Element | null>
  readonly view: Viewport
} => {
  const element = useRef<Element>(null)
  const [view, setView] = useState<Viewport>({ top: 0, height: 0, width: 0 })
  useLayoutEffect(() => {
    const viewport = element.current
    if (viewport === null) return
    const look = () =>
      setView({ top: viewport.scrollTop, height: viewport.clientHeight, width: viewport.clientWidth })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(viewport)
    viewport.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      viewport.removeEventListener('scroll', look)
    }
  }, [])
  return { element, view }
}
