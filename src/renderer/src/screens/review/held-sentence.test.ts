import { expect, test } from 'vitest'
import { heldSentence } from './held-sentence.ts'

test('says what holds an export back, and nothing of what does not', () => {
  expect(heldSentence({ claims: 3, places: 2 })).toBe(
    '3 claims are not from you, 2 places are still to be filled in.',
  )
  expect(heldSentence({ claims: 1, places: 0 })).toBe('1 claim is not from you.')
  expect(heldSentence({ claims: 0, places: 1 })).toBe('1 place is still to be filled in.')
})
