import { Worker } from 'node:worker_threads'

/**
 * What the thread does, handed to it as text: a script in a file of its own would lie in another place in the built program, in
 * its source and under the tests. `null` asks for the hash, which ends it.
 */
const SCRIPT = `
const { createHash } = require('node:crypto')
const { parentPort } = require('node:worker_threads')
const hashes = new Map()
parentPort.on('message', ([number, bytes]) => {
  const hash = hashes.get(number) ?? createHash('sha256')
  if (bytes === null) hashes.delete(number)
  else hashes.set(number, hash.update(bytes))
  parentPort.postMessage(bytes === null ? hash.digest() : null)
})`

/** Memory two threads see at once: nothing is copied from one to the other. */
export type SharedBytes = Buffer<SharedArrayBuffer>

/** Memory for sharing, of so many bytes. */
export const sharedMemory = (bytes: number): SharedBytes => Buffer.from(new SharedArrayBuffer(bytes))

/** A SHA-256 that is computed elsewhere while this thread goes on. */
export type HashElsewhere = {
  /** Resolves when the bytes have been taken in and may be overwritten; several may be under way. */
  readonly add: (bytes: SharedBytes) => Promise<unknown>
  /** The hash of all bytes added, in their order; nothing is added after that. */
  readonly digest: () => Promise<Buffer>
}

type Waiting = {
  readonly resolve: (hash: Uint8Array | null) => void
  readonly reject: (error: unknown) => void
}

/**
 * A thread that computes SHA-256. A backup takes the hash of all its bytes and that of each part: one here, the other there, at
 * the same time. A thread that cannot be started or ends rejects everything asked of it. Must be closed.
 */
export class HashThread {
  readonly #thread = new Worker(SCRIPT, { eval: true })
  /** In the order in which they were asked, which is that of the answers. */
  readonly #waiting: Waiting[] = []
  #fault: unknown
  #hashes = 0

  constructor() {
    this.#thread.on('message', (hash: Uint8Array | null) => this.#waiting.shift()?.resolve(hash))
    this.#thread.on('error', (error) => this.#fail(error))
    this.#thread.on('exit', (code) => this.#fail(new Error(`the thread that hashes ended with ${code}`)))
  }

  /** Begins a hash; any number of them may be under way. */
  begin(): HashElsewhere {
    const number = this.#hashes
    this.#hashes += 1
    return {
      add: (bytes) => this.#ask(number, bytes),
      digest: async () => Buffer.from((await this.#ask(number, null)) ?? []),
    }
  }

  /** Ends the thread; what was asked and not answered is rejected. */
  async close(): Promise<void> {
    await this.#thread.terminate()
  }

  #ask(number: number, bytes: SharedBytes | null): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      if (this.#fault !== undefined) return reject(this.#fault)
      this.#waiting.push({ resolve, reject })
      this.#thread.postMessage([number, bytes])
    })
  }

  #fail(fault: unknown): void {
    this.#fault ??= fault
    for (const { reject } of this.#waiting.splice(0)) reject(this.#fault)
  }
}
