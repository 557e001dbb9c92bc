import { expect, it } from 'vitest'
import { cancelledRun, killedRun } from './stop-runs.ts'

// The figures are bench:stops's; here only what must be so every time.

it('leaves no listener behind a run cancelled while questions were under way', async () => {
  const { inFlight, listeners } = await cancelledRun({ asked: 5, afterMs: 0 })
  expect(inFlight).toBeGreaterThan(0)
  expect(listeners).toBe(0)
})

it('asks for nothing again that was saved before a kill, and makes the vault whole', async () => {
  const { accepted, boughtTwice, saved } = await killedRun({ asked: 12, afterMs: 0 })
  expect(accepted).toBeGreaterThan(3)
  expect({ boughtTwice, saved }).toEqual({ boughtTwice: 0, saved: 17 })
})
