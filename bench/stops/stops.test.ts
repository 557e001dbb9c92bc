import { expect, it } from 'vitest'
import { tally, timesOf } from '../../src/main/testing/tally.ts'
import { cancelledRun, killedRun } from './stop-runs.ts'

// The figures are bench:stops's; here only what must be so every time.

it('leaves no listener behind a run cancelled while questions were under way', async () => {
  const { inFlight, listeners } = await cancelledRun({ asked: 5, afterMs: 0 })
  expect(inFlight).toBeGreaterThan(0)
  expect(listeners).toBe(0)
})

const kills = timesOf(1000, 1)
/** Most of a run is waiting for its provider, so that several of them take hardly longer than one. */
const atOnce = 6

it(
  'asks for nothing again that was saved before a kill, and makes the vault whole',
  async () => {
    const harm = { bought: 0, lost: 0 }
    let next = 0
    const worker = async (): Promise<void> => {
      for (let kill = next++; kill < kills; kill = next++) {
        // The first is in the middle of the run; the others are spread over all of it, between questions and within them.
        const at = { asked: 1 + ((kill * 7 + 11) % 24), afterMs: (kill * 13) % 200 }
        const { accepted, boughtTwice, saved } = await killedRun(at)
        if (kill === 0) expect(accepted).toBeGreaterThan(3)
        harm.bought += boughtTwice
        harm.lost += 17 - saved
      }
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, kills) }, worker))
    tally('killed with -9 in the middle of a run', kills, { lost: harm.bought + harm.lost })
    expect(harm).toEqual({ bought: 0, lost: 0 })
  },
  120_000 + kills * 60_000,
)
