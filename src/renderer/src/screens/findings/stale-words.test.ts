import { expect, test } from 'vitest'
import type { Finding } from '../../../../shared/finding.ts'
import { shortReason, staleBySection, staleSentence } from './stale-words.ts'

const stale = (section: Finding['section'], sentence: string): Finding => ({
  id: `${section} ${sentence}`,
  kind: 'stale',
  family: 'stale',
  rule: 'stale',
  section,
  path: [],
  span: null,
  severity: 'warning',
  sentence,
  repair: null,
  confirmable: false,
})
const emails = stale(8, 'E-mail Sequence was written before “Offer & Pricing” was changed.')
const reminders = stale(16, 'Reminders was written before “Offer & Pricing” was changed.')
const ads = stale(9, 'Ad Copy was written before the answer “Industry” was changed.')

test('leaves the name out where it stands already, and nothing when the sentence begins otherwise', () => {
  expect(shortReason(emails)).toBe('Written before “Offer & Pricing” was changed.')
  expect(shortReason({ section: 8, sentence: 'Another sentence.' })).toBe('Another sentence.')
})

test('says of several sections why they are stale when it is for one reason', () => {
  expect(staleSentence(staleBySection([emails]))).toBe(emails.sentence)
  expect(staleSentence(staleBySection([emails, reminders]))).toBe(
    '2 sections were written before “Offer & Pricing” was changed.',
  )
  expect(staleSentence(staleBySection([emails, reminders, ads]))).toBe(
    '3 sections were written before something they build on was changed.',
  )
})
