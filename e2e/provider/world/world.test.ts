import { describe, expect, it } from 'vitest'
import { arrivedShare, courseOf, keysOf, type Request } from './course.ts'
import { drawsOf } from './draws.ts'
import { crowdedOut, fateOf, outageOf, type Asked } from './fate.ts'
import { lengthOf } from './lengths.ts'
import { tokenBucket } from './token-bucket.ts'
import { paces, worldNames, worlds } from './worlds.ts'

const asked = (change: Partial<Asked> = {}): Asked => ({
  seed: 1,
  vault: 0,
  section: 8,
  part: 2,
  provider: 'openai',
  try: 1,
  ...change,
})
const request = (change: Partial<Request> = {}): Request => ({
  section: 8,
  part: 2,
  provider: 'openai',
  strict: true,
  tokens: 2_000,
  reserved: 8_000,
  ...change,
})
const many = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => of(i))

describe('the world', () => {
  it('gives the same draws on every machine', () => {
    const draw = drawsOf('fate', 1, 0, 8, 2, 'openai', 1)
    const whole = many(3, () => draw() * 2 ** 32)
    expect(whole).toEqual([2943573944, 3017658904, 1800607939])
  })

  it('has one fate for one request, whoever asks and whatever was asked before', () => {
    const first = fateOf(worlds.normal, asked(), true)
    many(50, (i) => fateOf(worlds.normal, asked({ vault: i }), true))
    expect(fateOf(worlds.normal, asked(), true)).toEqual(first)
    expect(fateOf(worlds.normal, asked({ try: 2 }), true)).not.toEqual(first)
  })

  it('meets the same fate in all worlds with the same faults', () => {
    for (const name of worldNames.filter((one) => one !== 'calm'))
      expect(fateOf(worlds[name], asked({ vault: 3 }), true)).toEqual(
        fateOf(worlds.normal, asked({ vault: 3 }), true),
      )
  })

  it('strikes as often as it says, and badly formed answers only come where no form was asked for', () => {
    const all = many(40_000, (vault) => fateOf(worlds.normal, asked({ vault }), true))
    const share = (kind: string): number => all.filter((fate) => fate.kind === kind).length / all.length
    const { rates } = worlds.normal
    expect(share('server-error')).toBeCloseTo(rates.serverError, 2)
    expect(share('stall')).toBeCloseTo(rates.stall, 2)
    expect(share('one-short')).toBeCloseTo(rates.oneShort, 2)
    expect(share('badly-wrapped') + share('wrong-form')).toBe(0)
    const stragglers = all.filter(({ slowness }) => slowness > 1).length / all.length
    expect(stragglers).toBeCloseTo(rates.straggler, 2)
    const loose = many(40_000, (vault) => fateOf(worlds.normal, asked({ vault }), false))
    expect(loose.filter(({ kind }) => kind === 'badly-wrapped').length / loose.length).toBeCloseTo(
      rates.badlyWrapped,
      2,
    )
  })

  it('writes at its median pace and has no faults when it is calm', () => {
    const all = many(20_000, (vault) => fateOf(worlds.calm, asked({ vault }), false))
    expect(all.every(({ kind, slowness }) => kind === 'whole' && slowness === 1)).toBe(true)
    const speeds = all.map(({ msPerToken }) => 1000 / msPerToken).sort((a, b) => a - b)
    expect((speeds[10_000] ?? 0) / paces.openai.tokensPerSecond).toBeCloseTo(1, 1)
  })

  it('has one length for a part at every try, and e-mails of true size only where they are', () => {
    const place = { seed: 1, vault: 7, section: 8, part: 1 } as const
    expect(lengthOf(worlds.normal, place)).toBe(lengthOf(worlds['roomy-key'], place))
    expect(lengthOf(worlds['true-size-emails'], place)).toBeGreaterThan(lengthOf(worlds.normal, place))
    expect(lengthOf(worlds['short-sections'], place)).toBeLessThan(lengthOf(worlds.normal, place) / 2)
  })
})

