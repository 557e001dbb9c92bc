import { describe, expect, it } from 'vitest'
import type { Failure } from '../../shared/failure.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { withValueAt } from '../../shared/sections/outline.ts'
import { answering, type Call, type Script, type Step } from '../testing/scripted-model.ts'
import {
  runInMemory,
  validAnswer,
  writesWell,
  type MemoryRun,
  type MemoryRunOptions,
} from '../testing/run-in-memory.ts'
import type { WriteRequest } from '../ports.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const status = { status: null, requestId: null }
const failsWith =
  (failure: Failure): Script =>
  () => [
    { kind: 'wait', ms: 100 },
    { kind: 'failed', failure },
  ]
const silent: Script = () => [{ kind: 'silence' }]
const only =
  (section: SectionNumber, special: Script, otherwise: Script = writesWell()): Script =>
  (request, call) =>
    (request.material.section === section ? special : otherwise)(request, call)
const firstCalls =
  (times: number, special: Script, otherwise: Script = writesWell()): Script =>
  (request, call) =>
    (call <= times ? special : otherwise)(request, call)
const tooShort = (request: WriteRequest): Step[] =>
  answering(withValueAt(validAnswer(request), ['oneLiner'], 'Short'), 5_000)
const justMessage: MemoryRunOptions = { order: { purpose: { kind: 'sections', sections: [2] } } }
const wait: Failure = { kind: 'rate-limited', ...status, retryAfterMs: 50_000 }
const waitedMs = (first: Call | undefined, next: Call): number => next.startedAt - (first?.endedAt ?? 0)
const callsOf = ({ book }: MemoryRun): string[] => book.calls.map((call) => call.provider)
const failuresOf = ({ of }: MemoryRun): string[] => of('attempt-failed').map((event) => event.failure.kind)
const promptsOf = ({ book }: MemoryRun): string[] => book.calls.map((call) => call.request.prompt)

