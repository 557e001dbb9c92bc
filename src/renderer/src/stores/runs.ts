import { create } from 'zustand'
import type { RunEvent } from '../../../shared/run-event.ts'
import { foldRun, type RunView } from '../../../shared/run-view.ts'

interface RunsStore {
  /** The view of every run this window has heard of, by run. */
  views: Readonly<Record<string, RunView>>
  /** Events that came after a gap, by run. They wait until the whole view was asked for and placed. */
  held: Readonly<Record<string, readonly RunEvent[]>>
}

export const useRunsStore = create<RunsStore>(() => ({ views: {}, held: {} }))

/** Folds a batch. A run whose numbers do not follow on is held, and stays as it was, until `placeRun`. */
export function foldBatch(events: readonly RunEvent[]): void {
  useRunsStore.setState(({ views, held }) => {
    const nextViews = { ...views }
    const nextHeld = { ...held }
    for (const event of events) {
      const waiting = nextHeld[event.runId]
      const view = nextViews[event.runId] ?? null
      if (waiting) nextHeld[event.runId] = [...waiting, event]
      else if (followsOn(view, event)) {
        const folded = foldRun(view, event)
        if (folded) nextViews[event.runId] = folded
      } else nextHeld[event.runId] = [event]
    }
    return { views: nextViews, held: nextHeld }
  })
}

/** Takes a view as the main process gave it, unless a newer one is here, and folds in what was held for it. */
export function placeRun(view: RunView): void {
  useRunsStore.setState(({ views, held }) => {
    const here = views[view.runId]
    let placed = here && here.seq > view.seq ? here : view
    for (const event of held[view.runId] ?? []) placed = foldRun(placed, event) ?? placed
    const { [view.runId]: _, ...stillHeld } = held
    return { views: { ...views, [view.runId]: placed }, held: stillHeld }
  })
}

/** Gives up on a gap: what was held is dropped, so that the next event asks again. */
export function dropHeld(runId: string): void {
  useRunsStore.setState(({ held }) => {
    const { [runId]: _, ...stillHeld } = held
    return { held: stillHeld }
  })
}

/** The runs that wait for their whole view. */
export const gaps = (held: RunsStore['held']): string[] => Object.keys(held)

/** The run of a vault that is under way, or null. A refine counts too. */
export function activeRunOf(views: RunsStore['views'], vaultId: string): RunView | null {
  return Object.values(views).find((view) => view.vaultId === vaultId && view.state !== 'finished') ?? null
}

function followsOn(view: RunView | null, event: RunEvent): boolean {
  if (event.kind === 'run-started') return true
  return view !== null && event.seq <= view.seq + 1
}
