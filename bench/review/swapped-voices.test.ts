import { expect, it } from 'vitest'
import { swappedVoices } from './swapped-voices.ts'

it('tells half of the pieces that were swapped for those of another vault, and one wrongly in a vault at most', () => {
  const [emails, ads] = swappedVoices()
  expect(emails!.swaps).toBeGreaterThan(700)
  expect(emails!.found / emails!.swaps).toBeGreaterThan(0.5)
  expect(ads!.found / ads!.swaps).toBeGreaterThan(0.4)
  expect(emails!.falseNotes + ads!.falseNotes).toBeLessThanOrEqual(emails!.vaults)
})
