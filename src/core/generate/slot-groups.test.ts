import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { providerSettings } from '../testing/run-in-memory.ts'
import { isOverload, groupOf, groupsOf, slotLearner, slotsInAll } from './slot-groups.ts'

const both = {
  providers: [providerSettings('openai'), providerSettings('anthropic')],
  slots: 3,
  bothAtOnce: true,
}

describe('the slot groups of a run', () => {
  it('are one, called after the first provider, unless both keys are used at once', () => {
    const one = { ...both, bothAtOnce: false }
    expect(groupsOf(one)).toEqual({ openai: 3 })
    expect(groupOf('anthropic', one)).toBe('openai')
    expect(groupsOf(both)).toEqual({ openai: 3, anthropic: 3 })
    expect(groupOf('anthropic', both)).toBe('anthropic')
    expect(slotsInAll(groupsOf(both))).toBe(6)
  })

  it('begin with what a key was found to bear, never with more than the setting', () => {
    expect(groupsOf(both, { openai: 2, anthropic: 8 })).toEqual({ openai: 2, anthropic: 3 })
  })

  it('have no more slots than the server bears', () => {
    const providers = [providerSettings('openai', { slots: 1 }), providerSettings('anthropic')]
    expect(groupsOf({ ...both, providers }, { openai: 3 })).toEqual({ openai: 1, anthropic: 3 })
  })

  it('leave out a provider that is not in use', () => {
    const providers = [providerSettings('openai', { enabled: false }), providerSettings('anthropic')]
    expect(groupsOf({ ...both, providers })).toEqual({ anthropic: 3 })
    expect(groupOf('anthropic', { ...both, providers, bothAtOnce: false })).toBe('anthropic')
  })
})

describe('the learner of slots', () => {
  const after = (start: number, most: number, ends: boolean[]): number => {
    const learner = slotLearner(start, most)
    return ends.reduce((_, end) => learner.ended(end), start)
  }

  it('takes a slot away after more than two overloads of six, not after two', () => {
    expect(after(3, 3, [true, false, true, false, false, false])).toBe(3)
    expect(after(3, 3, [true, false, true, true])).toBe(2)
  })

  it('gives it back after eight calm attempts, and never more than the setting', () => {
    const calm = Array.from({ length: 8 }, () => false)
    expect(after(2, 3, calm.slice(1))).toBe(2)
    expect(after(2, 3, calm)).toBe(3)
    expect(after(2, 3, [...calm, ...calm, ...calm])).toBe(3)
  })

  it('never takes the last slot and never goes over the setting, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.boolean(), { maxLength: 200 }),
        (most, ends) => {
          const learner = slotLearner(most, most)
          for (const end of ends) {
            const slots = learner.ended(end)
            expect(slots).toBeGreaterThanOrEqual(1)
            expect(slots).toBeLessThanOrEqual(most)
          }
        },
      ),
    )
  })

  it('takes only a rate limit or an overload for evidence', () => {
    expect(isOverload({ kind: 'rate-limited', status: 429, requestId: null, retryAfterMs: null })).toBe(true)
    expect(isOverload({ kind: 'stalled', limitMs: 1 })).toBe(false)
    expect(isOverload(null)).toBe(false)
  })
})
