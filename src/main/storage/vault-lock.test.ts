import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tally, timesOf } from '../testing/tally.ts'
import { disk } from './file-system.ts'
import { standingOf, thisProcess, type LockOwner } from './lock-owner.ts'
import { madeOrRead } from './machine-id.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { heartbeatMs, isLockName, unfinishedMs, vaultLock, watchedMs, type VaultLock } from './vault-lock.ts'

const now = new Date('2026-11-27T10:00:00.000Z')
const hour = 3_600_000
const locksIn = async (folder: string): Promise<string[]> => (await readdir(folder)).filter(isLockName)

/** A folder with the lock of somebody, whose last line was written so long ago by their clock. */
async function lockedBy(owner: Partial<LockOwner>, agoMs = 0): Promise<{ folder: string; path: string }> {
  const folder = await tempFolder()
  const path = join(folder, '.vaultwright-00000000000000aa.lock')
  const at = new Date(now.getTime() - agoMs).toISOString()
  await writeFile(path, `${JSON.stringify({ ...(await thisProcess()), ...owner, at })}\n`)
  return { folder, path }
}

/** The lock of a folder, and a clock of its own that is moved by hand. */
function lockOf(folder: string, self?: LockOwner): { lock: VaultLock; pass: (ms: number) => void } {
  let elapsed = 0
  const ports = { files: disk, now: () => now, elapsed: () => elapsed }
  const lock = vaultLock(folder, { ...ports, ...(self && { self: () => Promise.resolve(self) }) })
  return { lock, pass: (ms) => (elapsed += ms) }
}

const taken = { ok: true, value: null }
const another: Partial<LockOwner> = {
  machine: '00000000-0000-4000-8000-000000000001',
  device: 'Annas-MacBook',
}

test('is there while it is held, and nothing is left of it after', async () => {
  const folder = await tempFolder()
  const { lock } = lockOf(folder)
  expect(await lock.take(0)).toEqual(taken)
  expect(await locksIn(folder)).toHaveLength(1)
  expect(await lock.isOurs()).toBe(true)
  await lock.release()
  expect([await lock.isOurs(), await locksIn(folder)]).toEqual([false, []])
})

test('is had once in one program too, and one that the program itself left behind is had by nobody', async () => {
  const { folder } = await lockedBy({})
  const [one, other] = [lockOf(folder).lock, lockOf(folder).lock]
  expect(await one.take(0)).toEqual(taken)
  expect(await other.take(0)).toMatchObject({ value: { by: 'command-line' } })
  expect([await one.isOurs(), await other.isOurs()]).toEqual([true, false])
  await one.release()
  expect(await other.take(0)).toEqual(taken)
  await other.release()
})

