import { app } from 'electron'

/**
 * Answers with the program's exit code. `start.ts` waits for this, and Electron for `start.ts`: until it is through no
 * display, profile, lock or page is touched.
 */
export async function runWithoutWindow(words: readonly string[]): Promise<void> {
  process.argv = [process.execPath, ...words]
  process.on('uncaughtException', broken)
  process.on('unhandledRejection', broken)
  try {
    if (words[0] === 'read-imports') return await readImportsUntilEnded()
    await import('../cli.ts')
    await Promise.all([written(process.stdout), written(process.stderr)])
    app.exit(Number(process.exitCode ?? 0))
  } catch (problem) {
    broken(problem)
  }
}

/** Who started it ends it; it goes too where that one is gone. */
async function readImportsUntilEnded(): Promise<void> {
  process.on('disconnect', () => app.exit(0))
  await import('../imports/imports-process.ts')
  await new Promise(() => undefined)
}

function broken(problem: unknown): void {
  process.stderr.write(
    `${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`,
    () => app.exit(1),
  )
}

const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => stream.write('', () => resolve()))
