import { expect, it } from 'vitest'
import { cancelledRun, killedRun } from './stop-runs.ts'

// The figures are bench:stops's; here only what must be so every time.

/** Each starts processes of its own and writes a vault. */
const timeout = 60_000

it('leaves no listener behind a run cancelled while questions were under way', { timeout }, async () => {
  const { inFlight, listeners } = await cancelledRun({ asked: 5, afterMs: 0 })
  expect(inFlight).toBeGreaterThan(0)
  expect(listeners).toBe(0)
})

it(
  'asks for nothing again that was saved before a kill, and makes the vault whole',
  { timeout },
  async () => {
    const { accepted, boughtTwice, saved } = await killedRun({ asked: 12, afterMs: 0 })
    expect(accepted).toBeGreaterThan(3)
    expect({ boughtTwice, saved }).toEqual({ boughtTwice: 0, saved: 17 })
  },
)
