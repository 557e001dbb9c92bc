import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProvider, type Provider } from '../../e2e/provider/start-provider.ts'
import { intakeSchema, type Intake } from '../../src/shared/intake.ts'
import { createVault } from '../../src/main/storage/vault-folder.ts'
import { must } from '../wire/ours.ts'
import { root } from '../wire/vault-to-write.ts'
import { fromWriterSchema, type FromWriter, type ToWriter } from './writer-messages.ts'

/** A run that was cancelled. */
export interface Cancelled {
  /** From the word to the moment the provider sees no question and no connection any more, in milliseconds. */
  closedMs: number
  /** Questions that were under way. */
  inFlight: number
  /** Listeners that wait for a signal after the end. */
  listeners: number
}

/** A run that was killed and gone on with. */
export interface Killed {
  /** From opening the vault again to the first question that reaches the provider, in milliseconds. */
  resumedMs: number
  /** Parts that were on the disk at the kill, and those of them that were asked for again. */
  accepted: number
  boughtTwice: number
  /** Sections there are at the end. */
  saved: number
}

/** Characters a second: quick, so that many runs can be stopped, and slow enough that three are always under way. */
const pace = 20_000
const firstTokenMs = 40

interface Stage {
  provider: Provider
  folder: string
  start: () => Promise<Writer>
}

/** Stops a run while its `asked`-th question is under way, `afterMs` after it was put. */
export interface StopAt {
  asked: number
  afterMs: number
}

export const cancelledRun = (at: StopAt): Promise<Cancelled> =>
  onStage(async ({ provider, start }) => {
    const writer = await start()
    writer.tell('write')
    await Promise.race([untilStop(provider, at), writer.ended()])
    const { inFlight } = provider.stats()
    const began = performance.now()
    writer.tell('cancel')
    await provider.whenIdle()
    const closedMs = performance.now() - began
    const { listeners } = await writer.ended()
    return { closedMs, inFlight, listeners }
  })

export const killedRun = (at: StopAt): Promise<Killed> =>
  onStage(async ({ provider, start }) => {
    const first = await start()
    first.tell('write')
    await Promise.race([untilStop(provider, at), first.ended()])
    await first.kill()
    await provider.whenIdle()
    provider.reset()
    const second = await start()
    const began = performance.now()
    second.tell('write')
    await Promise.race([provider.whenAsked(1), second.ended()])
    const resumedMs = performance.now() - began
    const { saved } = await second.ended()
    const { parts } = provider.stats()
    const boughtTwice = first.accepted.filter((part) => parts[part] !== undefined).length
    return { resumedMs, accepted: first.accepted.length, boughtTwice, saved }
  })

async function untilStop(provider: Provider, { asked, afterMs }: StopAt): Promise<void> {
  await provider.whenAsked(asked)
  await new Promise((resolve) => setTimeout(resolve, afterMs))
}

async function onStage<T>(play: (stage: Stage) => Promise<T>): Promise<T> {
  const library = await mkdtemp(join(tmpdir(), 'vaultwright-stops-'))
  const provider = await startProvider({ pace, firstTokenMs })
  const writers: Writer[] = []
  try {
    const vault = must(await createVault(library, { title: 'Bench', intake: await exampleIntake() }))
    const { folder } = vault
    await vault.close()
    const start = async (): Promise<Writer> => {
      const writer = await startWriter(folder, provider.url)
      writers.push(writer)
      return writer
    }
    return await play({ provider, folder, start })
  } finally {
    for (const writer of writers) await writer.kill()
    await provider.close()
    await rm(library, { recursive: true, force: true })
  }
}

interface Writer {
  tell(word: ToWriter): void
  /** Parts it has said are saved. */
  accepted: readonly string[]
  /** Fails when the writer ends before its run, so that nobody waits for it. */
  ended(): Promise<Extract<FromWriter, { kind: 'ended' }>>
  kill(): Promise<void>
}

async function startWriter(folder: string, url: string): Promise<Writer> {
  const child = fork(join(import.meta.dirname, 'writer.ts'), [folder, url])
  const accepted: string[] = []
  const ended = new Promise<Extract<FromWriter, { kind: 'ended' }>>((resolve, reject) => {
    child.on('message', (words: unknown) => {
      const message = fromWriterSchema.parse(words)
      if (message.kind === 'accepted') accepted.push(message.part)
      if (message.kind === 'ended') resolve(message)
    })
    child.once('exit', (code) => reject(new Error(`The writer ended with ${code} before its run did.`)))
  })
  // Somebody who is killed never says it.
  ended.catch(() => undefined)
  await once(child, 'message')
  return {
    accepted,
    ended: () => ended,
    tell: (word) => void child.send(word),
    kill: () => killed(child),
  }
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

const exampleIntake = async (): Promise<Intake> =>
  intakeSchema.parse(JSON.parse(await readFile(join(root, 'examples/northlight-coaching.json'), 'utf8')))
