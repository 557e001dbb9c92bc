import { fork, spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inElectron, inProgram } from '../program-folder.ts'
import type { ImportProcess } from './read-imports.ts'

/** The process that reads imports, as the command line starts one. It knows nothing of this one's environment. */
export function nodeImportProcess(): ImportProcess {
  const child = inElectron ? electronAgain() : node()
  return {
    send: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}

const node = (): ChildProcess =>
  fork(
    fileURLToPath(new URL('imports-process.ts', import.meta.url)),
    [new URL('imports-thread.ts', import.meta.url).href],
    { env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  )

/** In the package the same program once more, without a page and so without the sandbox for pages: see `wordsWithoutWindow`. */
function electronAgain(): ChildProcess {
  const thread = pathToFileURL(inProgram('out', 'main', 'imports-thread.js')).href
  return spawn(process.execPath, ['--no-sandbox', '--', 'read-imports', thread], {
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}