describe('one section that cannot be written', () => {
  it('does not cost the vault: sixteen are saved, one failed', async () => {
    const memory = runInMemory(idle, { scripts: { openai: only(4, silent), anthropic: only(4, silent) } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.of('section-saved')).toHaveLength(16)
    expect(memory.of('section-failed')).toMatchObject([
      { section: 4, failure: { kind: 'no-first-token', limitMs: 45_000 }, attempts: 3 },
    ])
    expect(memory.store.vault.failures).toEqual({ 4: { kind: 'no-first-token', limitMs: 45_000 } })
  })

  it('does not hold up those that read it: they are written from what is there', async () => {
    const memory = runInMemory(idle, { scripts: { openai: only(1, failsWith({ kind: 'refused' })) } })
    await memory.run.done
    expect(memory.of('section-saved').map((event) => event.section)).toContain(4)
    expect(Object.keys(memory.store.vault.sections[4]?.basis.reads ?? {})).toEqual(['2'])
  })

  it('leaves its older text to those that read it', async () => {
    const before = runInMemory(idle)
    await before.run.done
    const sections = { ...before.store.vault.sections }
    const memory = runInMemory(idle, {
      vault: { sections },
      scripts: { openai: only(1, failsWith({ kind: 'refused' })) },
    })
    await memory.run.done
    expect(memory.store.vault.sections[1]?.revision).toBe(1)
    expect(memory.store.vault.sections[4]?.basis.reads).toEqual({ 1: 1, 2: 2 })
  })

  it('keeps the parts that were accepted, so that only the rest is asked for later', async () => {
    const script: Script = (request, call) =>
      request.material.part === 2 ? silent(request, call) : writesWell()(request, call)
    const memory = runInMemory(idle, { scripts: { openai: only(8, script) } })
    await memory.run.done
    expect(memory.store.vault.parts.map(({ number, part }) => `${number}.${part}`).sort()).toEqual([
      '8.1',
      '8.3',
    ])
    const again = runInMemory(idle, {
      vault: memory.store.vault,
      order: { purpose: { kind: 'missing' }, runId: 'run-2' },
    })
    expect(await again.run.done).toEqual({ ok: true, value: 'complete' })
    expect(
      again.book.calls.map(({ request: { material } }) => `${material.section}.${material.part}`),
    ).toEqual(['8.2'])
    expect(sectionOf(8).schema.safeParse(again.store.vault.sections[8]?.content).success).toBe(true)
    expect(again.store.vault.parts).toEqual([])
  })
})

describe('a provider that is down', () => {
  const down: Failure = { kind: 'connection-failed', cut: false }

  it('leaves the whole vault to the second one', async () => {
    const memory = runInMemory(idle, { scripts: { openai: failsWith(down), anthropic: writesWell() } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('section-saved')).toHaveLength(17)
    for (const event of memory.of('section-saved')) {
      expect(event.writers.every((writer) => writer.provider === 'anthropic')).toBe(true)
    }
  })

  it('is passed over while its breaker is open, and told as the reason', async () => {
    const memory = runInMemory(idle, { scripts: { openai: failsWith(down), anthropic: writesWell() } })
    await memory.run.done
    const asked = callsOf(memory).filter((provider) => provider === 'openai').length
    expect(asked).toBeLessThan(12)
    const fallbacks = memory.of('attempt-started').filter((event) => event.provider === 'anthropic')
    expect(fallbacks).toHaveLength(25)
    for (const event of fallbacks) expect(event.after).toEqual({ provider: 'openai', failure: down })
    expect(memory.view().metrics.fellBack).toBe(25)
  })

  it('costs no attempts: an outage of 90 s of the only provider loses nothing', async () => {
    const memory: MemoryRun = runInMemory(idle, {
      order: { attended: true },
      scripts: {
        openai: (request, call) =>
          memory.clock.now() < startsAt + 90_000
            ? failsWith(down)(request, call)
            : writesWell()(request, call),
      },
    })
    const startsAt = memory.clock.now()
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('attempt-failed').every((event) => !event.counted && event.attempt === 1)).toBe(true)
  })

  /** Asks for a slower pace without end; at so many questions that it is a hammering, it refuses them. */
  const paced =
    (retryAfterMs: number): Script =>
    (request, call) =>
      failsWith(
        call > 500 ? { kind: 'forbidden', ...status } : { kind: 'rate-limited', ...status, retryAfterMs },
      )(request, call)

  it.each([0, 1, 1_000])('is not waited for by everybody: %i ms again and again', async (ms) => {
    const memory = runInMemory(idle, { scripts: { openai: paced(ms), anthropic: writesWell() } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    // No part asks it more than four times.
    expect(callsOf(memory).filter((provider) => provider === 'openai').length).toBeLessThanOrEqual(100)
  })

  it.each([0, 1_000])('is asked ever less often: %i ms again and again', async (ms) => {
    const memory = runInMemory(idle, { scripts: { openai: paced(ms) }, ...justMessage })
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    // Ten minutes of waits that double up to 30 s.
    expect(callsOf(memory).length).toBeLessThan(150)
  })

  it('is given up when a section has lost its whole budget of time', async () => {
    const said = 'Add your own key to accumulate rate limits.'
    const busy: Failure = { kind: 'overloaded', ...status, retryAfterMs: null, said }
    const memory = runInMemory(idle, { scripts: { openai: failsWith(busy) }, ...justMessage })
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    const [failed] = memory.of('section-failed')
    const last = 'OpenAI is overloaded at the moment.'
    // What the server said is the reason, and stands under ours as it does for every other failure.
    expect(failed?.failure).toEqual({ kind: 'budget-spent', budgetMs: 600_000, last, said })
    expect(failed?.attempts).toBe(0)
    expect(memory.view().metrics.ms).toBeGreaterThan(500_000)
    expect(memory.view().metrics.ms).toBeLessThan(700_000)
  })

  it('frees its slot while it waits, so that another section is written meanwhile by another', async () => {
    const memory = runInMemory(idle, {
      settings: { slots: 1 },
      order: { purpose: { kind: 'sections', sections: [1, 2] } },
      scripts: { openai: firstCalls(1, failsWith(wait)), anthropic: writesWell() },
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    const [first, second, third] = memory.book.calls
    expect(callsOf(memory)).toEqual(['openai', 'anthropic', 'openai'])
    expect((second?.endedAt ?? 0) - (first?.endedAt ?? 0)).toBe(10_000)
    expect((third?.startedAt ?? 0) - (first?.endedAt ?? 0)).toBe(50_000)
  })

  it('is asked by nobody before the time it said, and the wait is not held against the section', async () => {
    const memory = runInMemory(idle, {
      limits: { transportBudget: 60 },
      order: { purpose: { kind: 'sections', sections: [1, 2] } },
      scripts: { openai: firstCalls(2, failsWith(wait)) },
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    const [first, ...others] = memory.book.calls
    const early = others.filter(
      (call) => call.startedAt > (first?.endedAt ?? 0) && waitedMs(first, call) < 50_000,
    )
    expect(early).toEqual([])
  })

  it('is used by all again as soon as its probe begins to be answered', async () => {
    const memory: MemoryRun = runInMemory(idle, {
      scripts: { openai: firstCalls(3, failsWith(down), writesWell(60_000)) },
    })
    await memory.run.done
    const [probe, next] = memory.book.calls.slice(3)
    expect(waitedMs(memory.book.calls[2], probe!)).toBe(5_000)
    expect(next!.startedAt).toBeGreaterThanOrEqual(probe!.startedAt + 6_000)
    expect(next!.startedAt).toBeLessThan(probe!.startedAt + 7_000)
  })

  it('is not left for another because of one fleeting failure among its answers', async () => {
    const once = (failure: Failure): MemoryRunOptions => ({
      scripts: {
        openai: (request, call) => (call === 12 ? failsWith(failure) : writesWell())(request, call),
        anthropic: writesWell(),
      },
    })
    const reset = runInMemory(idle, once(down))
    await reset.run.done
    expect(callsOf(reset)).toHaveLength(26)
    expect(new Set(callsOf(reset))).toEqual(new Set(['openai']))
    const overloaded = runInMemory(idle, once({ kind: 'overloaded', ...status, retryAfterMs: null }))
    await overloaded.run.done
    expect(callsOf(overloaded).filter((provider) => provider === 'anthropic')).toHaveLength(1)
  })

  it('is left for another when the same part fails again', async () => {
    const memory = runInMemory(idle, {
      scripts: { openai: only(16, failsWith(down)), anthropic: writesWell() },
    })
    await memory.run.done
    const writers = memory.of('attempt-started').filter(({ section }) => section === 16)
    expect(writers.map(({ provider }) => provider)).toEqual(['openai', 'openai', 'anthropic'])
  })

  it('is used again when its probe is answered', async () => {
    const memory = runInMemory(idle, {
      scripts: { openai: firstCalls(3, failsWith(down)), anthropic: writesWell() },
    })
    await memory.run.done
    expect(callsOf(memory).slice(-5)).toContain('openai')
  })
})

describe('a provider that will not do', () => {
  it.each([
    { kind: 'unauthorized', status: 401, requestId: null },
    { kind: 'quota-exhausted', status: 429, requestId: null },
    { kind: 'country-not-served', status: 403, requestId: null },
    { kind: 'model-not-found', model: 'x', status: 404, requestId: null },
  ] satisfies Failure[])('is not asked again in the run after $kind', async (failure) => {
    const memory = runInMemory(idle, {
      settings: { slots: 1 },
      scripts: { openai: failsWith(failure), anthropic: writesWell() },
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(callsOf(memory).filter((provider) => provider === 'openai')).toHaveLength(1)
  })

  it('ends every section with its own reason when it is the only one', async () => {
    const failure: Failure = { kind: 'unauthorized', status: 401, requestId: null }
    const memory = runInMemory(idle, { scripts: { openai: failsWith(failure) } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.of('section-failed').map((event) => event.failure)).toEqual(
      sectionNumbers.map(() => failure),
    )
    expect(memory.book.calls.length).toBeLessThanOrEqual(3)
  })
})

describe('an attempt that fails', () => {
  it('is made by the other provider next, and counts', async () => {
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: silent, anthropic: writesWell() } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('attempt-started').map(({ provider, attempt }) => [provider, attempt])).toEqual([
      ['openai', 1],
      ['anthropic', 2],
    ])
    expect(memory.view().metrics.timedOut).toBe(1)
  })

  it('is made three times and no more, then the section has failed', async () => {
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: silent, anthropic: silent } })
    await memory.run.done
    expect(callsOf(memory)).toEqual(['openai', 'anthropic', 'openai'])
  })

  it('is made as often as the settings say', async () => {
    const memory = runInMemory(idle, { ...justMessage, limits: { attempts: 5 }, scripts: { openai: silent } })
    await memory.run.done
    expect(callsOf(memory)).toHaveLength(5)
  })

  it('is closed before the next one begins', async () => {
    const memory = runInMemory(idle, {
      ...justMessage,
      closingMs: 2_000,
      scripts: { openai: silent, anthropic: writesWell() },
    })
    await memory.run.done
    const [first, second] = memory.book.calls
    expect(first?.aborted).toBe(true)
    expect(second?.startedAt).toBe(first?.endedAt)
    expect(memory.book.mostOpen()).toBe(1)
  })

  it('counts what it wasted, estimated where the provider said nothing', async () => {
    const half: Script = (request) => [
      { kind: 'text', text: JSON.stringify(validAnswer(request)).slice(0, -30) },
      { kind: 'silence' },
    ]
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: half, anthropic: writesWell() } })
    await memory.run.done
    const [failed] = memory.of('attempt-failed')
    expect(failed?.tokens.output).toBeGreaterThan(50)
    expect(memory.view().metrics.wastedTokens).toBe(failed?.tokens.output)
    expect(memory.store.vault.sections[2]?.tokens.output).toBeGreaterThan(failed?.tokens.output ?? 0)
  })

  it('is a bug told to the log, not the end of the run', async () => {
    const bug = new Error('adapter')
    const memory = runInMemory(idle, { scripts: { openai: only(3, () => [{ kind: 'throw', error: bug }]) } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.troubles).toContain(bug)
    expect(memory.of('section-saved')).toHaveLength(16)
    expect(memory.of('section-failed')).toMatchObject([
      { section: 3, failure: { kind: 'unexpected' }, attempts: 3 },
    ])
  })
})

describe('an answer that does not pass its check', () => {
  it('is asked for again with the reasons, and then accepted', async () => {
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: firstCalls(1, tooShort) } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('answer-checked').map((event) => event.passed)).toEqual([false, true])
    const [first, second] = promptsOf(memory)
    const issue = memory.of('answer-checked')[0]?.issues[0]?.sentence ?? 'none'
    expect(issue).toContain('has 1 word,')
    expect(first).not.toContain(issue)
    expect(second?.startsWith(first ?? '-')).toBe(true)
    expect(second).toContain(issue)
    expect(second).toContain('<missing>[["oneLiner"]]</missing>')
  })

  it('goes to the other provider the third time, and to review after three that count, with everything kept', async () => {
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: tooShort, anthropic: tooShort } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    // The first lacked little, so it does not count.
    expect(callsOf(memory)).toEqual(['openai', 'openai', 'anthropic', 'anthropic'])
    expect(memory.of('attempt-failed').map((event) => event.counted)).toEqual([false, true, true, true])
    expect(memory.of('section-needs-review')).toMatchObject([
      { section: 2, issues: [{ path: ['oneLiner'], rule: 'words' }] },
    ])
    const [review] = memory.store.vault.reviews
    expect(review).toMatchObject({
      number: 2,
      content: { oneLiner: 'Short' },
      writers: [{ provider: 'anthropic' }],
    })
    expect(JSON.parse(review?.raw[0] ?? '')).toMatchObject({ oneLiner: 'Short' })
    expect(memory.store.vault.sections[2]).toBeUndefined()
    expect(memory.store.vault.failures).toEqual({})
  })

  it('keeps raw text that could not be read, without content', async () => {
    const memory = runInMemory(idle, {
      ...justMessage,
      scripts: { openai: () => answering('I would rather not.') },
    })
    await memory.run.done
    expect(memory.store.vault.reviews).toMatchObject([{ content: null, raw: ['I would rather not.'] }])
  })

  it('keeps the mendable answer when a later one cannot be read', async () => {
    const script: Script = (request, call) => (call === 1 ? tooShort(request) : answering('Sorry.'))
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: script } })
    await memory.run.done
    expect(memory.store.vault.reviews).toMatchObject([{ content: { oneLiner: 'Short' } }])
  })

  it('is worth more than a time-out that came after it', async () => {
    const script: Script = (request, call) => (call === 1 ? tooShort(request) : [{ kind: 'silence' }])
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: script } })
    await memory.run.done
    expect(memory.of('section-needs-review')).toHaveLength(1)
    expect(memory.of('section-failed')).toEqual([])
  })

  it('in one part leaves the accepted parts beside it, with places named in the whole section', async () => {
    const script: Script = (request) => {
      const answer = validAnswer(request)
      const second = request.material.missing ? 0 : 1
      return answering(
        request.material.part === 2 ? withValueAt(answer, ['emails', second, 'subject'], 'One') : answer,
      )
    }
    const memory = runInMemory(idle, {
      order: { purpose: { kind: 'sections', sections: [8] } },
      scripts: { openai: script },
    })
    await memory.run.done
    const [review] = memory.store.vault.reviews
    expect(review?.issues).toMatchObject([{ path: ['emails', 7, 'subject'], rule: 'words' }])
    expect(review?.content?.['emails']).toHaveLength(18)
    expect(memory.store.vault.parts.map((part) => part.part).sort()).toEqual([1, 3])
  })

  it('is mended when only its wrapping is wrong, and that is said', async () => {
    const fenced: Script = (request) =>
      answering('```json\n' + JSON.stringify(validAnswer(request)) + '\n```')
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: fenced } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('answer-checked')).toMatchObject([{ passed: true, repaired: true }])
  })
})

