import { describe, expect, it } from 'vitest'
import { heardInCheck, heardLately, heardOf, noExperience } from '../../shared/experience.ts'
import type { Failure } from '../../shared/failure.ts'
import type { KeyStatus } from '../../shared/contract/settings-routes.ts'
import { standingOf } from './provider-standing.ts'

const now = Date.UTC(2026, 10, 26)
const vendor = { baseUrl: null }
const own = { baseUrl: 'http://localhost:11434' }
const key: KeyStatus = {
  provider: 'openai',
  present: true,
  last4: null,
  stored: 'os',
  locked: false,
  elsewhere: null,
  headers: [],
}
const withStatus = { status: null, requestId: null }

describe('how a provider stands', () => {
  it('is well only when it answered the last time, and lately', () => {
    expect(standingOf(vendor, key, undefined)).toEqual({ tone: 'plain', words: 'key saved' })
    expect(standingOf(own, null, undefined)).toEqual({ tone: 'plain', words: 'own server' })
    expect(standingOf(vendor, key, { at: now, failure: null })).toEqual({ tone: 'ok', words: 'answers' })
    const heard = { openai: { at: now - 8 * 86_400_000, failure: null }, claude: { at: now, failure: null } }
    expect(heardLately({ ...noExperience(), heard }, now)).toEqual({ claude: { at: now, failure: null } })
  })
  it('is not well without a key, whatever it answered before', () => {
    const none = { ...key, present: false }
    expect(standingOf(vendor, none, { at: now, failure: null })).toEqual({
      tone: 'plain',
      words: 'no key',
    })
    expect(standingOf(vendor, { ...none, locked: true }, undefined)).toEqual({
      tone: 'warn',
      words: 'key locked',
    })
  })
  it.each<[Failure, string]>([
    [{ kind: 'unauthorized', ...withStatus }, 'key refused'],
    [{ kind: 'unauthorized', ...withStatus, keyless: true }, 'wants a key'],
    [{ kind: 'quota-exhausted', ...withStatus }, 'no credit'],
    [{ kind: 'connection-failed', cut: false, why: 'refused' }, 'not reached'],
    [{ kind: 'wrong-place', what: 'certificate' }, 'not reached'],
    [{ kind: 'no-first-token', limitMs: 1 }, 'too slow'],
  ])('says what stood in the way: %o', (failure, words) => {
    const heard = heardOf(failure, now) ?? undefined
    expect(standingOf(own, key, heard)).toEqual({ tone: 'warn', words })
  })
  it('has trouble when even the small question of a check is not taken', () => {
    const failure: Failure = { kind: 'bad-request', ...withStatus }
    const heard = heardInCheck({ ok: false, model: 'm', failure, models: [], notes: [] }, now) ?? undefined
    expect(standingOf(own, key, heard)).toEqual({ tone: 'warn', words: 'has trouble' })
  })
  it('is well when only the answer or the question was at fault, and as before when a run was ended', () => {
    expect(heardOf({ kind: 'invalid', issues: [] }, now)).toEqual({ at: now, failure: null })
    expect(heardOf({ kind: 'bad-request', ...withStatus }, now)).toEqual({ at: now, failure: null })
    expect(heardOf({ kind: 'cancelled' }, now)).toBeNull()
  })
})
