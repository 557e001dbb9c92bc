import { connect, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'

/** A port of this computer at which every packet is dropped, as behind a firewall or in a network that is off. */
export interface Swallower {
  port: number
  close: () => Promise<void>
}

/** How many connections wait to be taken; the system keeps one more and drops whatever comes then (listen(2)). */
const backlog = 1

/** Listens, takes nobody, and lets the queue of those who wait be full. */
export async function startSwallower(): Promise<Swallower> {
  const listener = new Worker(neverAccepts, { eval: true, workerData: backlog })
  const port = await new Promise<number>((resolve, reject) => {
    listener.once('message', (said) => resolve(z.number().parse(said))).once('error', reject)
  })
  const waiting: Socket[] = []
  for (let i = 0; i <= backlog; i++) waiting.push(await connected(port))
  return {
    port,
    async close() {
      for (const socket of waiting) socket.destroy()
      await listener.terminate()
    },
  }
}

const connected = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').once('error', reject)
    socket.once('connect', () => resolve(socket.on('error', () => undefined)))
  })

/** Stands still once it listens. It is a text, so that whatever bundles this file need not know of a second one. */
const neverAccepts = `
  const { createServer } = require('node:net')
  const { parentPort, workerData } = require('node:worker_threads')
  const server = createServer()
  server.listen({ port: 0, host: '127.0.0.1', backlog: workerData }, () => {
    parentPort.postMessage(server.address().port)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  })
`
