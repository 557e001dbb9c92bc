import { create } from 'zustand'
import { isFleeting, type RunEvent } from '../../../shared/run-event.ts'
import { foldRun, type RunView } from '../../../shared/run-view.ts'

interface RunsStore {
  /** The view of every run this window has heard of, by run. */
  views: Readonly<Record<string, RunView>>
  /**
   * The same views, each of its last event that was not arriving text. Text arrives many times a second, and nearly
   * everything in the window is the same before and after: what shows no text reads these, and is drawn when a state changes.
   */
  steady: Readonly<Record<string, RunView>>
  /** Events that came after a gap, by run. They wait until the whole view was asked for and placed. */
  held: Readonly<Record<string, readonly RunEvent[]>>
}

export const useRunsStore = create<RunsStore>(() => ({ views: {}, steady: {}, held: {} }))

/** Folds a batch. A run whose numbers do not follow on is held, and stays as it was, until `placeRun`. */
export function foldBatch(events: readonly RunEvent[]): void {
  useRunsStore.setState(({ views, steady, held }) => {
    const nextViews = events.some(({ kind }) => kind === 'run-started') ? withoutOld(views) : { ...views }
    const moved = new Set<string>()
    let nextHeld = held
    for (const event of events) {
      const { runId } = event
      const waiting = nextHeld[runId]
      const view = nextViews[runId] ?? null
      if (waiting) nextHeld = { ...nextHeld, [runId]: [...waiting, event] }
      else if (followsOn(view, event)) {
        const folded = foldRun(view, event)
        if (folded) nextViews[runId] = folded
        if (!isFleeting(event)) moved.add(runId)
      } else nextHeld = { ...nextHeld, [runId]: [event] }
    }
    return {
      views: nextViews,
      steady: moved.size === 0 ? steady : steadied(steady, nextViews, moved),
      held: nextHeld,
    }
  })
}

/** The run screen asks main for a run it no longer has, so an afternoon of many runs need not be kept here. */
const endedKept = 6

function withoutOld(views: RunsStore['views']): Record<string, RunView> {
  const ended = Object.values(views).filter((view) => view.state === 'finished')
  const old = new Set(ended.sort((a, b) => b.startedAt - a.startedAt).slice(endedKept))
  return Object.fromEntries(Object.entries(views).filter(([, view]) => !old.has(view)))
}

/** The steady views after a batch: new for runs in which something else than text arrived, and none that is no longer kept. */
function steadied(
  steady: RunsStore['steady'],
  views: RunsStore['views'],
  moved: ReadonlySet<string>,
): RunsStore['steady'] {
  return Object.fromEntries(
    Object.entries(views).map(([runId, view]) => [runId, moved.has(runId) ? view : (steady[runId] ?? view)]),
  )
}

/** Takes a view as the main process gave it, unless a newer one is here, and folds in what was held for it. */
export function placeRun(view: RunView): void {
  useRunsStore.setState(({ views, steady, held }) => {
    const here = views[view.runId]
    let placed = here && here.seq > view.seq ? here : view
    for (const event of held[view.runId] ?? []) placed = foldRun(placed, event) ?? placed
    const { [view.runId]: _, ...stillHeld } = held
    return {
      views: { ...views, [view.runId]: placed },
      steady: { ...steady, [view.runId]: placed },
      held: stillHeld,
    }
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

/** The same for a component: without the text that arrives, so that it is drawn anew when a state changes only. */
export const useActiveRun = (vaultId: string): RunView | null =>
  useRunsStore((store) => activeRunOf(store.steady, vaultId))

function followsOn(view: RunView | null, event: RunEvent): boolean {
  if (event.kind === 'run-started') return true
  return view !== null && event.seq <= view.seq + 1
}