test.skipIf(process.platform !== 'linux')(
  'says which program has it for as long as that process lives, whatever the clock says meanwhile',
  async () => {
    const parent = (await readFile(`/proc/${process.ppid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[19]
    for (const agoMs of [0, 24 * hour, -24 * hour]) {
      const owner = { pid: process.ppid, start: parent ?? '', program: 'window' as const }
      const { lock, pass } = lockOf((await lockedBy(owner, agoMs)).folder)
      expect((await lock.take(0)).ok).toBe(true)
      pass(24 * hour)
      expect(await lock.take(0)).toMatchObject({ ok: true, value: { by: 'window' } })
      expect(await lock.holder()).toMatchObject({ by: 'window' })
    }
  },
)

test.skipIf(process.platform !== 'linux')(
  'is taken over at once from a process that was killed, also where another one has its number by now',
  async () => {
    const self = await thisProcess()
    const gone = { pid: 2 ** 22 + 1 }
    const again = { pid: process.ppid, start: '1' }
    expect(await standingOf({ ...self, ...gone }, self)).toBe('dead')
    expect(await standingOf({ ...self, ...again }, self)).toBe('dead')
    for (const owner of [gone, again]) {
      const { folder, path } = await lockedBy(owner)
      expect(await lockOf(folder).lock.take(0)).toEqual(taken)
      expect((await locksIn(folder)).map((name) => join(folder, name))).not.toContain(path)
    }
  },
)

test('is left to another computer while that one adds to it, and taken over when it was silent for long', async () => {
  const { folder, path } = await lockedBy(another)
  const { lock, pass } = lockOf(folder)
  const held = { ok: true, value: { by: 'device', device: 'Annas-MacBook' } }
  for (let beats = 0; beats < 30; beats++) {
    expect(await lock.take(0)).toEqual(held)
    pass(heartbeatMs)
    await writeFile(path, `${JSON.stringify({ at: now.toISOString() })}\n`, { flag: 'a' })
  }
  expect(await lock.take(0)).toEqual(held)
  pass(watchedMs)
  expect(await lock.take(0)).toEqual(taken)
  // A day old, nobody waits for it.
  expect(await lockOf((await lockedBy(another, 24 * hour)).folder).lock.take(0)).toEqual(taken)
})

test('is taken over in the end where the clock of the other computer, or ours, was set back by a day', async () => {
  const { lock, pass } = lockOf((await lockedBy(another, -24 * hour)).folder)
  expect(await lock.take(0)).not.toEqual(taken)
  pass(watchedMs)
  expect(await lock.take(0)).toEqual(taken)
})

test('is taken over soon from a program that was killed before it had said who it is', async () => {
  for (const text of ['', '{"program":"win', '\n', '{"at":"2026-11-27T10:00:00.000Z"}\n']) {
    const { folder, path } = await lockedBy({})
    await writeFile(path, text)
    const { lock, pass } = lockOf(folder)
    expect(await lock.take(0), text).toMatchObject({ value: { by: 'unknown' } })
    pass(unfinishedMs)
    expect(await lock.take(0), text).toEqual(taken)
  }
})

test('knows when another program has taken it over, and takes it again only in its turn', async () => {
  const { folder } = await lockedBy(another, 24 * hour)
  const { lock } = lockOf(folder)
  expect(await lock.take(0)).toEqual(taken)
  const [own = ''] = await locksIn(folder)
  const text = await readFile(join(folder, own), 'utf8')
  await writeFile(join(folder, own), text.replace(/"pid":\d+/u, '"pid":1'))
  expect(await lock.isOurs()).toBe(false)
})

test('is never had by two at once, however many take over one that was left behind', async () => {
  const times = timesOf(1000, 15)
  let [lost, had] = [0, 0]
  for (let nth = 0; nth < times; nth++) {
    const { folder } = await lockedBy({ ...another, device: 'gone' }, 24 * hour)
    let holders = 0
    await Promise.all(
      [1, 2, 3].map(async (pid) => {
        // Each is a computer of its own to the others, so that none is taken for dead.
        const self = { ...(await thisProcess()), machine: `00000000-0000-4000-8000-00000000010${pid}`, pid }
        const lock = vaultLock(folder, { files: disk, now: () => now, self: () => Promise.resolve(self) })
        const result = await lock.take(pid === 1 ? 10_000 : 0)
        if (!result.ok || result.value !== null) return
        had++
        if (++holders > 1) lost++
        await disk.look(folder)
        holders--
        await lock.release()
      }),
    )
  }
  tally('a lock that was left behind, taken over by three at once', times, { lost })
  expect(lost).toBe(0)
  expect(had).toBeGreaterThanOrEqual(times)
})

test('leaves nothing behind where it cannot be written, and says why', async () => {
  const folder = await tempFolder()
  const full = { ...disk, open: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }
  const lock = vaultLock(folder, { files: full, now: () => now })
  expect(await lock.take(0)).toMatchObject({ ok: false, failure: { kind: 'disk-full' } })
  const closed = {
    ...disk,
    open: () => Promise.reject(Object.assign(new Error('closed'), { code: 'EROFS' })),
  }
  const there = vaultLock(folder, { files: closed, now: () => now })
  expect(await there.take(0)).toMatchObject({ ok: false, failure: { kind: 'not-writable' } })
  expect(await locksIn(folder)).toEqual([])
})

test('keeps one id for this computer, and follows no link for it', async () => {
  const path = join(await tempFolder(), 'machine')
  const id = await madeOrRead(path)
  expect(id).toMatch(/^[0-9a-f-]{36}$/u)
  expect(await madeOrRead(path)).toBe(id)
  await writeFile(path, 'x')
  expect(await madeOrRead(path)).toBe(null)
  expect(await madeOrRead(join(path, 'nowhere'))).toBe(null)
})
