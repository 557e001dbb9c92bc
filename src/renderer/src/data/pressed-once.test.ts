import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pressedOnce } from './pressed-once.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', { setTimeout, clearTimeout })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** An order that makes the next thing when told to, or nothing. */
function setUp() {
  const under: ((made: boolean) => void)[] = []
  let count = 0
  const press = pressedOnce(
    (name: string) =>
      new Promise<string | null>((settle) => {
        under.push((made) => settle(made ? `${name} ${++count}` : null))
      }),
    (name) => name,
  )
  return { press, settle: (made: boolean) => under.shift()?.(made), waiting: () => under.length }
}

it('makes one thing of two presses, while it is made and right after', async () => {
  const { press, settle, waiting } = setUp()
  const both = [press('vault'), press('vault')]
  expect(waiting()).toBe(1)
  settle(true)
  expect(await Promise.all([...both, press('vault')])).toEqual(['vault 1', 'vault 1', 'vault 1'])
  await vi.runAllTimersAsync()
  const next = press('vault')
  settle(true)
  expect(await next).toBe('vault 2')
})

it('waits for an order that takes longer than a double click', async () => {
  const { press, settle, waiting } = setUp()
  const first = press('vault')
  await vi.runAllTimersAsync()
  const second = press('vault')
  expect(waiting()).toBe(1)
  settle(true)
  expect(await Promise.all([first, second])).toEqual(['vault 1', 'vault 1'])
  void press('vault')
  expect(waiting()).toBe(1)
})

it('can be pressed again at once where nothing came of it, and keeps other orders apart', async () => {
  const { press, settle, waiting } = setUp()
  const first = press('run')
  void press('other')
  expect(waiting()).toBe(2)
  settle(false)
  expect(await first).toBeNull()
  void press('run')
  expect(waiting()).toBe(2)
})