describe('an answer that was cut', () => {
  it.each<[string, Step[]]>([
    ['is said to have reached its bound', [{ kind: 'finish', reason: 'truncated' }]],
    ['ends without a word', []],
    ['stays silent after it', [{ kind: 'silence' }]],
  ])('is none where its JSON closes and passes, though the stream %s', async (_, end) => {
    const script: Script = (request) => [{ kind: 'text', text: JSON.stringify(validAnswer(request)) }, ...end]
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: script } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(failuresOf(memory)).toEqual([])
    expect(memory.book.calls).toHaveLength(1)
  })

  it('has only the piece asked for again that it ended with', async () => {
    const script: Script = (request) => [
      { kind: 'text', text: JSON.stringify(validAnswer(request)).slice(0, -3) },
      { kind: 'finish', reason: 'truncated' },
    ]
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: script, anthropic: script } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.of('section-saved')).toEqual([])
    const missing = memory.book.calls.map((call) => call.request.material.missing)
    expect(missing[0]).toBeNull()
    expect(missing[1]).toEqual([['positioningLines', 2]])
    for (const rest of missing.slice(1))
      expect(rest?.every(([field]) => field === 'positioningLines')).toBe(true)
  })

  it('gets more room the next time when nothing of it was complete', async () => {
    const script: Script = () => [
      { kind: 'text', text: '{"oneLiner":"I help' },
      { kind: 'finish', reason: 'truncated' },
    ]
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: script, anthropic: script } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.of('section-failed')).toMatchObject([{ failure: { kind: 'truncated' }, attempts: 3 }])
    expect(memory.book.calls.map((call) => call.request.maxTokens)).toEqual([2_000, 4_000, 8_000])
  })

  it('is never completed, though its provider calls it finished', async () => {
    const script: Script = (request, call) => {
      const text = JSON.stringify(validAnswer(request))
      return call === 1 ? answering(text.slice(0, -1)) : answering(text)
    }
    const memory = runInMemory(idle, { ...justMessage, scripts: { openai: script } })
    await memory.run.done
    expect(memory.of('answer-checked').map((event) => event.passed)).toEqual([false, true])
  })
})
