import { describe, expect, it } from 'vitest'
import { answersSentence, learnedSentences, troubleSentence } from './check-words.ts'

const report = {
  ok: true as const,
  model: 'qwen3',
  asked: { form: 'json-schema' as const, streamed: true, thought: false, ms: 400 },
  listed: true,
  thinks: null,
  context: null,
  largestAnswer: null,
  price: null,
  retiresOn: null,
  suggestion: null,
  models: [],
  notes: [],
}

describe('what a check says', () => {
  it('is that the model replied, and how long that took where one waited', () => {
    expect(answersSentence('Studio', report)).toBe('Studio answers: qwen3 replied.')
    const slow = { ...report, asked: { ...report.asked, ms: 12_300 } }
    expect(answersSentence('Studio', slow)).toBe('Studio answers: qwen3 replied after 12 s.')
  })
  it('is what stood in the way, without sending anybody to where they are', () => {
    const refused = { kind: 'unauthorized' as const, status: 401, requestId: null }
    expect(troubleSentence('Studio', refused)).toBe(
      'Studio did not accept the key. Copy it once more, whole, or make a new one.',
    )
    expect(troubleSentence('Studio', { ...refused, keyless: true })).toBe(
      'Studio wants a key, and none was sent: none is saved for its address, or it is locked. Paste one into the field for it.',
    )
    expect(
      troubleSentence('Studio', { kind: 'overloaded', status: 529, requestId: null, retryAfterMs: null }),
    ).toBe('Studio is overloaded at the moment. Try again in a few minutes.')
  })
  it('is all that was learned, in words a consultant reads, and nothing that is not known', () => {
    expect(learnedSentences(report)).toEqual([
      'Its price is not known, so no cost is shown. You can say it under More.',
    ])
    expect(learnedSentences({ ...report, price: { input: 0, cached: 0, output: 0 } })).toEqual([
      'It costs nothing.',
    ])
    expect(
      learnedSentences({
        ...report,
        thinks: 'always',
        context: 131_072,
        price: { input: 1, cached: 0.1, output: 2 },
        asked: { ...report.asked, form: 'plain', streamed: false },
        notes: ['This model ends on 30 November 2026.'],
      }),
    ).toEqual([
      'It thinks before it writes.',
      'It is told in words how to answer, so now and then a part is asked for twice.',
      'Its words come all at once, so a card shows none until they are whole.',
      'It has room for about 92,000 words at a time.',
      'Its price is known, so a run says what it costs.',
      'This model ends on 30 November 2026.',
    ])
  })
})
