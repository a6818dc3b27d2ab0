import type { ReactElement } from 'react'
import type { Status } from '#shared/ledger/status.ts'

/**
 * A small sign for each status, told apart by shape as well as by colour, so that it survives grey print and
 * colour-blind eyes: ring, half, three quarters, tick, and a ring that goes on.
 */
const SHAPES: Readonly<Record<Status, ReactElement>> = {
  notStarted: <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  inProgress: (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" fill="currentColor" />
    </>
  ),
  substantiallyDone: (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.25a4.75 4.75 0 1 1-4.75 4.75H6z" fill="currentColor" />
    </>
  ),
  rectified: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path d="M3.4 6.2 5.3 8l3.4-3.8" fill="none" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  longTerm: (
    <path
      d="M10.4 4.2A4.9 4.9 0 1 0 10.8 7M10.8 1.4v3h-3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
}

/** The sign of a status, in the colour of its surroundings. */
export const StatusMark = (props: { readonly status: Status }) => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    {SHAPES[props.status]}
  </svg>
)
