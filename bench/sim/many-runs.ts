import { medianLength, partsOf } from '../../e2e/provider/world/lengths.ts'
import { paces, type World } from '../../e2e/provider/world/worlds.ts'
import type { RunOrder } from '../../src/core/run/run.ts'
import { partKey } from '../../src/shared/experience.ts'
import { sectionNumbers } from '../../src/shared/sections/index.ts'

/** What the engine has learned when it has written many vaults in a world: how long each part usually takes there. */
export function manyRuns(world: World): Required<Pick<RunOrder, 'expectedMs'>> {
  const { firstTokenMs, tokensPerSecond } = paces.openai
  const usual = sectionNumbers.flatMap((section) =>
    Array.from({ length: partsOf(section) }, (_, index): [string, number] => {
      const tokens = medianLength(world, section, index + 1)
      return [partKey(section, index + 1), firstTokenMs + (tokens / tokensPerSecond) * 1000]
    }),
  )
  return { expectedMs: Object.fromEntries(usual) }
}
