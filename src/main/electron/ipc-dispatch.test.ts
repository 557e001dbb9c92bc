import { describe, expect, test } from 'vitest'
import { hostileTexts } from '../../core/testing/hostile-texts.ts'
import { failureSchema } from '../../shared/failure.ts'
import { routes, type Route } from '../../shared/contract/routes.ts'
import type { Result } from '../../shared/result.ts'
import { tally, timesOf } from '../testing/tally.ts'
import { valueOfSchema, type Filling } from '../testing/value-of-schema.ts'
import { answer, type Handlers } from './ipc-dispatch.ts'

const canary = 'sk-canary-5f2e90a1'
const names = Object.keys(routes) as Route[]

/** Handlers that all answer the same and keep what they were asked. */
function handlersThat(say: (route: Route) => unknown): { handlers: Handlers; heard: [Route, unknown][] } {
  const heard: [Route, unknown][] = []
  const all = names.map((route) => [
    route,
    (input: unknown) => {
      heard.push([route, input])
      return say(route)
    },
  ])
  return { handlers: Object.fromEntries(all) as Handlers, heard }
}

const asked = (handlers: Handlers, route: unknown, input: unknown): Promise<Result<unknown>> =>
  answer(handlers, route, input, () => undefined)

/** A value that a route takes or gives; forms are tried in turn until one passes. */
function valueFor(route: Route, io: 'input' | 'output', beside: Filling['beside'] = {}): unknown {
  for (let form = 0; form < 12; form++) {
    const value = valueOfSchema(routes[route][io], {
      text: (least, most) =>
        'word'.repeat(Math.ceil(least / 4) + 1).slice(0, Math.max(least, Math.min(most, 6))),
      choice: (of) => form % of,
      beside,
    })
    if (routes[route][io].safeParse(value).success) return value
  }
  throw new Error(`No value of ${route} passes.`)
}

describe('what main makes of the window’s questions', () => {
  test('takes no question that is unknown or larger than it may be, and hands none of it on', async () => {
    const { handlers, heard } = handlersThat(() => ({ ok: true, value: null }))
    for (const input of [{ url: 'x'.repeat(5_000_000) }, Array(3_000_000).fill(1), 'y'.repeat(4_200_000)]) {
      const { failure } = (await asked(handlers, 'link.open', input)) as { failure: unknown }
      expect(failure).toEqual({ kind: 'not-allowed', why: 'That is too large to be taken at once.' })
    }
    for (const route of ['__proto__', 'toString', 'keys.read', 7, null, {}])
      expect(await asked(handlers, route, null)).toMatchObject({ failure: { kind: 'not-allowed' } })
    expect(heard).toEqual([])
  })

  test('says of words that are too long how long they may be, and not what a schema calls that', async () => {
    const { handlers } = handlersThat(() => ({ ok: true, value: null }))
    const purpose = { kind: 'refine', section: 2, path: [], note: 'x'.repeat(4001) }
    const run = { vaultId: 'v', purpose, sample: true, pin: null, resumes: null }
    const notes = { notes: { 'v/2:': 'x'.repeat(5000) }, prompts: { offer: 'x'.repeat(60_000) } }
    const sentence = 'What you typed is longer than 4,000 characters, which is the most that fits there.'
    expect(await asked(handlers, 'run.start', run)).toMatchObject({ failure: { issues: [{ sentence }] } })
    // What is only kept for the next time is not refused for its length: all else that is typed would be lost with it.
    expect(await asked(handlers, 'app.keep-notes', notes)).toMatchObject({ ok: true })
  })

  test('hands on only what the contract names: no words that do not parse, no key beside the ones it knows', async () => {
    const { handlers, heard } = handlersThat(() => ({ ok: true, value: null }))
    const stranger = { stranger: canary }
    for (const route of names) {
      await asked(handlers, route, { ...stranger, wrong: 1 })
      await asked(handlers, route, valueFor(route, 'input', stranger))
    }
    expect(heard.map(([route]) => route)).toEqual(expect.arrayContaining(names))
    expect(JSON.stringify(heard)).not.toContain(canary)
    for (const [route, input] of heard) expect(routes[route].input.safeParse(input).success, route).toBe(true)
  })

  test.each(names)('lets nothing out that the contract does not name: %s', async (route) => {
    const leaky = { apiKey: canary, secret: { key: canary } }
    const { handlers } = handlersThat(() => ({ ok: true, value: valueFor(route, 'output', leaky) }))
    const said = await asked(handlers, route, valueFor(route, 'input'))
    expect(said.ok, JSON.stringify(said).slice(0, 500)).toBe(true)
    expect(JSON.stringify(said)).not.toContain(canary)
    const wrong = handlersThat(() => ({ ok: true, value: { apiKey: canary, wrong: [canary] } }))
    const refused = await asked(wrong.handlers, route, valueFor(route, 'input'))
    expect(JSON.stringify(refused)).not.toContain(canary)
    const failing = handlersThat(() => ({
      ok: false,
      failure: { kind: 'not-found', what: 'That', ...leaky },
      ...leaky,
    }))
    const failed = await asked(failing.handlers, route, valueFor(route, 'input'))
    expect(failed).toEqual({ ok: false, failure: { kind: 'not-found', what: 'That' } })
  })
})

