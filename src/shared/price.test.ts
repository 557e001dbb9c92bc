import { expect, it } from 'vitest'
import { costOf } from './metrics.ts'
import { withRate } from './price.ts'

it('is never free for what nobody has said yet: a limit would be kept by nobody', () => {
  const first = withRate(null, 'input', 2)
  expect(first).toEqual({ input: 2, cached: 2, output: 2 })
  expect(costOf({ input: 0, output: 1_000_000, cached: 0 }, first)).toBe(2)
  const both = withRate(first, 'output', 10)
  expect(both).toEqual({ input: 2, cached: 2, output: 10 })
  expect(withRate({ ...both, cacheWritten: 2.5 }, 'cached', 0)).toEqual({
    ...{ input: 2, cached: 0, output: 10, cacheWritten: 2.5 },
  })
})
