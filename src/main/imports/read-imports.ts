import { basename } from 'node:path'
import type { FoundAnswer } from '../../shared/imports/answer-proposal.ts'
import { importLimits, type ImportedFile, type ImportTrouble } from '../../shared/imports/imported-file.ts'
import { numbered, type Imported } from '../../shared/imports/imported.ts'
import { fromImportsSchema, type ImportSource, type ToImports } from './import-messages.ts'

/** A process that was started for one import: Electron's utility process, or one of Node. */
export interface ImportProcess {
  send(message: ToImports): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: () => void): void
  kill(): void
}

export interface ImportPorts {
  /** Starts `imports-process.ts`, or what it is bundled to. */
  start(): ImportProcess
  /** How long each file may take, in milliseconds. */
  ms?: number
}

/** How much longer than it may take a process is waited for, in milliseconds: it has to start, and it watches itself. */
const graceMs = 10_000

interface Read {
  file: ImportedFile
  found: FoundAnswer[]
}

/**
 * Reads files, each in its turn, in a process that ends with the import. A file over which it is stopped or dies says
 * why, and another process goes on behind it. Those above the most that are read at once say so.
 */
export async function readImports(sources: readonly ImportSource[], ports: ImportPorts): Promise<Imported> {
  const asked = sources.slice(0, importLimits.files)
  const read: Read[] = []
  while (read.length < asked.length) {
    const rest = asked.slice(read.length)
    const { whole, trouble } = await readSome(rest, ports, ports.ms ?? importLimits.ms)
    read.push(...whole.slice(0, rest.length))
    const unread = asked[read.length]
    if (unread) read.push({ file: { ok: false, name: nameOf(unread), trouble }, found: [] })
  }
  for (const source of sources.slice(importLimits.files))
    read.push({ file: { ok: false, name: nameOf(source), trouble: 'one-too-many' }, found: [] })
  return { files: read.map(({ file }) => file), proposals: numbered(read.map(({ found }) => found)) }
}

const nameOf = (source: ImportSource): string => ('path' in source ? basename(source.path) : source.name)

/** What one process read before it ended, and why it ended if it had not read all. */
function readSome(
  sources: readonly ImportSource[],
  ports: ImportPorts,
  ms: number,
): Promise<{ whole: Read[]; trouble: ImportTrouble }> {
  return new Promise((resolve) => {
    const whole: Read[] = []
    let trouble: ImportTrouble = 'damaged'
    const reading = ports.start()
    const end = (): void => {
      clearTimeout(late)
      reading.kill()
      resolve({ whole, trouble })
    }
    const late = setTimeout(() => {
      trouble = 'too-long'
      end()
    }, ms + graceMs)
    reading.onExit(end)
    reading.onMessage((message) => {
      // A process in which a file of a stranger was opened is not to be believed either.
      const heard = fromImportsSchema.safeParse(message)
      if (!heard.success) return end()
      late.refresh()
      if (heard.data.kind === 'file') whole.push({ file: heard.data.file, found: heard.data.found })
      else trouble = heard.data.why
      if (heard.data.kind === 'stopped' || whole.length === sources.length) end()
    })
    reading.send({ sources: [...sources], ms })
  })
}
