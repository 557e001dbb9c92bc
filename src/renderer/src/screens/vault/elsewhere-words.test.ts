import { expect, test } from 'vitest'
import { elsewhereWords } from './elsewhere-words.ts'

const at = new Date(2026, 10, 27, 14, 2).toISOString()

test('says when and where somebody else changed the vault, and counts what is too much to name', () => {
  expect(elsewhereWords({ at, by: 'program', sections: [4, 8], answers: false })).toBe(
    'Changed outside Vaultwright at 14:02: Offer & Pricing, E-mail Sequence.',
  )
  expect(elsewhereWords({ at, by: 'vaultwright', sections: [1, 2, 3, 4, 8], answers: true })).toMatch(
    /^Changed by another Vaultwright at 14:02: the intake, .*, 2 more\.$/,
  )
  expect(elsewhereWords({ at, by: 'program', sections: [], answers: false })).toBe(
    'Changed outside Vaultwright at 14:02.',
  )
})
