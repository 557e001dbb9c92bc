import { expect, test } from 'vitest'
import { expectedPartMs } from './expected-part-ms.ts'

test('expects of a part what it took before, and of the others as much more as the known ones took', () => {
  const byLength = expectedPartMs()
  const slow = expectedPartMs({ '1.1': byLength(1, 1) * 3 })
  expect(slow(1, 1)).toBe(byLength(1, 1) * 3)
  expect(slow(8, 2)).toBeCloseTo(byLength(8, 2) * 3)
  expect(byLength(8, 2)).toBeGreaterThan(byLength(2, 1))
})

test('passes over a part that no section has, as in what was learned by another version', () => {
  expect(expectedPartMs({ '99.1': 1 })(1, 1)).toBe(expectedPartMs()(1, 1))
})
