import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'
import type { LockHolder } from '../../shared/failure.ts'
import { codeOf } from './file-system.ts'
import { machineId } from './machine-id.ts'

/** Who has a lock, as its first line says. */
export const lockOwnerSchema = z.object({
  program: z.enum(['window', 'command-line']),
  pid: z.number().int().positive(),
  /** When the process began, as the system tells it, so that a number that is used again is another process. */
  start: z.string().nullable(),
  machine: z.string().nullable(),
  /** What the computer is called, for people. */
  device: z.string(),
})
export type LockOwner = z.infer<typeof lockOwnerSchema>

let self: Promise<LockOwner> | null = null

/** The program that asks. It stays the same, so the system is asked once and not with every saving. */
export const thisProcess = (): Promise<LockOwner> => (self ??= ownProcess())

async function ownProcess(): Promise<LockOwner> {
  const seen = await processSeen(process.pid)
  return {
    program: process.type === 'browser' ? 'window' : 'command-line',
    pid: process.pid,
    start: seen?.start ?? null,
    machine: await machineId(),
    device: hostname().replace(/\.(?:local|lan|home)$/u, ''),
  }
}

/** How an owner stands. `own`: it is this very process. `untold`: on another computer, or the system does not say enough. */
export async function standingOf(
  owner: LockOwner,
  self: LockOwner,
): Promise<'own' | 'alive' | 'dead' | 'untold'> {
  if (owner.machine === null || owner.machine !== self.machine) return 'untold'
  if (owner.pid === self.pid && owner.start === self.start) return 'own'
  if (!isThere(owner.pid)) return 'dead'
  const seen = await processSeen(owner.pid)
  if (owner.start === null || seen === null) return 'untold'
  return seen.ended || seen.start !== owner.start ? 'dead' : 'alive'
}

/** The owner as the window and the command line name it. */
export const holderOf = (owner: LockOwner | null, self: LockOwner): LockHolder =>
  owner === null
    ? { by: 'unknown', device: '' }
    : { by: owner.machine === self.machine ? owner.program : 'device', device: owner.device }

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another account's process is there, and not ours to signal.
    return codeOf(error) === 'EPERM'
  }
}

/**
 * When a process began and whether it has ended and only its number is kept. Linux tells it in a file (proc(5), `stat`:
 * fields 3 and 22, counted after the name in brackets); elsewhere null.
 */
async function processSeen(pid: number): Promise<{ start: string; ended: boolean } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [state, start] = [fields[0], fields[19]]
  return state === undefined || start === undefined ? null : { start, ended: ['Z', 'X'].includes(state) }
}
