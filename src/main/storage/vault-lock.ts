import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { LockHolder } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { failureOfWrite } from './failure-from-disk.ts'
import { codeOf, type FileSystem } from './file-system.ts'
import { holderOf, lockOwnerSchema, standingOf, thisProcess, type LockOwner } from './lock-owner.ts'
import { readJson } from './read-file.ts'
import { writeAll } from './write-atomically.ts'

/** Who has a vault adds a line to its lock so often, in milliseconds. */
export const heartbeatMs = 10_000
/** A lock whose owner cannot be looked at is left behind when nothing was added while we watched it for so long, */
export const watchedMs = 120_000
/** or when its last line is so old, in milliseconds by the clocks of both computers. */
export const outdatedMs = 600_000
/** A lock without a whole first line was cut off in the making when it stays so, in milliseconds. */
export const unfinishedMs = 1000
/** A line is about 40 bytes, so nobody has a vault long enough for more, in bytes. */
const mostInLock = 8_000_000

/** The file by which one program says that it writes in a vault. See docs/decisions/2026-11-27-lock.md. */
export interface VaultLock {
  /** Takes the lock, or says who has it once it was waited for so many milliseconds. */
  take(patienceMs: number): Promise<Result<LockHolder | null>>
  /** False once another program has taken it over, or the file is gone. */
  isOurs(): Promise<boolean>
  release(): Promise<void>
  /** The other program that has it now; null: none has. */
  holder(): Promise<LockHolder | null>
}

export interface LockPorts {
  files: FileSystem
  now(): Date
  self?: () => Promise<LockOwner>
  /** Milliseconds of a clock that nobody sets. */
  elapsed?: () => number
}

const lockName = /^\.vaultwright-[0-9a-f]{16}\.lock$/
/** True for the name of a lock. Each has a name of its own, so that none is ever replaced or removed for another. */
export const isLockName = (name: string): boolean => lockName.test(name)

const beatSchema = z.object({ at: z.iso.datetime() })
const firstLineSchema = lockOwnerSchema.extend(beatSchema.shape)

/** A program that ends takes its locks with it; one that is killed leaves them, and is found dead. */
const held = new Set<string>()
process.on('exit', () => {
  for (const path of held) rmSync(path, { force: true })
})
/** Names of locks that something in this program has now: whoever opens a vault twice in one program waits for itself. */
const taken = new Set<string>()

/**
 * Whoever wants the lock first puts a file of its own into the folder, then looks which others are there: of two that
 * do so at once at least one sees the other and steps back. So no link, no rename and no clock decides.
 */
