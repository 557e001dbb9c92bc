/** Takes the log that is told from now on, and what came before it. */
export type ToLog = (log: (line: string) => void) => void

/**
 * Hears of every mistake in main that nobody caught, from the first moment on, and hands back what gives them to the log
 * once there is one. Without a listener Electron shows a box of its own, and nothing else happens in main until somebody
 * presses it: no quit either.
 */
export function uncaught(): ToLog {
  const early: string[] = []
  let tell = (line: string): unknown => early.push(line)
  const heard = (mistake: unknown): void =>
    void tell(`[APP] ${mistake instanceof Error ? (mistake.stack ?? mistake.message) : String(mistake)}`)
  process.on('uncaughtException', heard)
  process.on('unhandledRejection', heard)
  return (log) => {
    tell = log
    early.splice(0).forEach(log)
  }
}
