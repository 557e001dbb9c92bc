import { describe, expect, it } from 'vitest'
import type { Failure } from '../../shared/failure.ts'
import { failureSentence } from '../../shared/failure-sentence.ts'
import {
  runInMemory,
  shortIntake,
  writesWell,
  validAnswer,
  type MemoryRun,
} from '../testing/run-in-memory.ts'
import { answering, type Script, type Step } from '../testing/scripted-model.ts'

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const status = { status: null, requestId: null }
const fails = (failure: Failure): Step[] => [
  { kind: 'wait', ms: 100 },
  { kind: 'failed', failure },
]
const address = 'http://localhost:11434'
const refused: Failure = { kind: 'connection-failed', cut: false, why: 'refused', address }
const broken: Failure = { kind: 'server-error', status: 500, requestId: null, retryAfterMs: null }
const badRequest: Failure = { kind: 'bad-request', status: 400, requestId: null, said: 'No.' }
const webPage: Failure = { kind: 'wrong-place', what: 'web-page', address }

const onPart =
  (places: readonly string[], special: (call: number) => Step[]): Script =>
  (request, call) =>
    places.includes(`${request.material.section}.${request.material.part}`)
      ? special(call)
      : writesWell()(request, call)
const alone = (script: Script, order = {}): MemoryRun =>
  runInMemory(idle, { scripts: { openai: script }, order })
/** Every failure of the way between two moments of the run, in its own milliseconds. */
const between = (memory: () => MemoryRun, from: number, to: number, failure: Failure): Script => {
  let startedAt: number | null = null
  return (request, call) => {
    const now = memory().clock.now()
    startedAt ??= now
    return now - startedAt >= from && now - startedAt < to ? fails(failure) : writesWell()(request, call)
  }
}
const askedFor = (memory: MemoryRun, section: number): number =>
  memory.book.calls.filter(({ request }) => request.material.section === section).length

describe('a provider that asks for a longer wait than any part may lose', () => {
  const limited: Failure = { kind: 'rate-limited', status: 429, requestId: null, retryAfterMs: 1_728_000 }

  it('is not asked by every part in turn, and the run ends at once with its own reason', async () => {
    const memory = alone(() => fails(limited))
    await memory.run.done
    const failures = memory.of('section-failed').map(({ failure }) => failure)
    expect(failures.length).toBeGreaterThan(0)
    for (const failure of failures.filter(({ kind }) => kind !== 'reads-missing'))
      expect(failure).toEqual(limited)
    // Those that were under way when the second of them was told.
    expect(memory.book.calls.length).toBeLessThanOrEqual(3)
    const [started] = memory.of('run-started')
    const [finished] = memory.of('run-finished')
    expect((finished?.at ?? Infinity) - (started?.at ?? 0)).toBeLessThan(2_000)
  })

  it('writes on where others were accepted meanwhile', async () => {
    const memory = alone(onPart(['4.1'], () => fails(limited)))
    await memory.run.done
    expect(memory.of('section-failed')).toMatchObject([{ section: 4, failure: limited }])
    expect(memory.of('section-saved')).toHaveLength(16)
  })

  it('leaves all of it to the others, who are asked at once', async () => {
    const memory = runInMemory(idle, { scripts: { openai: () => fails(limited), anthropic: writesWell() } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    const asked = memory.of('attempt-started').filter(({ provider }) => provider === 'openai')
    expect(asked.length).toBeLessThanOrEqual(3)
  })
})

describe('a question that is refused', () => {
  it.each<[string, Failure]>([
    ['a 400', badRequest],
    ['a filter before the model', { kind: 'refused', status: 400 }],
    ['a context that is too small', { kind: 'context-too-small', needed: 9_000, limit: 4_096, ...status }],
  ])('costs its part and is asked once: %s', async (_, failure) => {
    const memory = alone(onPart(['4.1'], () => fails(failure)))
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.of('section-saved')).toHaveLength(16)
    expect(memory.of('section-failed')).toMatchObject([{ section: 4, failure }])
    expect(askedFor(memory, 4)).toBe(1)
  })

  it('is asked once of each provider', async () => {
    const script = onPart(['4.1'], () => fails(badRequest))
    const memory = runInMemory(idle, { scripts: { openai: script, anthropic: script } })
    await memory.run.done
    expect(memory.of('section-saved')).toHaveLength(16)
    expect(askedFor(memory, 4)).toBe(2)
  })

  it('puts its provider out when another part is refused alike with no success between', async () => {
    const memory = alone(() => fails(badRequest))
    await memory.run.done
    expect(memory.of('section-failed')).toHaveLength(17)
    // The first request goes alone; of those that wait for it, as many as there are slots are asked at once.
    expect(memory.book.calls.length).toBeLessThanOrEqual(4)
  })

  it('is told from another refusal', async () => {
    let asked = 0
    const memory = alone(
      onPart(['1.1', '2.1'], () => fails(asked++ === 0 ? badRequest : { ...badRequest, status: 413 })),
    )
    await memory.run.done
    expect(memory.of('section-saved')).toHaveLength(15)
  })
})

describe('a way that never worked', () => {
  it('is named with its address at the first try, and given up after a minute where nobody waits', async () => {
    const memory = alone(() => fails(refused))
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.of('attempt-failed')[0]?.failure).toEqual(refused)
    expect(failureSentence(refused, 'OpenAI')).toBe(`No server answers at ${address}. Is Ollama running?`)
    for (const event of memory.of('section-failed')) expect(event.failure).toEqual(refused)
    expect(memory.view().metrics.ms).toBeLessThan(90_000)
  })

  it('is waited for on the screen, and the run goes on by itself when the server is there', async () => {
    const script = between(() => memory, 0, 30_000, refused)
    const memory: MemoryRun = alone((request, call) => script(request, call), { attended: true })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('network-lost')).toMatchObject([
      { unreached: [{ provider: 'openai', failure: refused }] },
    ])
    expect(memory.of('network-found')).toHaveLength(1)
    expect(memory.view().lost).toBeNull()
    expect(memory.view().metrics.ms).toBeGreaterThan(30_000)
  })

  it('is named within 10 s although each try waits in vain, and goes on by itself', async () => {
    const swallowed: Failure = { kind: 'connection-failed', cut: false, why: 'timed-out', address }
    const until = 30_000
    const memory: MemoryRun = alone(
      (request, call) =>
        memory.clock.now() - startedAt < until
          ? [
              { kind: 'wait', ms: 8_000 },
              { kind: 'failed', failure: swallowed },
            ]
          : writesWell()(request, call),
      { attended: true, purpose: { kind: 'sections', sections: [2] } },
    )
    const startedAt = memory.clock.now()
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    const [lost] = memory.of('network-lost')
    expect(lost).toMatchObject({ unreached: [{ failure: swallowed }] })
    expect(lost!.at - startedAt).toBeLessThan(10_000)
    expect(memory.of('attempt-failed').every(({ counted }) => !counted)).toBe(true)
  })

  it('leaves the vault to the second provider, who is asked for every part', async () => {
    const memory = runInMemory(idle, { scripts: { openai: () => fails(refused), anthropic: writesWell() } })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('network-lost')).toEqual([])
  })

  it.each<[string, Failure, number]>([
    ['a web page is there instead', webPage, 3],
    ['its certificate is not trusted', { kind: 'wrong-place', what: 'certificate', address }, 3],
    ['it has a fault of its own at every try', broken, 6],
  ])('ends the run in seconds when %s', async (_, failure, most) => {
    const memory = alone(() => fails(failure), { attended: true })
    expect(await memory.run.done).toEqual({ ok: true, value: 'partial' })
    expect(memory.of('section-failed')).toHaveLength(17)
    for (const event of memory.of('section-failed')) expect(event.failure).toEqual(failure)
    expect(memory.book.calls.length).toBeLessThanOrEqual(most)
    expect(memory.view().metrics.ms).toBeLessThan(20_000)
  })
})

