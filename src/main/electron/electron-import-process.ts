import { utilityProcess } from 'electron'
import { pathToFileURL } from 'node:url'
import type { ImportProcess } from '../imports/read-imports.ts'

/** The process that reads imports, as Electron starts one; `built` gives where a file of ours was bundled to. */
export const electronImportProcess = (built: (file: string) => string) => (): ImportProcess => {
  const child = utilityProcess.fork(
    built('imports-process.js'),
    [pathToFileURL(built('imports-thread.js')).href],
    { serviceName: 'Vaultwright imports', stdio: 'ignore', env: {} },
  )
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  }
}
