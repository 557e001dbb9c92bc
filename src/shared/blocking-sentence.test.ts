import { expect, test } from 'vitest'
import type { FindingKind } from './finding.ts'
import { blockingSentence } from './blocking-sentence.ts'

const blocking = (...kinds: FindingKind[]) => kinds.map((kind) => ({ kind }))

test('says what holds an export back by kind, and nothing of what does not', () => {
  expect(blockingSentence(blocking('placeholder', 'proof', 'proof', 'placeholder', 'proof'))).toBe(
    '3 claims are not from you, 2 places are still to be filled in.',
  )
  expect(blockingSentence(blocking('proof'))).toBe('1 claim is not from you.')
  expect(blockingSentence(blocking('fact', 'not-written', 'broken'))).toBe(
    '1 section is not written, 1 fact differs, 1 sentence is broken.',
  )
})
