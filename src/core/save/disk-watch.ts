import { factsOf } from '../../shared/failure-facts.ts'
import type { Failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'
import type { UnstampedEvent } from '../../shared/run-event.ts'
import type { Clock } from '../ports.ts'

/** Whether the disk takes what a run writes. While it does not, nothing is lost and nothing more is bought. */
export interface DiskWatch {
  /**
   * Writes until the disk has it, again and again where that may help. A failure means that it is given up, or that
   * waiting does not help. `onHeld` hears the first failure.
   */
  write<T>(act: () => Promise<Result<T>>, onHeld?: (failure: Failure) => Promise<void>): Promise<Result<T>>
  /** True when the disk can take what may be asked now. Else the run holds still until it can. */
  canTakeMore(): Promise<boolean>
  /** The person says that it may work now: everything that waits is tried at once. */
  again(): void
  /** The run has ended: what is left to write is tried for its ten seconds and no longer. */
  close(): void
  /** Why nothing more is asked in this run; null while there is hope. */
  givenUp(): Failure | null
  /** The person cancelled the run while it waited for the disk: what waited is not written by that, and not for the disk. */
  brokenOff(): boolean
  /** Aborts when the run is cancelled or the disk is given up. */
  signal: AbortSignal
}

interface DiskWatchPorts {
  clock: Clock
  /** Aborts when the run is cancelled. */
  signal: AbortSignal
  /** Whether the disk has room for what a run may write next. */
  checkFreeSpace: () => Promise<Result<null>>
  /** Nothing is asked between `hold` and `release`. */
  hold: () => void
  release: () => void
  announce: (event: UnstampedEvent) => void
  /** Somebody sees why the run waits, and may end it: it waits as long as it takes. */
  attended: boolean
  timeScale: number
}

/** Milliseconds before a write is tried again: the first times, and from then on. */
const waits = [250, 500, 1_000, 2_000]
const laterMs = 4_000

/** So long a disk is tried before a person has to know; one that is full is said at once. In milliseconds. */
export const patienceMs = 10_000

export function diskWatch(ports: DiskWatchPorts): DiskWatch {
  const { clock, announce, attended, timeScale } = ports
  let held = 0
  let lost = false
  let looking = false
  let closed = false
  let gaveUp: Failure | null = null
  let brokenOff = false
  let waking = new AbortController()
  const ending = new AbortController()

  const again = (): void => {
    waking.abort()
    waking = new AbortController()
  }
  const end = (): void => {
    ending.abort()
    again()
  }
  ports.signal.addEventListener('abort', end, { once: true })

  const lose = (failure: Failure): void => {
    if (lost || closed) return
    lost = true
    announce({ kind: 'disk-lost', failure })
  }
  const giveUp = (failure: Failure): void => {
    lose(failure)
    if ((attended && !closed) || gaveUp !== null) return
    gaveUp = failure
    end()
  }
  const found = (): void => {
    if (lost && !closed) announce({ kind: 'disk-found' })
    lost = false
    ports.release()
  }

  async function patiently<T>(act: () => Promise<Result<T>>, first: Failure): Promise<Result<T>> {
    const since = clock.now()
    let result: Result<T> = failed(first)
    for (let nth = 0; !result.ok && factsOf(result.failure).canBeWrittenLater; nth += 1) {
      if (result.failure.kind === 'disk-full') lose(result.failure)
      const isTriedEnough = clock.now() - since >= patienceMs * timeScale
      if (isTriedEnough && !ending.signal.aborted) giveUp(result.failure)
      if (ending.signal.aborted) {
        brokenOff = gaveUp === null
        break
      }
      await clock.sleep((waits[nth] ?? laterMs) * timeScale, waking.signal)
      result = await act()
    }
    return result
  }

  async function write<T>(
    act: () => Promise<Result<T>>,
    onHeld?: (failure: Failure) => Promise<void>,
  ): Promise<Result<T>> {
    const first = await act()
    if (first.ok || !factsOf(first.failure).canBeWrittenLater) return first
    held += 1
    ports.hold()
    await onHeld?.(first.failure)
    const result = await patiently(act, first.failure)
    held -= 1
    if (held === 0 && !ending.signal.aborted) found()
    return result
  }

  return {
    signal: ending.signal,
    write,
    again,
    close: () => (closed = true),
    givenUp: () => gaveUp,
    brokenOff: () => brokenOff,
    async canTakeMore() {
      const free = await ports.checkFreeSpace()
      if (free.ok || !factsOf(free.failure).canBeWrittenLater) return true
      if (looking) return false
      looking = true
      void write(ports.checkFreeSpace).finally(() => (looking = false))
      return false
    },
  }
}