describe('a key', () => {
  it('lets in all of three at once and turns some of more away, with or without a word about when', () => {
    const turned = many(2_000, (vault) =>
      crowdedOut(worlds.normal, asked({ vault }), { inFlight: 4, request: 1 }),
    )
    expect(turned.filter((one) => one !== null).length / turned.length).toBeCloseTo(
      worlds.normal.crowdedRate,
      1,
    )
    expect(turned.some((one) => one?.retryAfterMs === null)).toBe(true)
    expect(turned.some((one) => (one?.retryAfterMs ?? 0) >= 2_000)).toBe(true)
    expect(crowdedOut(worlds.normal, asked(), { inFlight: 3, request: 1 })).toBeNull()
  })

  it('counts requests in flight for each provider, and the try of who is let in', () => {
    const keys = keysOf(worlds.calm, 1, 0)
    const first = keys.begin(request(), 0)
    keys.begin(request({ provider: 'anthropic' }), 0)
    first.ended()
    keys.begin(request(), 10)
    expect(keys.peak()).toBe(1)
    expect(keys.requests()).toBe(3)
  })

  it('fills its tokens evenly and says how long there are too few', () => {
    const bucket = tokenBucket(30_000)
    expect(bucket.take(0, 20_000)).toBe(0)
    expect(bucket.take(0, 20_000)).toBe(20_000)
    expect(bucket.take(20_000, 20_000)).toBe(0)
    expect(bucket.take(140_000, 50_000)).toBe(0)
  })
})

describe('an outage', () => {
  const world = worlds['both-down']
  const outage = outageOf(world, 1, 5)

  it('lasts 60 to 150 seconds and begins while a vault is written', () => {
    for (const one of many(200, (vault) => outageOf(world, 1, vault))) {
      const lasts = (one?.to ?? 0) - (one?.from ?? 0)
      expect(lasts).toBeGreaterThanOrEqual(60_000)
      expect(lasts).toBeLessThanOrEqual(150_000)
    }
    expect(outageOf(worlds.normal, 1, 5)).toBeNull()
  })

  it('turns everybody away at once without using up a try, and then goes on as if nothing had been', () => {
    const keys = keysOf(world, 1, 5)
    const down = keys.begin(request(), (outage?.from ?? 0) + 1).course
    expect(['unreachable', 'server-error']).toContain(down.kind)
    expect(down.endMs).toBeLessThan(1_100)
    const up = keys.begin(request(), (outage?.to ?? 0) + 1).course
    expect(up).toEqual(courseOf(fateOf(world, asked({ vault: 5 }), true), 2_000))
  })

  it('breaks off what is under way', () => {
    const keys = keysOf(world, 1, 5)
    const { course } = keys.begin(request({ tokens: 100_000 }), (outage?.from ?? 0) - 8_000)
    expect(course).toMatchObject({ kind: 'cut', endMs: 8_000 })
    expect(course.share).toBeGreaterThan(0)
    expect(course.share).toBeLessThan(0.1)
  })
})

it('an answer arrives evenly after its first token, and a stalled one not beyond its stall', () => {
  const whole = courseOf(
    { kind: 'whole', firstMs: 2_000, msPerToken: 10, errorMs: 0, slowness: 1, share: 1 },
    1_000,
  )
  expect(whole.endMs).toBe(12_000)
  expect([0, 2_000, 7_000, 99_000].map((ms) => arrivedShare(whole, 1_000, ms))).toEqual([0, 0, 0.5, 1])
  const stalled = courseOf(
    { kind: 'stall', firstMs: 2_000, msPerToken: 10, errorMs: 0, slowness: 1, share: 0.3 },
    1_000,
  )
  expect(stalled.endMs).toBe(Infinity)
  expect(arrivedShare(stalled, 1_000, 99_000)).toBe(0.3)
})
