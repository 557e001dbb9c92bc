import type { Metrics } from '../../../../shared/run-event.ts'

export interface Rate {
  name: string
  /** From 0 to 1; null while there is nothing to divide by. */
  share: number | null
  /** The target as a person reads it. */
  target: string
  met: boolean
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.min(1, part / whole))

/** The four rates a run is judged by, with their targets. */
export function rates(metrics: Metrics): Rate[] {
  const { attempts, succeeded, timedOut, fellBack, checks, checksPassed } = metrics
  const success = share(succeeded, attempts)
  const late = share(timedOut, attempts)
  // Attempts are counted when they end, fallbacks when they start.
  const other = share(fellBack, Math.max(attempts, fellBack))
  const passed = share(checksPassed, checks)
  return [
    { name: 'Attempts succeeded', share: success, target: 'over 90 %', met: (success ?? 1) > 0.9 },
    { name: 'Ran out of time', share: late, target: 'under 5 %', met: (late ?? 0) < 0.05 },
    { name: 'Went to another provider', share: other, target: 'under 10 %', met: (other ?? 0) < 0.1 },
    { name: 'Passed the check', share: passed, target: 'over 95 %', met: (passed ?? 1) > 0.95 },
  ]
}
