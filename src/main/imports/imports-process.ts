import { Worker } from 'node:worker_threads'
import { importLimits } from '../../shared/imports/imported-file.ts'
import { toImportsSchema, type FromImports, type ToImports } from './import-messages.ts'

// The process that reads imports. It does so on a thread and watches how long that takes and how much memory. It is
// started for one import; main ends it when it has heard enough. Each file has its time for itself.

/** Electron gives its utility processes a port; a process of Node has `process.send`. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: unknown): void
}
const { parentPort: port } = process as unknown as { parentPort?: ParentPort }

const say = (message: FromImports): void => {
  if (port) port.postMessage(message)
  else process.send?.(message)
}

/** How often time and memory are looked at, in milliseconds. */
const lookMs = 100
const megabyte = 1024 * 1024

function read(asked: ToImports): void {
  const [, , script = ''] = process.argv
  let began = performance.now()
  const thread = new Worker(new URL(script), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: importLimits.memory / 2 },
  })
  const stop = (why: Extract<FromImports, { kind: 'stopped' }>['why']): void => {
    clearInterval(watch)
    say({ kind: 'stopped', why })
    void thread.terminate()
  }
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > importLimits.memory * megabyte) stop('too-much-memory')
    else if (performance.now() - began > asked.ms) stop('too-long')
  }, lookMs)
  thread.on('message', (file: FromImports) => {
    began = performance.now()
    say(file)
  })
  thread.on('error', (error: Error & { code?: string }) =>
    stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'damaged'),
  )
  thread.on('exit', () => clearInterval(watch))
}

if (port) port.on('message', ({ data }) => read(toImportsSchema.parse(data)))
else process.on('message', (message) => read(toImportsSchema.parse(message)))
