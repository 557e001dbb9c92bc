/** A set of slots with a bound of its own: one for the whole run, or one for each provider's key. */
export type SlotGroup = string

export interface Slot {
  group: SlotGroup
  /** Gives it back; more than once does no harm. */
  free(): void
}

/** The person, or a disk that does not take what is written. */
export type PausedBy = 'person' | 'disk'

/** The slots of a run: in each group at most so many requests are open at once, whatever section they belong to. */
export interface SlotPool {
  /**
   * Waits for a slot in one of the groups, an earlier one preferred; null when the signal aborts first. Among those who
   * wait the highest rank goes first, then who came first.
   */
  take(rank: number, groups: readonly SlotGroup[], signal: AbortSignal): Promise<Slot | null>
  /** A slot that is free now and that nobody waits for, or null. */
  takeSpare(groups: readonly SlotGroup[]): Slot | null
  /** From now on a group has so many slots; those in use beyond it stay in use until they are given back. */
  resize(group: SlotGroup, slots: number): void
  /** Hands out nothing until whoever paused it resumes it; slots in use stay in use. */
  pause(by: PausedBy): void
  resume(by: PausedBy): void
  /** Whoever has a slot and has not begun gives it back and asks for another. */
  isPaused(): boolean
  /** Slots in use, in one group or in all. */
  open(group?: SlotGroup): number
}

interface Waiting {
  rank: number
  groups: readonly SlotGroup[]
  settle(slot: Slot | null): void
}

export function slotPool(slots: Readonly<Record<SlotGroup, number>>): SlotPool {
  const most = new Map(Object.entries(slots))
  const used = new Map<SlotGroup, number>()
  const queue: Waiting[] = []
  const pausedBy = new Set<PausedBy>()

  const openIn = (group: SlotGroup): number => used.get(group) ?? 0
  const groupFor = ({ groups }: Pick<Waiting, 'groups'>): SlotGroup | undefined =>
    groups.find((group) => openIn(group) < (most.get(group) ?? 0))

  const occupy = (group: SlotGroup): Slot => {
    used.set(group, openIn(group) + 1)
    let held = true
    return {
      group,
      free() {
        if (!held) return
        held = false
        used.set(group, openIn(group) - 1)
        serve()
      },
    }
  }
  const serve = (): void => {
    while (pausedBy.size === 0) {
      const able = queue.filter((waiting) => groupFor(waiting) !== undefined)
      if (able.length === 0) return
      const next = able.reduce((best, other) => (other.rank > best.rank ? other : best))
      queue.splice(queue.indexOf(next), 1)
      next.settle(occupy(groupFor(next)!))
    }
  }

  return {
    open: (group) =>
      group === undefined ? [...used.values()].reduce((sum, open) => sum + open, 0) : openIn(group),
    resize(group, count) {
      most.set(group, count)
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
    takeSpare(groups) {
      const group = pausedBy.size > 0 || queue.length > 0 ? undefined : groupFor({ groups })
      return group === undefined ? null : occupy(group)
    },
    take(rank, groups, signal) {
      if (signal.aborted) return Promise.resolve(null)
      return new Promise((resolve) => {
        const giveUp = (): void => {
          queue.splice(queue.indexOf(waiting), 1)
          resolve(null)
        }
        const waiting: Waiting = {
          rank,
          groups,
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
