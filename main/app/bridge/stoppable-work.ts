/** Long work under way, each piece under the name the window gave it, so that `cancelWork` can stop it. */
export class StoppableWork {
  readonly #underWay = new Map<string, AbortController>()

  /** Does a piece of work that `stop` can stop until it is done. */
  async run<Value>(workId: string, work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const stop = new AbortController()
    this.#underWay.set(workId, stop)
    try {
      return await work(stop.signal)
    } finally {
      this.#underWay.delete(workId)
    }
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
