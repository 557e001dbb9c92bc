import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/** Another program of ours, in a process of its own, by the path of its script. */
export interface OtherProgram {
  child: ChildProcessWithoutNullStreams
  /** Its first line that reads so, once it has said it. */
  says(words: RegExp): Promise<string>
  /** All it said, line by line, once it has ended. */
  ended(): Promise<string[]>
}

/** Starts it; it ends with the test at the latest. */
export function otherProgram(script: string, ...given: string[]): OtherProgram {
  const child = spawn(process.execPath, [script, ...given])
  let said = ''
  child.stdout.on('data', (piece) => (said += String(piece)))
  child.stderr.on('data', (piece) => process.stderr.write(String(piece)))
  const closed = once(child, 'close')
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    child,
    async says(words) {
      for (;;) {
        const line = said.split('\n').find((each) => words.test(each))
        if (line !== undefined) return line
        const more = await Promise.race([once(child.stdout, 'data'), closed.then(() => null)])
        if (more === null) throw new Error(`It ended without saying ${String(words)}.`)
      }
    },
    async ended() {
      await closed
      return said.split('\n').filter((line) => line !== '')
    },
  }
}
