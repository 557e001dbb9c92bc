import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lazyHabits } from './lazy-habits.ts'
import { lazyVault, type LazyOutcome } from './lazy-vault.ts'
import { timesOf } from '../../src/main/testing/tally.ts'

/** How many vaults are written; eight are enough for every habit to strike. */
const runs = timesOf(500, 8)
/** Shares of answers that are lazy, in turn. */
const shares = [0.15, 0.35, 0.6, 0.9]

test(
  'a lazy model leaves whole vaults or sections that say what they lack, and nothing in silence',
  async () => {
    const seeds = Array.from({ length: runs }, (_, i) => i + 1)
    const outcomes: LazyOutcome[] = []
    const write = async (): Promise<void> => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift())
        outcomes.push(await inFolder(seed))
    }
    await Promise.all([write(), write(), write()])
    const sum = (of: (outcome: LazyOutcome) => number): number =>
      outcomes.reduce((total, outcome) => total + of(outcome), 0)
    const struck = lazyHabits.map(
      (habit) => [habit, sum(({ habits }) => habits[`lazy ${habit}`] ?? 0)] as const,
    )
    console.log(
      `${runs} vaults by a lazy model: ${outcomes.filter(({ saved }) => saved === 17).length} whole; of ` +
        `${runs * 17} sections ${sum(({ saved }) => saved)} saved, ${sum(({ needsReview }) => needsReview)} need ` +
        `review, ${sum((outcome) => outcome.failed)} failed, ${sum(({ silent }) => silent.length)} lost in silence; ` +
        `${sum(({ requests }) => requests)} requests, ${sum(({ keptAnswers }) => keptAnswers)} answers kept in part\n` +
        struck.map(([habit, times]) => `${habit} ${times}`).join(', '),
    )
    expect(outcomes.flatMap(({ seed, silent }) => silent.map((what) => `${seed}: ${what}`))).toEqual([])
    expect(outcomes.flatMap(({ seed, unnamed }) => unnamed.map((what) => `${seed}: ${what}`))).toEqual([])
    // Every habit has struck, and keeping what is good was worth something.
    expect(struck.filter(([, times]) => times === 0)).toEqual([])
    expect(sum(({ keptAnswers }) => keptAnswers)).toBeGreaterThan(0)
  },
  300_000 + runs * 10_000,
)

async function inFolder(seed: number): Promise<LazyOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'vaultwright-lazy-'))
  try {
    return await lazyVault(folder, seed, shares[seed % shares.length] ?? 0)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
