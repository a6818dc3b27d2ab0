/** Long work under way, each piece under the name the window gave it, so that `cancelWork` can stop it. */
export class StoppableWork {
  readonly #underWay = new Map<string, AbortController>()
  readonly #unfinished = new Set<Promise<unknown>>()

  /** Does a piece of work that `stop` can stop until it is done. */
  async run<Value>(workId: string, work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const stop = new AbortController()
    this.#underWay.set(workId, stop)
    const working = work(stop.signal)
    this.#unfinished.add(working)
    try {
      return await working
    } finally {
      this.#underWay.delete(workId)
      this.#unfinished.delete(working)
    }
  }

  /** Waits until everything under way has ended and cleaned up after itself. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#unfinished)
  }

  /** Stops everything under way: nobody is left to wait for it. */
  stopAll(): void {
    for (const stop of this.#underWay.values()) stop.abort()
  }

  /** Stops a piece of work; one that is done already is left alone. */
  stop(workId: string): void {
    this.#underWay.get(workId)?.abort()
  }
}
