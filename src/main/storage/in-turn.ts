/** One thing after another: each waits for those asked before it, whether they went well or not. */
export interface Turns {
  take<T>(work: () => Promise<T>): Promise<T>
  /** Settles when nothing is waiting any more, things asked meanwhile included. */
  idle(): Promise<void>
}

export function inTurn(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    take(work) {
      const mine = last.then(work)
      last = mine.catch(() => undefined)
      return mine
    },
    async idle() {
      for (let seen: unknown; seen !== last;) {
        seen = last
        await last
      }
    },
  }
}
