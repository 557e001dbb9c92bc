import { expect, it } from 'vitest'
import { howMany, severalOf } from './several-of.ts'

it('says several of a thing as one says it', () => {
  expect(['way', 'entry', 'story', 'word', 'e-mail', 'Topics'].map(severalOf)).toEqual([
    'ways',
    'entries',
    'stories',
    'words',
    'e-mails',
    'Topics',
  ])
  expect([howMany(1, 'entry'), howMany(0, 'entry'), howMany(2, 'word')]).toEqual([
    '1 entry',
    '0 entries',
    '2 words',
  ])
})
