import { expect, test } from 'vitest'
import { findingsTone } from './finding-words.ts'

test('the gravest finding gives the tone, and what is only worth knowing none', () => {
  expect(findingsTone({ error: 1, warning: 9, note: 9 })).toBe('bad')
  expect(findingsTone({ error: 0, warning: 1, note: 9 })).toBe('warn')
  expect(findingsTone({ error: 0, warning: 0, note: 9 })).toBe('ok')
})
