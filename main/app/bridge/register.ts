import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import { requestChannel } from '#shared/bridge/channels.ts'
import { REQUESTS, type RequestAnswer, type RequestName } from '#shared/bridge/contract.ts'
import { problem } from '#shared/problem.ts'
import { fail } from '#shared/result.ts'

/** What a request carries once its schema has passed. */
export type CheckedInput<Name extends RequestName> = z.output<(typeof REQUESTS)[Name]>

/** The contract's schemas, typed so that the compiler sees which handler belongs to which. */
const SCHEMAS: { readonly [Name in RequestName]: z.ZodType<CheckedInput<Name>> } = REQUESTS

/** One function for each request of the contract. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (
    input: CheckedInput<Name>,
  ) => RequestAnswer<Name> | Promise<RequestAnswer<Name>>
}

/** What the register needs to know of its surroundings. */
export type BridgeGuard = {
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean
  readonly reportFault: (what: string, error: unknown) => void
}

/**
 * Opens the channels of the contract and no other. A request from anywhere but the window's own page is answered
 * `untrusted-sender`, one that does not pass its schema `bad-request`; a handler that throws is logged and answered
 * `unexpected`. No request is ever answered by a rejection, because Electron loses the reason of those.
 */
export const registerBridge = (handlers: RequestHandlers, guard: BridgeGuard): void => {
  const register = <Name extends RequestName>(name: Name) =>
    ipcMain.handle(requestChannel(name), async (event, input: unknown): Promise<RequestAnswer<Name>> => {
      if (!guard.isTrusted(event)) return fail(problem('untrusted-sender'))
      const checked = SCHEMAS[name].safeParse(input)
      if (!checked.success) return fail(problem('bad-request', { request: name }))
      try {
        return await handlers[name](checked.data)
      } catch (error) {
        guard.reportFault(`request ${name}`, error)
        return fail(problem('unexpected'))
      }
    })
  for (const name of requestNames()) register(name)
}

const requestNames = (): readonly RequestName[] => {
  const isRequestName = (name: string): name is RequestName => Object.hasOwn(REQUESTS, name)
  return Object.keys(REQUESTS).filter(isRequestName)
}
