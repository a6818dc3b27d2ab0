import type { EventName, RequestName } from './contract.ts'

/** Channel a request travels on, the same on both ends. */
export const requestChannel = (name: RequestName): string => `request:${name}`

/** Channel an event travels on, the same on both ends. */
export const eventChannel = (name: EventName): string => `event:${name}`