describe('a way that worked before', () => {
  it.each<[string, Failure]>([
    ['the network is gone', { kind: 'connection-failed', cut: false, why: 'offline', address }],
    ['the network asks to sign in', webPage],
  ])('loses nothing when %s for three minutes in mid-run', async (_, failure) => {
    const script = between(() => memory, 40_000, 220_000, failure)
    const memory: MemoryRun = alone((request, call) => script(request, call), { attended: true })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('network-lost')).toHaveLength(1)
    const accepted = memory.of('part-saved').map(({ section, part }) => `${section}.${part}`)
    expect(new Set(accepted).size).toBe(accepted.length)
    expect(memory.of('attempt-failed').every(({ counted }) => !counted)).toBe(true)
  })

  it('is waited for when a provider that never answered has trouble at the same time', async () => {
    const down = between(() => memory, 30_000, 120_000, broken)
    const memory: MemoryRun = runInMemory(idle, {
      scripts: { openai: (request, call) => down(request, call), anthropic: () => fails(broken) },
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
  })
})

describe('a provider whose answers never pass', () => {
  it('is asked after the others from its memory part on', async () => {
    const memory = runInMemory(idle, {
      scripts: { openai: () => answering('I would be glad to help.'), anthropic: writesWell() },
    })
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    const asked = memory.book.calls.filter(({ provider }) => provider === 'openai')
    expect(asked.length).toBeLessThanOrEqual(6)
    const last = memory.of('attempt-started').at(-1)
    expect(last).toMatchObject({
      provider: 'anthropic',
      after: { provider: 'openai', failure: { kind: 'invalid' } },
    })
  })
})

describe('an end without a reason', () => {
  const ending =
    (share: number): Script =>
    (request) => {
      const text = JSON.stringify(validAnswer(request))
      return [
        { kind: 'text', text: text.slice(0, text.length * share) },
        { kind: 'finish', reason: 'unsaid' },
      ]
    }
  it('is taken for the end of an answer that is whole', async () => {
    const memory = alone(ending(1))
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('attempt-failed')).toEqual([])
  })
  it('is a cut of one that is not', async () => {
    const memory = alone((request, call) =>
      call === 1 ? ending(0.5)(request, call) : writesWell()(request, call),
    )
    expect(await memory.run.done).toEqual({ ok: true, value: 'complete' })
    expect(memory.of('attempt-failed')).toMatchObject([
      { failure: { kind: 'connection-failed', cut: true }, counted: false },
    ])
  })
})

describe('a question of which only the end was read', () => {
  it('is no answer, however well it fits, and says how much was read', async () => {
    const memory = runInMemory(idle, {
      vault: { intake: shortIntake({ coreProblem: 'They do their old job at night. '.repeat(300) }) },
      order: { purpose: { kind: 'sections', sections: [2] } },
      scripts: {
        openai: (request) => [
          { kind: 'text', text: JSON.stringify(validAnswer(request)) },
          { kind: 'usage', tokens: { input: 1_024, output: 300, cached: 0 } },
          { kind: 'finish', reason: 'stop' },
        ],
      },
    })
    await memory.run.done
    const asked = memory.of('attempt-failed')[0]?.failure
    expect(memory.book.calls).toHaveLength(1)
    expect(asked).toMatchObject({ kind: 'question-cut', read: 1_024 })
  })
})
