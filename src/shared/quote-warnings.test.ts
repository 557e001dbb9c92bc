import { expect, it } from 'vitest'
import { quoteWarnings, whyBlocked } from './quote-warnings.ts'

it('says before a run what its server has no room for, and when its model is switched off', () => {
  const context = {
    needed: 9_000,
    limit: 4_096,
    fits: [],
    tooLarge: [{ section: 1 as const, needed: 9_000 }],
  }
  const ends = [
    { model: 'gpt-x', on: '2026-11-30', past: false },
    { model: 'gpt-w', on: '2026-11-25', past: true },
  ]
  expect(quoteWarnings({ context, ends, cost: null })).toEqual([
    'Needs a context of 16k; this server has 4k. None of it would be written. Raise it where that server is set up, or pick a model with more room.',
    'gpt-x is switched off on 30 November 2026. Pick a newer one in Settings.',
    'gpt-w was to be switched off on 25 November 2026. Pick a newer one in Settings.',
  ])
  expect(quoteWarnings({ context: null, cost: { least: 1, most: 2 } })).toEqual([])
})

it('says before a run that a limit of spending may not reach for all of it, and nothing where it does', () => {
  const cost = { least: 0.5, most: 1.1 }
  expect(quoteWarnings({ cost, room: { left: 1, of: 'run' } })).toEqual([
    'The $1.00 you allow for a run may not be enough for all of it. Whatever is not written then can be written later.',
  ])
  expect(quoteWarnings({ cost, room: { left: 0.4, of: 'month' } })).toEqual([
    'The $0.40 left of what you allow for a month may not be enough for all of it. Whatever is not written then can be written later.',
  ])
  expect(quoteWarnings({ cost, room: { left: 1.1, of: 'run' } })).toEqual([])
  expect(quoteWarnings({ cost, room: null })).toEqual([])
})

it('says that the sample writes in English, where the copy is wanted in another language', () => {
  expect(quoteWarnings({ cost: null, sampleInEnglish: true })).toEqual([
    'The sample writes in English only. A provider of your own writes in the language of your answers.',
  ])
})

it('says once, and not again as a warning, that a server has no room for any of it', () => {
  const tooLarge = [{ section: 1 as const, needed: 9_000 }]
  const context = { needed: 9_000, limit: 4_096, fits: [], tooLarge }
  const blocked = {
    ...{ kind: 'context-too-small' as const, limit: 4_096, needed: 9_000 },
    ...{ status: null, requestId: null },
  }
  expect(whyBlocked({ blocked, context })).toMatch(/^Needs a context of 16k/u)
  expect(quoteWarnings({ blocked, context, cost: null })).toEqual([])
  expect(whyBlocked({ blocked: { kind: 'spending-limit', limit: 1, of: 'run' }, context: null })).toMatch(
    /limit/u,
  )
  expect(whyBlocked({ blocked: null, context })).toBeNull()
})
