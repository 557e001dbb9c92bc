import { factsOf } from '../../shared/failure-facts.ts'
import { isFleeting, type RunEvent, type UnstampedEvent } from '../../shared/run-event.ts'
import { foldRun, type RunView } from '../../shared/run-view.ts'
import type { Clock, VaultStore } from '../ports.ts'
import type { DiskWatch } from './disk-watch.ts'

export interface AnnouncerPorts {
  clock: Clock
  store: Pick<VaultStore, 'journal'>
  disk: Pick<DiskWatch, 'write'>
  onEvent: (event: RunEvent) => void
  onTrouble?: (reference: string, error: unknown) => void
}

/** The one way events leave a run: numbered at once, then one by one into the journal and out to the listeners. */
export interface Announcer {
  announce: (event: UnstampedEvent) => void
  /** The run as the events so far tell it. */
  view: () => RunView | null
  /** Settles when everything announced so far is journaled and out, or its journal is given up. */
  flushed: () => Promise<void>
}

/**
 * An event is in the journal before anybody hears of it, so that what was shown is known after a crash. One that the
 * disk does not take is heard all the same, for it may say just that; it is written once the disk takes it, before those
 * that come after it, and meanwhile the run buys nothing.
 */
export function announcer(
  runId: string,
  { clock, store, disk, onEvent, onTrouble }: AnnouncerPorts,
): Announcer {
  let seq = 0
  let view: RunView | null = null
  let last: Promise<void> = Promise.resolve()
  /** Events that the journal lacks, oldest first. */
  const behind: RunEvent[] = []
  let catchingUp: Promise<void> | null = null

  async function catchUp(): Promise<void> {
    for (let next = behind[0]; next; next = behind[0]) {
      const event = next
      const written = await disk.write(() => store.journal(event))
      if (!written.ok && factsOf(written.failure).canBeWrittenLater) return
      behind.shift()
    }
  }

  async function journaled(event: RunEvent): Promise<void> {
    const written = behind.length === 0 ? await store.journal(event) : null
    if (written?.ok) return
    if (written) onTrouble?.('journal', written.failure)
    if (written && !factsOf(written.failure).canBeWrittenLater) return
    behind.push(event)
    catchingUp ??= catchUp().finally(() => (catchingUp = null))
  }

  const send = async (event: RunEvent): Promise<void> => {
    if (!isFleeting(event)) await journaled(event)
    try {
      onEvent(event)
    } catch (error) {
      onTrouble?.('listener', error)
    }
  }

  return {
    announce(unstamped) {
      seq += 1
      const event: RunEvent = { ...unstamped, runId, seq, at: clock.now() }
      view = foldRun(view, event)
      last = last.then(() => send(event))
    },
    view: () => view,
    async flushed() {
      for (let seen: unknown; seen !== last || catchingUp !== null;) {
        seen = last
        await last
        await catchingUp
      }
    },
  }
}
