import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ImportProcess } from './read-imports.ts'

/** The process that reads imports, outside of Electron. It knows nothing of this one's environment. */
export function nodeImportProcess(): ImportProcess {
  const child = fork(fileURLToPath(new URL('imports-process.ts', import.meta.url)), [threadScript], {
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    send: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}

const threadScript = new URL('imports-thread.ts', import.meta.url).href
