import { Drawer } from 'antd'
import { lazy, Suspense } from 'react'
import { focusScreenIfLost } from '../shell/screen-focus.ts'
import { HANDBOOK_WORDS } from './wording.ts'

/** Read and drawn only when she asks for it: the start of the program does not wait for the handbook. */
const Handbook = lazy(async () => ({ default: (await import('./handbook.tsx')).Handbook }))

/** The handbook over the screen she is on, opened at the heading that speaks of it. */
export const HandbookDrawer = (props: {
  readonly open: boolean
  readonly heading: string
  readonly onClose: () => void
}) => (
  <Drawer
    open={props.open}
    onClose={props.onClose}
    title={HANDBOOK_WORDS.title}
    size="min(1000px, 92vw)"
    styles={{ body: { padding: 0, overflow: 'hidden' } }}
    destroyOnHidden
    // Back where she was; what had the focus is gone when a key led her to another screen.
    afterOpenChange={(open) => !open && focusScreenIfLost()}
  >
    <Suspense>
      <Handbook heading={props.heading} />
    </Suspense>
  </Drawer>
)
