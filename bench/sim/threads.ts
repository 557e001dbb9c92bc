import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Measured, Task } from './measure.ts'

export interface Threads {
  /** Runs the tasks on all threads; results in the order of the tasks. */
  all(tasks: readonly Task[]): Promise<Measured[]>
  close(): Promise<void>
}

/** As many threads as the machine has cores. */
export function startThreads(count = availableParallelism()): Threads {
  const workers = Array.from({ length: count }, () => new Worker(new URL('worker.ts', import.meta.url)))
  const one = (worker: Worker, task: Task): Promise<Measured> =>
    new Promise((resolve, reject) => {
      const settle = (measured: Measured): void => {
        worker.off('error', reject)
        resolve(measured)
      }
      worker.once('message', settle)
      worker.once('error', reject)
      worker.postMessage(task)
    })
  return {
    async all(tasks) {
      const results: Measured[] = []
      const left = [...tasks.entries()]
      const work = async (worker: Worker): Promise<void> => {
        for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await one(worker, next[1])
      }
      await Promise.all(workers.map(work))
      return results
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
