import type { World, WorldName } from '../../e2e/provider/world/worlds.ts'
import { runEngine, type EnginePolicy } from './engine-run.ts'
import type { VaultFigures } from './figures.ts'
import { manyRuns } from './many-runs.ts'
import { asAfter, asBefore, runOldLoop, type OldLoop } from './old-loops.ts'

/** Which vault is written, with how many slots the bounds count, and how the event loop goes round once. */
export interface Draw {
  seed: number
  vault: number
  slots: number
  idle: () => Promise<void>
}

export interface Policy {
  name: string
  /** Said under the table. */
  about: string
  /** Ours or an old loop: only ours has to meet the aims. */
  ours: boolean
  /** The worlds it is measured in; left out: all. */
  worlds?: readonly WorldName[]
  run: (world: World, draw: Draw) => Promise<VaultFigures>
}

const old = (name: string, about: string, loop: OldLoop): Policy => ({
  name,
  about,
  ours: false,
  run: (world, draw) => runOldLoop(loop, world, draw),
})
const ours = (name: string, about: string, policy: EnginePolicy, worlds?: readonly WorldName[]): Policy => ({
  name,
  about,
  ours: true,
  ...(worlds && { worlds }),
  run: (world, draw) => runEngine(policy, world, draw),
})

/** A new policy of our engine is one line here: a name, a sentence, and the settings that make it. */
export const policies: readonly Policy[] = [
  old('as before', 'five sections at once in number order, 90 s, one try', asBefore),
  old(
    'as after',
    'chunks of three sections in number order, 90 or 120 s, three attempts that fall back to the other provider',
    asAfter,
  ),
  ours('ours, strict chunks', 'our engine, a chunk begins when the one before it has settled', {
    settings: { walk: 'strict' },
  }),
  ours('ours, rolling', 'our engine as it is set for everybody, three slots, the first run ever', {}),
  ours('ours, after many runs', 'the same when earlier runs have taught how long each part takes', {
    learned: manyRuns,
  }),
  ours('ours, hedge', 'the same with a second copy of the last slow parts', {
    learned: manyRuns,
    settings: { hedge: true },
  }),
  ours('ours, both keys', 'the same without hedge and with both keys at once, three slots each', {
    learned: manyRuns,
    settings: { bothAtOnce: true },
  }),
  ours(
    'ours, eight slots',
    'eight slots on one key, which learns how many it bears',
    { learned: manyRuns, settings: { slots: 8 } },
    ['normal', 'roomy-key'],
  ),
]

/** The policies that are measured in a world. */
export const policiesIn = (world: WorldName): Policy[] =>
  policies.filter(({ worlds }) => worlds === undefined || worlds.includes(world))

export function policyOf(name: string): Policy {
  const policy = policies.find((one) => one.name === name)
  if (!policy) throw new Error(`No such policy: ${name}`)
  return policy
}
