import { useEffect, useState } from 'react'
import type { RunView } from '../../../../shared/run-view.ts'
import { useRunsStore } from '../../stores/run-views.ts'

/** Differences of less than this are the way an event takes, not another clock. */
const noticeable = 1500

/**
 * How far this window's clock is ahead of the run's, in milliseconds. The run's clock leaves out the time the machine
 * was asleep, so an attempt that slept for an hour with the lid shut is not an hour late. Measured on arriving events.
 */
export function useClockLead(runId: string): number {
  const [lead, setLead] = useState(0)
  useEffect(
    () =>
      useRunsStore.subscribe(({ views }, { views: before }) => {
        const now = views[runId]
        const then = before[runId]
        if (!now || !then || now === then) return
        const latest = latestAt(now)
        if (latest <= latestAt(then)) return
        const measured = Date.now() - latest
        setLead((known) =>
          Math.abs(measured - known) < noticeable ? known : measured < noticeable ? 0 : measured,
        )
      }),
    [runId],
  )
  return lead
}

/** The time of the last event of which the view keeps the time. */
export function latestAt(run: RunView): number {
  const parts = run.sections.flatMap((card) => card.parts)
  return Math.max(
    run.startedAt,
    run.log.at(-1)?.at ?? 0,
    ...parts.map((part) => Math.max(part.aliveAt ?? 0, part.startedAt ?? 0)),
  )
}
