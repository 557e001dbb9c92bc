import { describe, expect, it } from 'vitest'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { UnstampedEvent } from '../../shared/run-event.ts'
import { fakeClock } from '../testing/fake-clock.ts'
import { diskWatch } from './disk-watch.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const trouble: Failure = { kind: 'disk-trouble', where: 'Offer', what: 'failing', code: 'EIO' }
const full: Failure = { kind: 'disk-full', where: 'Offer' }

/** A disk that takes nothing until `until` milliseconds have passed, and a run that writes to it. */
function watched({ until = Infinity, failure = trouble, attended = false } = {}) {
  const clock = fakeClock(idle)
  const startedAt = clock.now()
  const elapsed = (): number => clock.now() - startedAt
  const person = new AbortController()
  const said: string[] = []
  const tries: number[] = []
  const disk = diskWatch({
    ...{ clock, attended, timeScale: 1, signal: person.signal },
    checkFreeSpace: async () => (elapsed() < until ? failed(failure) : ok(null)),
    hold: () => said.push('hold'),
    release: () => said.push('release'),
    announce: (event: UnstampedEvent) => said.push(`${event.kind} ${elapsed()}`),
  })
  const act = async (): Promise<Result<null>> => {
    tries.push(elapsed())
    return elapsed() < until ? failed(failure) : ok(null)
  }
  return { clock, disk, person, said, tries, act, elapsed }
}

describe('a write that the disk does not take', () => {
  it('is tried again soon, then more and more seldom, and nothing is asked meanwhile', async () => {
    const { disk, act, tries, said } = watched({ until: 3_000 })
    expect(await disk.write(act)).toEqual(ok(null))
    expect(tries).toEqual([0, 250, 750, 1_750, 3_750])
    expect(said).toEqual(['hold', 'release'])
  })

  it('is not tried again where waiting does not help, and holds nothing up', async () => {
    const { disk, act, tries, said } = watched({ failure: { kind: 'damaged', what: 'x' } })
    expect((await disk.write(act)).ok).toBe(false)
    expect([tries, said]).toEqual([[0], []])
  })

  it('is given up after ten seconds where nobody looks, and why is said and kept', async () => {
    const { disk, act, said, elapsed } = watched()
    expect(await disk.write(act)).toEqual(failed(trouble))
    expect(elapsed()).toBeGreaterThanOrEqual(10_000)
    expect(elapsed()).toBeLessThan(14_000)
    expect(said).toEqual(['hold', `disk-lost ${elapsed()}`])
    expect([disk.givenUp(), disk.brokenOff()]).toEqual([trouble, false])
    expect(disk.signal.aborted).toBe(true)
  })

  it('is told at once where the disk is full, and tried for its ten seconds all the same', async () => {
    const { disk, act, said } = watched({ until: 5_000, failure: full })
    expect((await disk.write(act)).ok).toBe(true)
    expect(said).toEqual(['hold', 'disk-lost 0', 'disk-found 7750', 'release'])
  })

  it('ends with the person’s cancel, and leaves nothing that sleeps', async () => {
    const { clock, disk, person, act, tries } = watched({ attended: true })
    const done = disk.write(act)
    await clock.sleep(1_000, new AbortController().signal)
    person.abort()
    expect((await done).ok).toBe(false)
    expect([tries.at(-1), clock.sleeping(), disk.givenUp(), disk.brokenOff()]).toEqual([1_000, 0, null, true])
  })

  it('keeps to its ten seconds once the run has ended, also where somebody looks, and says nothing more', async () => {
    const { disk, act, said, elapsed } = watched({ attended: true })
    const done = disk.write(act)
    disk.close()
    expect((await done).ok).toBe(false)
    expect(elapsed()).toBeLessThan(14_000)
    expect(said).toEqual(['hold'])
  })

  it('lets nothing be asked until the last of several writes is through', async () => {
    const { disk, act, said, elapsed } = watched({ until: 300 })
    const longer = disk.write(async () => (elapsed() < 3_000 ? failed(trouble) : ok(null)))
    await disk.write(act)
    expect([elapsed(), said]).toEqual([750, ['hold', 'hold']])
    await longer
    expect(said).toEqual(['hold', 'hold', 'release'])
  })
})

describe('before something is asked', () => {
  it('the disk is waited for by one look after the other, however many ask', async () => {
    const { clock, disk, said } = watched({ until: 2_000, failure: full, attended: true })
    expect(await Promise.all([disk.canTakeMore(), disk.canTakeMore()])).toEqual([false, false])
    expect(said.filter((each) => each === 'hold')).toHaveLength(1)
    await clock.sleep(5_000, new AbortController().signal)
    expect(said.at(-1)).toBe('release')
    expect(await disk.canTakeMore()).toBe(true)
  })

  it('it counts as able where only waiting would not help: the question itself says what is wrong', async () => {
    const { disk, said } = watched({ failure: { kind: 'damaged', what: 'x' } })
    expect(await disk.canTakeMore()).toBe(true)
    expect(said).toEqual([])
  })
})