export function vaultLock(folder: string, ports: LockPorts): VaultLock {
  const { files, self = thisProcess, elapsed = () => performance.now() } = ports
  const now = (): Date => ports.now()
  let own: { path: string; name: string; line: string } | null = null
  let beats: NodeJS.Timeout | null = null
  /** Texts of other locks, and since when each was seen unchanged. */
  const seen = new Map<string, { text: string; since: number }>()

  async function textAt(path: string): Promise<string | null> {
    try {
      return new TextDecoder().decode(await files.read(path, mostInLock))
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? null : ''
    }
  }

  async function isLeftBehind(
    name: string,
    text: string,
    owner: LockOwner | null,
    at: string,
  ): Promise<boolean> {
    const was = seen.get(name)
    const since = was?.text === text ? was.since : elapsed()
    seen.set(name, { text, since })
    const watched = elapsed() - since
    if (owner === null) return watched >= unfinishedMs
    switch (await standingOf(owner, await self())) {
      case 'alive':
        return false
      case 'own':
        return !taken.has(name)
      case 'dead':
        return true
      case 'untold':
        return watched >= watchedMs || now().getTime() - Date.parse(at) >= outdatedMs
    }
  }

  /** The locks in the folder beside our own: whose they are that count, and the names of those left behind. */
  async function look(): Promise<{ owners: (LockOwner | null)[]; leftBehind: string[]; names: string[] }> {
    const names = (await files.names(folder)).filter(isLockName)
    const owners: (LockOwner | null)[] = []
    const leftBehind: string[] = []
    for (const name of names) {
      if (name === own?.name) continue
      const text = await textAt(join(folder, name))
      if (text === null) continue
      const lines = text.split('\n')
      const first = firstLineSchema.safeParse(lines.length > 1 ? readJson(lines[0] ?? '') : null)
      const last = beatSchema.safeParse(readJson(lines.at(-2) ?? ''))
      const at = last.data?.at ?? first.data?.at ?? ''
      if (await isLeftBehind(name, text, first.data ?? null, at)) leftBehind.push(name)
      else owners.push(first.data ?? null)
    }
    return { owners, leftBehind, names }
  }

  async function announce(): Promise<NonNullable<typeof own>> {
    const name = `.vaultwright-${randomBytes(8).toString('hex')}.lock`
    const line = `${JSON.stringify({ ...(await self()), at: now().toISOString() })}\n`
    const path = join(folder, name)
    const file = await files.open(path, 'wx', 0o644)
    held.add(path)
    taken.add(name)
    try {
      await writeAll(file, new TextEncoder().encode(line))
    } catch (error) {
      await withdraw(path)
      throw error
    } finally {
      await file.close()
    }
    return { path, name, line }
  }

  /** A file that cannot be removed now is tried again: as long as it is there, nobody else may write. */
  async function withdraw(path: string): Promise<void> {
    taken.delete(basename(path))
    try {
      await files.remove(path)
      held.delete(path)
    } catch {
      setTimeout(() => void withdraw(path), 1000).unref()
    }
  }

  async function isOurs(): Promise<boolean> {
    if (own && (await textAt(own.path))?.startsWith(own.line)) return true
    if (own) {
      held.delete(own.path)
      taken.delete(own.name)
    }
    own = null
    stopBeating()
    return false
  }

  function stopBeating(): void {
    if (beats) clearInterval(beats)
    beats = null
  }

  async function beat(): Promise<void> {
    if (!(await isOurs()) || !own) return
    try {
      const file = await files.open(own.path, 'a', 0o644)
      try {
        await writeAll(file, new TextEncoder().encode(`${JSON.stringify({ at: now().toISOString() })}\n`))
      } finally {
        await file.close()
      }
    } catch {
      // On this computer the process itself is looked at; elsewhere one beat more or less tells nothing.
    }
  }

  /** One try: ours, or who has it. */
  async function tryOnce(): Promise<{ by: LockOwner | null } | null> {
    const before = await look()
    if (before.owners.length > 0) return { by: before.owners[0] ?? null }
    own = await announce()
    const after = await look()
    if (after.owners.length === 0 && after.names.includes(own.name)) {
      for (const name of after.leftBehind) await files.remove(join(folder, name)).catch(() => undefined)
      beats = setInterval(() => void beat(), heartbeatMs)
      beats.unref()
      return null
    }
    const { path } = own
    own = null
    await withdraw(path)
    return { by: after.owners[0] ?? null }
  }

  return {
    isOurs,
    async take(patienceMs) {
      if (await isOurs()) return ok(null)
      const from = elapsed()
      for (let failures = 0; ;) {
        try {
          const other = await tryOnce()
          if (other === null) return ok(null)
          if (elapsed() - from >= patienceMs) return ok(holderOf(other.by, await self()))
        } catch (error) {
          if (own) await withdraw(own.path)
          own = null
          // A disk that fails once is asked once more, so that a run is not refused for it.
          if (++failures > 1) return failed(failureOfWrite(error, 'The folder of this vault'))
        }
        await pause(20 + Math.random() * 60)
      }
    },
    async release() {
      stopBeating()
      const path = own?.path
      own = null
      if (path !== undefined) await withdraw(path)
    },
    async holder() {
      const { owners } = await look().catch(() => ({ owners: [] }))
      return owners.length > 0 ? holderOf(owners[0] ?? null, await self()) : null
    },
  }
}
