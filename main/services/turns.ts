/** Carries out what it is given one after another. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /**
   * Carries out `act` after everything given before; `afterwards` still belongs to its turn, but is not waited for. A fault reaches
   * whoever asked, and the next in line goes on.
   */
  take<Value>(
    act: () => Promise<Value>,
    afterwards: () => Promise<void> = async () => undefined,
  ): Promise<Value> {
    const turn = this.#last.then(act)
    this.#last = turn.then(afterwards).catch(() => undefined)
    return turn
  }

  /** Waits for everything given so far, with what comes afterwards. */
  async settled(): Promise<void> {
    await this.#last
  }
}
