import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { libraries, program } from './ready-server.mjs'
import { tinyModel } from './tiny-model.ts'

export interface LocalServer {
  /** Its address, without the path. */
  url: string
  /** How many of its places are writing at the moment. */
  busy(): Promise<number>
  /** Ends it as a crash would. */
  kill(): Promise<void>
}

/** Starts llama.cpp's server with the tiny model, and room for so many tokens in each of two places. */
export async function startLocalServer(context: number): Promise<LocalServer> {
  const folder = await mkdtemp(join(tmpdir(), 'vaultwright-local-server-'))
  const model = join(folder, 'tiny-random.gguf')
  await writeFile(model, tinyModel())
  const options = ['--model', model, '--alias', 'tiny-random', '--host', '127.0.0.1', '--port', '0']
  const room = [
    '--ctx-size',
    String(context * 2),
    '--parallel',
    '2',
    '--threads',
    '1',
    '--no-warmup',
    '--slots',
  ]
  // It looks for its libraries where it is started.
  const child = spawn(program, [...options, ...room, '--seed', '1'], {
    cwd: libraries,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await listening(child)
  while (!(await fetch(`${url}/health`).catch(() => null))?.ok) await wait(50)
  return {
    url,
    async busy() {
      const slots: unknown = await (await fetch(`${url}/slots`)).json()
      return JSON.stringify(slots).split('"is_processing":true').length - 1
    },
    async kill() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit')
        child.kill('SIGKILL')
        await ended
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The address it says it listens at. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (text: Buffer): void => {
      said += text.toString()
      const address = /listening on (http:\/\/[\d.]+:\d+)/u.exec(said)?.[1]
      if (address) resolve(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) =>
      reject(new Error(`The local server ended with ${code}: ${said.slice(-2_000)}`)),
    )
    child.once('error', reject)
  })
}
