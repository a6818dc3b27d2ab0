import type { FileHandle } from 'node:fs/promises'
import { type FileEnvironment, thisMachine } from '../../main/services/files/file-environment.ts'

/** What goes wrong: the `at`-th call (from 1) fails with `errno`, and with `forGood` every later one too. */
export type Fault = {
  readonly at: number
  readonly errno: string
  readonly forGood: boolean
  /** Only calls whose name is among these are counted; all when absent. */
  readonly calls?: readonly string[]
}

const CALLS = ['writeFile', 'sync', 'datasync', 'stat', 'truncate'] as const

/**
 * A machine whose file system calls fail as asked; what they do otherwise is real, and time passes at once. A write
 * that fails stores the first half, as a disk does that runs full.
 */
export class FaultyMachine {
  /** Calls made so far, oldest first, those that failed included. */
  readonly made: string[] = []
  /** Milliseconds waited for so far. */
  waited = 0
  #counted = 0
  #fault: Fault | undefined

  constructor(fault?: Fault) {
    this.#fault = fault
  }

  /** True when a call did fail. */
  get struck(): boolean {
    return this.#fault !== undefined && this.#counted >= this.#fault.at
  }

  /** From now on everything works. */
  mend(): void {
    this.#fault = undefined
  }

  /** From now on calls fail as asked, counted anew. */
  strike(fault: Fault): void {
    this.#fault = fault
    this.#counted = 0
  }

  readonly environment: FileEnvironment = {
    platform: process.platform,
    wait: async (milliseconds) => {
      this.waited += milliseconds
    },
    open: async (...parameters) => {
      this.#count('open')
      return this.#watched(await thisMachine.open(...parameters))
    },
    rename: async (...parameters) => {
      this.#count('rename')
      return thisMachine.rename(...parameters)
    },
    unlink: async (...parameters) => {
      this.#count('unlink')
      return thisMachine.unlink(...parameters)
    },
  }

  #count(call: string): void {
    this.made.push(call)
    const fault = this.#fault
    if (fault === undefined || (fault.calls !== undefined && !fault.calls.includes(call))) return
    this.#counted += 1
    if (this.#counted === fault.at || (fault.forGood && this.#counted > fault.at))
      throw Object.assign(new Error(`${fault.errno}: made to fail`), { code: fault.errno, syscall: call })
  }

  #watched(handle: FileHandle): FileHandle {
    const close = handle.close.bind(handle)
    handle.close = async () => {
      // A descriptor is free after close, whatever close reports.
      await close()
      this.#count('close')
    }
    const writeFile = handle.writeFile.bind(handle)
    for (const call of CALLS) {
      const real = handle[call]
      Object.assign(handle, {
        [call]: async (...parameters: unknown[]) => {
          try {
            this.#count(call)
          } catch (error) {
            const [content] = parameters
            if (call === 'writeFile' && content instanceof Uint8Array)
              await writeFile(content.subarray(0, content.byteLength / 2))
            throw error
          }
          return Reflect.apply(real, handle, parameters)
        },
      })
    }
    return handle
  }
}
