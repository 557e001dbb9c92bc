import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { WorldName } from '../../e2e/provider/world/worlds.ts'
import type { ClientOrder } from './client-order.ts'
import { clientEndSchema, type ClientEnd } from './client-order.ts'

const root = join(import.meta.dirname, '../..')

export interface WorldProcess {
  url: string
  close(): Promise<void>
}

/** The provider in a process of its own. */
export async function startWorldProcess(order: {
  world: WorldName
  seed: number
  scale: number
}): Promise<WorldProcess> {
  const { world, seed, scale } = order
  const words = ['--world', world, '--seed', String(seed), '--scale', String(scale)]
  const child = spawn(process.execPath, [join(root, 'e2e/provider/world/server.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { url: await addressOf(child), close: () => ended(child) }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The provider cannot be heard')
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^listening on (\S+)$/u.exec(line) ?? []
    if (url !== undefined) return url
  }
  throw new Error('The provider did not start')
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}

/** One policy's vaults in a process of their own, to its end. */
export async function runClient(order: ClientOrder): Promise<ClientEnd> {
  const client = join(import.meta.dirname, 'client.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [client, JSON.stringify(order)], {
    maxBuffer: 2 ** 26,
    // Warnings of a library are no result.
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  })
  const last = stdout.trim().split('\n').at(-1) ?? ''
  return clientEndSchema.parse(z.json().parse(JSON.parse(last)))
}
