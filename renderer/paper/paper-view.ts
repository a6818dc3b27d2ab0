import { useCallback, useMemo, useState } from 'react'
import { useRemembered } from '../session/remembered-layout.ts'

/** Number of pages; `settled` is false while the later ones of a long paper are still being measured. */
export type PageCount = { readonly pages: number; readonly settled: boolean }

/** Remembered in place of a number: as wide as the column. */
const FIT = 0

/** Page by page, or all pages under each other. */
export type PaperMode = 'continuous' | 'single'

const isMode = (mode: string): mode is PaperMode => mode === 'continuous' || mode === 'single'

/** How a paper is looked at, shared by `PaperToolbar` and `PaperPreview`. `zoom` 1 is true size, null fits the width. */
export type PaperView = {
  readonly zoom: number | null
  readonly setZoom: (zoom: number | null) => void
  readonly mode: PaperMode
  readonly setMode: (mode: PaperMode) => void
  /** The page in view, counted from 0; told by the preview. */
  readonly page: number
  readonly setPage: (page: number) => void
  readonly count: PageCount
  readonly setCount: (count: PageCount) => void
  /** The page last asked for; every asking is a new object. */
  readonly asked: { readonly page: number } | null
  readonly goToPage: (page: number) => void
}

/** The look of the papers of a screen; zoom and mode are remembered on this PC under its name. */
export const usePaperView = (screen: string): PaperView => {
  const [zoom, rememberZoom] = useRemembered<number>(`${screen}.zoom`, FIT)
  const [mode, setMode] = useRemembered<string>(`${screen}.pages`, 'continuous')
  const [page, setPage] = useState(0)
  const [count, setCount] = useState<PageCount>({ pages: 0, settled: false })
  const [asked, setAsked] = useState<PaperView['asked']>(null)
  const setZoom = useCallback((chosen: number | null) => rememberZoom(chosen ?? FIT), [rememberZoom])
  const goToPage = useCallback((wanted: number) => setAsked({ page: wanted }), [])
  return useMemo(
    () => ({
      zoom: zoom === FIT ? null : zoom,
      setZoom,
      mode: isMode(mode) ? mode : 'continuous',
      setMode,
      page,
      setPage,
      count,
      setCount,
      asked,
      goToPage,
    }),
    [zoom, setZoom, mode, setMode, page, count, asked, goToPage],
  )
}
