/** The slots of a run: at most so many requests are open at once, whatever section they belong to. */
export interface SlotPool {
  /**
   * Waits for a slot and hands back the function that frees it; null when the signal aborts first. Among those who
   * wait the highest rank goes first, then who came first.
   */
  take(rank: number, signal: AbortSignal): Promise<(() => void) | null>
  /** Hands out nothing until `resume`; slots in use stay in use. */
  pause(): void
  resume(): void
  /** Slots in use. */
  open(): number
}

interface Waiting {
  rank: number
  settle(free: (() => void) | null): void
}

export function slotPool(slots: number): SlotPool {
  const queue: Waiting[] = []
  let open = 0
  let paused = false

  const serve = (): void => {
    while (!paused && open < slots && queue.length > 0) {
      const next = queue.reduce((best, other) => (other.rank > best.rank ? other : best))
      queue.splice(queue.indexOf(next), 1)
      open += 1
      next.settle(freeOnce())
    }
  }
  const freeOnce = (): (() => void) => {
    let held = true
    return () => {
      if (!held) return
      held = false
      open -= 1
      serve()
    }
  }

  return {
    open: () => open,
    pause() {
      paused = true
    },
    resume() {
      paused = false
      serve()
    },
    take(rank, signal) {
      if (signal.aborted) return Promise.resolve(null)
      return new Promise((resolve) => {
        const giveUp = (): void => {
          queue.splice(queue.indexOf(waiting), 1)
          resolve(null)
        }
        const waiting: Waiting = {
          rank,
          settle(free) {
            signal.removeEventListener('abort', giveUp)
            resolve(free)
          },
        }
        signal.addEventListener('abort', giveUp, { once: true })
        queue.push(waiting)
        // One turn later, so that parts that become ready together are ranked together.
        void Promise.resolve().then(serve)
      })
    },
  }
}
