import { useEffect, useState } from 'react'
import { HandbookDrawer } from '../handbook/handbook-drawer.tsx'
import { headingOfPlace, START_HEADINGS } from '../handbook/heading-of-place.ts'
import { type Location, useLocation } from '../session/navigation.ts'
import { useSession } from '../session/session.ts'
import { onCommandElsewhere } from './command-listeners.ts'
import { KeysSheet } from './keys-sheet.tsx'

/** The help on show, and over what: going elsewhere leaves it behind. */
type Shown = { readonly kind: 'handbook' | 'keys'; readonly over: Location }

/** The handbook and the list of keys, over whatever the window shows. */
export const Help = () => {
  const session = useSession()
  const location = useLocation()
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    const stops = [
      onCommandElsewhere('handbook', () => setShown({ kind: 'handbook', over: location })),
      onCommandElsewhere('keys', () => setShown({ kind: 'keys', over: location })),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [location])
  const close = () => setShown(null)
  const kind = shown?.over === location ? shown.kind : undefined
  const startHeading =
    session.kind === 'start' && session.state.kind === 'first-run'
      ? START_HEADINGS.firstRun
      : START_HEADINGS.unopened
  return (
    <>
      <HandbookDrawer
        open={kind === 'handbook'}
        heading={session.kind === 'open' ? headingOfPlace(location) : startHeading}
        onClose={close}
      />
      <KeysSheet open={kind === 'keys'} onClose={close} />
    </>
  )
}
