import { isFleeting, type RunEvent, type UnstampedEvent } from '../../shared/run-event.ts'
import { foldRun, type RunView } from '../../shared/run-view.ts'
import type { Clock, VaultStore } from '../ports.ts'

export interface AnnouncerPorts {
  clock: Clock
  store: Pick<VaultStore, 'journal'>
  onEvent: (event: RunEvent) => void
  onTrouble?: (reference: string, error: unknown) => void
}

/** The one way events leave a run: numbered at once, then one by one into the journal and out to the listeners. */
export interface Announcer {
  announce: (event: UnstampedEvent) => void
  /** The run as the events so far tell it. */
  view: () => RunView | null
  /** Settles when everything announced so far is journaled and out. */
  flushed: () => Promise<void>
}

/**
 * An event is in the journal before anybody hears of it, so that what was shown is known after a crash. A journal
 * that cannot be written does not end the run: the sections themselves are what must be saved.
 */
export function announcer(runId: string, { clock, store, onEvent, onTrouble }: AnnouncerPorts): Announcer {
  let seq = 0
  let view: RunView | null = null
  let last: Promise<void> = Promise.resolve()

  const send = async (event: RunEvent): Promise<void> => {
    const journaled = isFleeting(event) ? null : await store.journal(event)
    if (journaled?.ok === false) onTrouble?.('journal', journaled.failure)
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
    flushed: () => last,
  }
}
