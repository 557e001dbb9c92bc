import { describe, expect, it } from 'vitest'
import { failureFacts } from './failure-facts.ts'
import { failureSchema, type Failure } from './failure.ts'
import { failureSentence } from './failure-sentence.ts'

const address = 'https://gateway.example.com'
const withStatus = { status: null, requestId: null }

describe('the sentence of a failure', () => {
  it.each<[Failure, string]>([
    [{ kind: 'stalled', limitMs: 1_000 }, 'Studio stopped in the middle and sent nothing for 1 second.'],
    [{ kind: 'timed-out', limitMs: 90_000 }, 'Studio did not finish within 90 seconds.'],
    [{ kind: 'no-first-token', limitMs: 600_000 }, 'Studio did not begin to answer within 10 minutes.'],
    [
      { kind: 'budget-spent', budgetMs: 20_000, last: 'Studio is overloaded at the moment.' },
      'No answer came through in 20 seconds. The last trouble: Studio is overloaded at the moment.',
    ],
  ])('says how long something took as people say it: %o', (failure, sentence) => {
    expect(failureSentence(failure, 'Studio')).toBe(sentence)
  })

  it('says how long one that is overloaded wants to be left alone, where that is long', () => {
    const overloaded = { kind: 'overloaded', ...withStatus } as const
    expect(failureSentence({ ...overloaded, retryAfterMs: 3_600_000 }, 'Studio')).toBe(
      'Studio is overloaded at the moment and asks to come back in 60 minutes.',
    )
    for (const retryAfterMs of [null, 20_000])
      expect(failureSentence({ ...overloaded, retryAfterMs }, 'Studio')).toBe(
        'Studio is overloaded at the moment.',
      )
  })

  it('says of a key that was never sent that there is none, and not that it was refused', () => {
    expect(failureSentence({ kind: 'unauthorized', ...withStatus }, 'Studio')).toBe(
      'Studio did not accept the key. Check it in Settings.',
    )
    expect(failureSentence({ kind: 'unauthorized', ...withStatus, keyless: true }, 'Studio')).toBe(
      'Studio wants a key, and none was sent: none is saved for its address, or it is locked. Look in Settings.',
    )
  })

  it('fits what it is said of: a limit of the account’s own, and more than a model that is not allowed', () => {
    expect(failureSentence({ kind: 'quota-exhausted', ...withStatus }, 'Studio')).toBe(
      'The Studio account has no credit left, or a limit set there is reached. Top it up or raise the limit with the provider, then retry.',
    )
    expect(failureSentence({ kind: 'forbidden', ...withStatus }, 'Studio')).toBe(
      'Studio does not let this account, key or network ask that model. Allow it in your account there, or pick another in Settings.',
    )
  })

  it('tells what a plan allows at a time from the room of a context, and sends nobody to raise what is large enough', () => {
    const tooSmall = { kind: 'context-too-small', ...withStatus } as const
    expect(failureSentence({ ...tooSmall, needed: 12_979, limit: 8_000, of: 'plan' }, 'Groq')).toBe(
      'The question is too long for your plan with Groq: it needs 12,979 tokens, and the plan allows 8,000 at a time. Change the plan there, or pick another model.',
    )
    expect(failureSentence({ ...tooSmall, needed: 198_000, limit: 200_000 }, 'Claude')).toBe(
      'The question is too long for Claude: with its answer it needs more than the 200,000 tokens that the context there has room for. Raise that context, or pick a model with a larger one.',
    )
  })

  it.each<Failure>([
    { kind: 'connection-failed', cut: true, address },
    { kind: 'wrong-place', what: 'certificate' },
    { kind: 'wrong-place', what: 'certificate-date' },
    { kind: 'wrong-place', what: 'web-page' },
    { kind: 'wrong-place', what: 'other-language' },
    { kind: 'wrong-place', what: 'proxy' },
    { kind: 'context-too-small', needed: null, limit: null, ...withStatus },
    { kind: 'context-too-small', needed: 7_300, limit: 4_096, ...withStatus },
    { kind: 'quota-exhausted', ...withStatus },
  ])('names a provider whose name is not known in small letters within it: %o', (failure) => {
    expect(failureSentence(failure)).not.toMatch(/[a-z] The provider/u)
  })

  it('says of a certificate that nothing was sent, and of a limit when the rest can be written', () => {
    expect(failureSentence({ kind: 'wrong-place', what: 'certificate', address })).toBe(
      'The certificate of gateway.example.com is not trusted by this computer, so nothing was sent there. Ask whoever looks after that server or your network.',
    )
    expect(failureSentence({ kind: 'spending-limit', limit: 0.35, of: 'month' })).toBe(
      'Writing on could cost more than the $0.35 you allow for a month. Nothing more was asked; the rest can be written next month, or with a higher limit in Settings.',
    )
  })
})

describe('an answer that could not be written', () => {
  const where = 'The folder “Northlight”'
  const holder = { by: 'device', device: 'Laptop' } as const
  it.each(
    failureSchema.options
      .map((option) => option.shape.kind.value)
      .filter((kind) => failureFacts[kind].canBeWrittenLater),
  )('says where it is kept, whatever kept it from its vault: %s', (kind) => {
    const failure = failureSchema.parse({
      ...{ kind, where, what: kind === 'disk-trouble' ? 'gone' : where, code: 'EIO', why: undefined, holder },
      ...(kind === 'not-allowed' ? { why: `${where} cannot be opened.` } : {}),
      keptIn: '/aside/1.json',
    })
    expect(failureSentence(failure)).toContain('The answer is kept in “/aside/1.json”')
  })
})
