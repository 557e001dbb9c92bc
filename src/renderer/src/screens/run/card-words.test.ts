import { describe, expect, it } from 'vitest'
import type { PartCard, SectionCard } from '../../../../shared/run-view.ts'
import { attemptTime, cardNumber, cardState, cardTitle, waitingWords, whyWords } from './card-words.ts'

const part = (change: Partial<PartCard> = {}): PartCard => ({
  part: 1,
  title: '',
  state: 'writing',
  attempt: 1,
  provider: 'openai',
  model: 'm',
  after: null,
  startedAt: 0,
  limitMs: 100_000,
  restsUntil: null,
  aliveAt: null,
  thinking: false,
  words: 0,
  tail: '',
  tokens: { input: 0, output: 0, cached: 0 },
  failure: null,
  kept: null,
  ...change,
})

const card = (section: SectionCard['section'], change: Partial<SectionCard> = {}): SectionCard => ({
  section,
  chunk: 1,
  waitsFor: [],
  limitMs: 90_000,
  partsInAll: 1,
  state: 'waiting',
  parts: [part({ state: 'waiting' })],
  writers: [],
  startedAt: null,
  ms: null,
  words: 0,
  tokens: { input: 0, output: 0, cached: 0 },
  cost: null,
  failure: null,
  issues: [],
  ...change,
})

describe('what a waiting card waits for', () => {
  const run = (sections: SectionCard[], change: { walk?: 'strict'; state?: 'paused' } = {}) => ({
    sections,
    walk: change.walk ?? ('rolling' as const),
    state: change.state ?? ('running' as const),
    slots: 3,
    diskLost: null,
  })

  it('names the sections it builds on that are not saved yet', () => {
    const script = card(5, { waitsFor: [1, 2, 4], chunk: 3 })
    const sections = [card(1, { state: 'saved' }), card(2, { state: 'saved' }), card(4, { chunk: 2 }), script]
    expect(waitingWords(script, run(sections))).toBe('waits for Offer & Pricing')
  })

  it('counts the rest when it waits for more than two', () => {
    const funnel = card(10, { waitsFor: [1, 2, 3, 4] })
    expect(waitingWords(funnel, run([card(1), card(2), card(3), card(4), funnel]))).toBe(
      'waits for Ideal Client and 3 more',
    )
  })

  it('of marks says what is not read yet, and has no number of its own', () => {
    const marks = card(17, { waitsFor: [1, 4], reads: [], parts: [part({ part: 103, state: 'waiting' })] })
    const [first, second] = [card(1, { state: 'read', reads: [1, 2] }), card(4, { reads: [4] })]
    expect(waitingWords(marks, run([first, second, marks]))).toBe('waits until all of it is read')
    expect(waitingWords(marks, run([first, { ...second, state: 'failed' }, marks]))).toBe(
      'waits for a free place',
    )
    expect([cardNumber(marks), cardTitle(marks)]).toEqual(['', 'Marks once more'])
    expect([cardNumber(first), cardTitle(first)]).toEqual(['1', 'Ideal Client and Million-Dollar Message'])
    const all = card(3, { reads: [], parts: [part({ part: 102 })] })
    expect([cardNumber(all), cardTitle(all)]).toEqual(['', 'All sections together'])
  })

  it('waits for a free place when everything it builds on is saved or not part of the run', () => {
    const script = card(5, { waitsFor: [4] })
    expect(waitingWords(script, run([script]))).toBe('waits for a free place')
  })

  it('waits for a provider when places are free and nobody may be asked', () => {
    const resting = card(4, { state: 'writing', parts: [part({ state: 'resting' })] })
    const bio = card(15)
    expect(waitingWords(bio, run([resting, bio]))).toBe('waits until a provider may be asked again')
    const busy = [1, 2, 3].map((number) =>
      card(number as SectionCard['section'], { state: 'writing', parts: [part()] }),
    )
    expect(waitingWords(bio, run([resting, ...busy, bio]))).toBe('waits for a free place')
  })

  it('waits for the chunk before it where chunks follow one another, and for the person where the run is paused', () => {
    const bio = card(15, { chunk: 2 })
    expect(waitingWords(bio, run([card(1), bio], { walk: 'strict' }))).toBe('waits for chunk 1')
    expect(waitingWords(bio, run([bio], { state: 'paused' }))).toBe('waits until you continue')
  })
})

describe('why a card is not with its first provider or in its first attempt', () => {
  const stalled = { kind: 'stalled', limitMs: 30_000 } as const

  it('names the first provider and what it did', () => {
    const after = { provider: 'openai', failure: stalled } as const
    expect(whyWords(part({ provider: 'anthropic', after }))).toBe('after OpenAI stalled')
  })

  it('says what went wrong before when the same provider tries again, and nothing on a first attempt', () => {
    expect(whyWords(part({ failure: { kind: 'truncated' } }))).toBe('after it was cut off')
    expect(whyWords(part())).toBeNull()
  })

  it('says how much of a cut answer is kept and how much is asked for', () => {
    const kept = { kept: 4, wanted: 2, what: 'e-mails' }
    expect(whyWords(part({ failure: { kind: 'truncated' }, kept }))).toBe(
      'after it was cut off; 4 of 6 e-mails are kept, asking for 2',
    )
    const after = { provider: 'anthropic', failure: { kind: 'stalled', limitMs: 30_000 } } as const
    expect(whyWords(part({ after, kept }))).toBe(
      'after Claude stalled; 4 of 6 e-mails are kept, asking for 2',
    )
  })
})

it('turns amber at four fifths of the limit and says when it is past it', () => {
  expect(attemptTime(part(), 79_000)).toMatchObject({ tone: 'accent', past: false })
  expect(attemptTime(part(), 80_000)).toMatchObject({ tone: 'warn', past: false })
  expect(attemptTime(part({ aliveAt: 99_000 }), 101_000)).toMatchObject({ past: true, quietMs: 2000 })
})

it('tells writing, thinking, asked, resting and saving apart', () => {
  const words = (...parts: PartCard[]): string => cardState(card(1, { state: 'writing', parts })).words
  expect(words(part({ words: 4 }))).toBe('Writing')
  expect(words(part({ thinking: true }))).toBe('Thinking')
  expect(words(part())).toBe('Asked')
  expect(words(part({ state: 'resting' }))).toBe('Resting')
  expect(words(part({ state: 'saved' }))).toBe('Saving')
  expect(words(part({ state: 'resting' }), part({ words: 9 }))).toBe('Writing')
})
