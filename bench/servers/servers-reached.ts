import type { HabitTrial } from '../../e2e/provider/habits/try-all.ts'
import type { Reached } from '../reached.ts'
import type { VaultTrials } from './vault-trials.ts'

/** What issue 10 asks for, beside what was measured. */
export function serversReached(trials: readonly HabitTrial[], vaults: VaultTrials): Reached[] {
  const right = trials.filter((trial) => trial.right).length
  const dead = trials.filter(({ habit }) =>
    habit.right.some((one) => one.kind === 'named' && one.attempts !== undefined),
  )
  const named = dead.flatMap(({ namedS }) => (namedS === null ? [] : [namedS]))
  const slowest = named.length < dead.length ? 600 : Math.max(...named)
  const worst = (of: (trial: VaultTrials['thinking'][number]) => number, pick: typeof Math.max): number =>
    pick(...vaults.thinking.map(of))
  const lowestCache = Math.min(...vaults.cache.map(({ cachedShare }) => cachedShare))
  return [
    row(
      `habits of servers, gateways and networks handled right, of ${trials.length}`,
      whole((100 * right) / trials.length),
      'percent',
      92,
      98,
      'more',
    ),
    row('complete paid answers thrown away', sum(trials.map(({ thrownAway }) => thrownAway)), 'count', 0, 0),
    row('seconds until a dead way is named with its address, slowest', slowest, 'count', 20, 10),
    row(
      'Claude twin, silent thinking 10 to 120 s: sections, fewest',
      worst(({ sections }) => sections, Math.min),
      'count',
      17,
      17,
      'more',
    ),
    row(
      '… requests ÷ parts, most',
      worst(({ requestsOverParts }) => requestsOverParts, Math.max),
      'ratio',
      1.12,
      1.04,
    ),
    row('one refused question of 25: sections', vaults.refused.sections, 'count', 16, 16, 'more'),
    row('… how often it was asked', vaults.refused.asked, 'count', 1, 1),
    row(
      'cached share of what repeats, newest generations, lowest',
      whole(100 * lowestCache),
      'percent',
      85,
      94,
      'more',
    ),
    ...vaults.contexts.map(({ context, thinkS, tooLarge, written, otherwise }) =>
      row(
        `own server, context ${context.toLocaleString('en-US')}${thinkS > 0 ? `, thinking ${thinkS} s` : ''}: ${tooLarge.length} said too large, ${written.length} written; not as said`,
        otherwise.length,
        'count',
        0,
        0,
      ),
    ),
    row('connections opened for 25 requests', vaults.connections.opened, 'count', 8, 4),
    row('… left open 100 ms after a cancel', vaults.leftOpen, 'count', 0, 0),
  ]
}

const row = (
  what: string,
  value: number,
  unit: Reached['unit'],
  must: number,
  aim: number,
  better: Reached['better'] = 'less',
): Reached => ({ what, value, unit, must, aim, better })

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** Never rounded up: what says 98 % is at least that. */
const whole = (percentage: number): number => Math.floor(percentage + 1e-6)
