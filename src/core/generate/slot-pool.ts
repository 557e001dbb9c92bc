/** A set of slots with a bound of its own: one for the whole run, or one for each provider's key. */
export type Lane = string

export interface Slot {
  lane: Lane
  /** Gives it back; more than once does no harm. */
  free(): void
}

/** The person, or a disk that does not take what is written. */
export type PausedBy = 'person' | 'disk'

/** The slots of a run: in each lane at most so many requests are open at once, whatever section they belong to. */
export interface SlotPool {
  /**
   * Waits for a slot in one of the lanes, an earlier one preferred; null when the signal aborts first. Among those who
   * wait the highest rank goes first, then who came first.
   */
  take(rank: number, lanes: readonly Lane[], signal: AbortSignal): Promise<Slot | null>
  /** A slot that is free now and that nobody waits for, or null. */
  takeSpare(lanes: readonly Lane[]): Slot | null
  /** From now on a lane has so many slots; those in use beyond it stay in use until they are given back. */
  resize(lane: Lane, slots: number): void
  /** Hands out nothing until whoever paused it resumes it; slots in use stay in use. */
  pause(by: PausedBy): void
  resume(by: PausedBy): void
  /** Whoever has a slot and has not begun gives it back and asks for another. */
  isPaused(): boolean
  /** Slots in use, in one lane or in all. */
  open(lane?: Lane): number
}

interface Waiting {
  rank: number
  lanes: readonly Lane[]
  settle(slot: Slot | null): void
}

export function slotPool(slots: Readonly<Record<Lane, number>>): SlotPool {
  const most = new Map(Object.entries(slots))
  const used = new Map<Lane, number>()
  const queue: Waiting[] = []
  const pausedBy = new Set<PausedBy>()

  const openIn = (lane: Lane): number => used.get(lane) ?? 0
  const laneFor = ({ lanes }: Pick<Waiting, 'lanes'>): Lane | undefined =>
    lanes.find((lane) => openIn(lane) < (most.get(lane) ?? 0))

  const occupy = (lane: Lane): Slot => {
    used.set(lane, openIn(lane) + 1)
    let held = true
    return {
      lane,
      free() {
        if (!held) return
        held = false
        used.set(lane, openIn(lane) - 1)
        serve()
      },
    }
  }
  const serve = (): void => {
    while (pausedBy.size === 0) {
      const able = queue.filter((waiting) => laneFor(waiting) !== undefined)
      if (able.length === 0) return
      const next = able.reduce((best, other) => (other.rank > best.rank ? other : best))
      queue.splice(queue.indexOf(next), 1)
      next.settle(occupy(laneFor(next)!))
    }
  }

  return {
    open: (lane) =>
      lane === undefined ? [...used.values()].reduce((sum, open) => sum + open, 0) : openIn(lane),
    resize(lane, count) {
      most.set(lane, count)
      serve()
    },
    isPaused: () => pausedBy.size > 0,
    pause(by) {
      pausedBy.add(by)
    },
    resume(by) {
      pausedBy.delete(by)
      serve()
    },
    takeSpare(lanes) {
      const lane = pausedBy.size > 0 || queue.length > 0 ? undefined : laneFor({ lanes })
      return lane === undefined ? null : occupy(lane)
    },
    take(rank, lanes, signal) {
      if (signal.aborted) return Promise.resolve(null)
      return new Promise((resolve) => {
        const giveUp = (): void => {
          queue.splice(queue.indexOf(waiting), 1)
          resolve(null)
        }
        const waiting: Waiting = {
          rank,
          lanes,
          settle(slot) {
            signal.removeEventListener('abort', giveUp)
            resolve(slot)
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