const cycle = (): unknown => {
  const round: Record<string, unknown> = { words: [] }
  round['words'] = [round]
  return round
}

const deep = (levels: number): unknown => {
  let nest: unknown = 'end'
  for (let level = 0; level < levels; level++) nest = level % 2 === 0 ? [nest] : { vaultId: nest }
  return nest
}

/** Whatever a page can send over: all of it can be cloned. */
const shapes: readonly (() => unknown)[] = [
  ...[undefined, null, true, 0, -1, NaN, Infinity, 2 ** 53, '', 'words', '\0', '\ud800', [], {}].map(
    (each) => () => each,
  ),
  ...[
    () => 1n,
    () => ({ vaultId: 1n }),
    () => [[[1n]]],
    cycle,
    () => [cycle(), cycle()],
    () => deep(9),
    () => deep(900),
  ],
  ...[
    () => new Map([['vaultId', 'x']]),
    () => new Set([1]),
    () => new Date(NaN),
    () => /x/u,
    () => new Error('x'),
  ],
  ...[
    () => new ArrayBuffer(1e6),
    () => new Float64Array(1e4),
    () => Object.create(null) as unknown,
    () => Array<number>(1e6),
  ],
  ...[
    () => 'x'.repeat(4e6),
    () => Array<object>(2e4).fill({}),
    () => JSON.parse('{"__proto__":{"ok":true},"constructor":1}') as unknown,
  ],
  ...[() => Object.fromEntries(Array.from({ length: 1e4 }, (_, at) => [`k${at}`, at]))],
]

test(
  'hostile questions are answered within a second each, and none as a bug of ours',
  { timeout: 3_600_000 },
  async () => {
    const texts = [
      ...hostileTexts({ global: 'ran', address: 'http://stranger.test' }),
      'x'.repeat(1e5),
      '\ud800'.repeat(99),
    ]
    const { handlers } = handlersThat(() => ({ ok: false, failure: { kind: 'cancelled' } }))
    const [tried, harm] = [timesOf(10_000, 500), { lost: 0, leaked: 0, hung: 0 }]
    const wrong: string[] = []
    for (let at = 0; at < tried; at++) {
      const route = names[at % names.length]!
      const round = Math.floor(at / names.length)
      const shape = shapes[(at + (round >> 1)) % shapes.length]!
      // Every other one looks like a question of the route, with a hostile value in each place that takes a text.
      const near = (): unknown =>
        valueOfSchema(routes[route].input, {
          text: () => texts[(at * 7 + round) % texts.length]!,
          choice: (of) => (at + round) % of,
          beside: round % 3 === 0 ? { ['__proto__x']: shape() } : {},
        })
      const input: unknown = structuredClone(round % 2 === 0 ? near() : shape())
      // The work of this thread alone, so that other programs on the machine do not count.
      const before = process.threadCpuUsage()
      const said = await asked(handlers, route, input).catch(() => null)
      const { user, system } = process.threadCpuUsage(before)
      if (user + system > 1_000_000) harm.hung += 1
      const isKnown = said !== null && !said.ok && failureSchema.safeParse(said.failure).success
      if (!isKnown || said.failure.kind === 'unexpected') {
        harm.lost += 1
        wrong.push(`${route} ${round % 2 === 0 ? 'near' : String(shape)}`)
      }
    }
    tally('10,000 calls over the bridge with hostile shapes', tried, harm)
    expect(wrong.slice(0, 20)).toEqual([])
    expect(harm).toEqual({ lost: 0, leaked: 0, hung: 0 })
    expect({}).not.toHaveProperty('ok')
  },
)
