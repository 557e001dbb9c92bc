import { expect, test } from 'vitest'
import type { FindingKind } from './finding.ts'
import { heldSentence } from './held-sentence.ts'

const held = (...kinds: FindingKind[]) => kinds.map((kind) => ({ kind }))

test('says what holds an export back by kind, and nothing of what does not', () => {
  expect(heldSentence(held('placeholder', 'proof', 'proof', 'placeholder', 'proof'))).toBe(
    '3 claims are not from you, 2 places are still to be filled in.',
  )
  expect(heldSentence(held('proof'))).toBe('1 claim is not from you.')
  expect(heldSentence(held('fact', 'not-written', 'broken'))).toBe(
    '1 section is not written, 1 fact differs, 1 sentence is broken.',
  )
})
