import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atEnd, type Launch } from './launch.ts'

/** Every socket that an app opens to another one, from its first moment on, whoever in it does so. */
export interface WatchedSockets {
  /** What the app is started with. */
  readonly launch: { args: string[]; env: Record<string, string> } & Launch
  /** Where sockets were opened to and which names were asked for, once each; the app must have been closed. */
  opened(): Promise<string[]>
}

/**
 * Node names each of its handles to whoever wants to know, on every thread; what it names is written down at once, because
 * nobody knows when a process ends. It must stand alone, as it is loaded before anything of the app.
 */
const ofNode = `
const { appendFileSync } = require('node:fs')
const { createHook } = require('node:async_hooks')
const out = ['TCPCONNECTWRAP', 'UDPSENDWRAP', 'UDPWRAP', 'GETADDRINFOREQWRAP', 'QUERYWRAP', 'QUICSESSION']
createHook({
  init(id, type) {
    if (out.includes(type)) appendFileSync(process.env.SOCKETS_OF_NODE, 'node: ' + type + '\\n')
  },
}).enable()
const threads = require('node:worker_threads')
const { Worker } = threads
threads.Worker = class extends Worker {
  constructor(file, options = {}) {
    super(file, { ...options, execArgv: [...(options.execArgv ?? process.execArgv), '--require', __filename] })
  }
}
require('node:module').syncBuiltinESMExports()
appendFileSync(process.env.SOCKETS_OF_NODE, 'watched ' + threads.threadId + '\\n')
`

interface NetLog {
  constants: { logEventTypes: Record<string, number> }
  events: {
    type: number
    source: { id: number }
    params?: { address?: string; host?: string }
  }[]
}

/** Watches the sockets of the next app that is started. */
export async function watchedSockets(): Promise<WatchedSockets> {
  const folder = await mkdtemp(join(tmpdir(), 'vaultwright-sockets-'))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  const [hook, starter, node, chromium] = ['hook.cjs', 'starter', 'node', 'chromium.json'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]
  await writeFile(hook, ofNode)
  // Playwright takes these options out of what it starts a program with.
  const command = `NODE_OPTIONS='--require ${hook}' exec '${process.env['VAULTWRIGHT_ELECTRON']}' "$@"`
  await writeFile(starter, `#!/bin/sh\n${command}\n`, { mode: 0o755 })
  return {
    launch: {
      args: [`--log-net-log=${chromium}`],
      starter,
      env: { SOCKETS_OF_NODE: node },
    },
    async opened() {
      const lines = (await readFile(node, 'utf8')).split('\n').filter(Boolean)
      if (!lines.some((line) => line.startsWith('watched')))
        throw new Error('Nobody watched the sockets of Node.')
      const { constants, events } = JSON.parse(await readFile(chromium, 'utf8')) as NetLog
      const typeOf = (name: string): number => {
        const type = constants.logEventTypes[name]
        if (type === undefined) throw new Error(`Chromium has no ${name} in its log.`)
        return type
      }
      const [tcp, name, udp, sent] = [
        ...['TCP_CONNECT_ATTEMPT', 'HOST_RESOLVER_MANAGER_JOB', 'UDP_CONNECT', 'UDP_BYTES_SENT'],
      ].map(typeOf)
      // To ask the system for a way somewhere Chromium connects a socket of UDP and sends nothing.
      const sending = new Set(events.filter(({ type }) => type === sent).map(({ source }) => source.id))
      const named = events
        .filter(
          ({ type, source }) =>
            type === tcp || type === name || type === sent || (type === udp && sending.has(source.id)),
        )
        .flatMap(({ params }) => params?.address ?? params?.host ?? [])
      return [...new Set([...lines.filter((line) => !line.startsWith('watched')), ...named])].sort()
    },
  }
}
