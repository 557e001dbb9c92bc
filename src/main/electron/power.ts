import { powerMonitor, powerSaveBlocker } from 'electron'
import type { RunClock } from '../clock.ts'

/** Tells the run clock when the lid is shut, so that limits do not run meanwhile. */
export function watchPower(clock: RunClock): void {
  powerMonitor.on('suspend', () => clock.suspended())
  powerMonitor.on('resume', () => clock.awake())
}

/** While a run writes, the machine does not doze off by itself; closing the lid still works. */
export function awakeWhileRunning(): (running: boolean) => void {
  let blocker: number | null = null
  return (running) => {
    if (running && blocker === null) blocker = powerSaveBlocker.start('prevent-app-suspension')
    if (!running && blocker !== null) {
      powerSaveBlocker.stop(blocker)
      blocker = null
    }
  }
}
