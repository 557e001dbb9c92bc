import { parentPort } from 'node:worker_threads'
import { measure, taskSchema } from './measure.ts'

// One of the threads that share the vaults of a table.
parentPort?.on('message', (message: unknown) => {
  void measure(taskSchema.parse(message)).then((figures) => parentPort?.postMessage(figures))
})
