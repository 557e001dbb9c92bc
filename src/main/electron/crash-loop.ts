import { app } from 'electron'

/** More parts that ended by themselves than this, within so many milliseconds, are no accident. */
const mostEnded = 20
const withinMs = 10_000

const byThemselves = ['abnormal-exit', 'crashed', 'launch-failed', 'integrity-failure']

/**
 * Calls `giveUp` when parts of the app end as soon as they are started, again and again. Chromium starts the one that
 * it reaches the network by anew without an end: where the program's files were removed or replaced while it runs, as
 * an update does, that takes most of a processor for as long as the app is open.
 */
export function endCrashLoops(giveUp: () => void): void {
  let times: number[] = []
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'Utility' || !byThemselves.includes(reason)) return
    const now = performance.now()
    times = [...times.filter((time) => now - time < withinMs), now]
    if (times.length >= mostEnded) giveUp()
  })
}
