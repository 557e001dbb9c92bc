import { expect, test } from 'vitest'
import { handedOver } from './sections/hand-over.ts'
import { inWays, placeInWays, valueInWays } from './offer-in-ways.ts'
import { traceOf } from './trace.ts'
import { contentSchema, type Content } from './vault.ts'

const tier = (timeframe: string, price: string) => ({
  promise: 'Calm in the first week.',
  timeframe,
  deliverables: ['Twelve calls', 'A map', 'A diary'],
  price,
})
const ninetyDays = tier('90 days', '$4,800')
const twelveMonths = tier('a year with Mara', 'Agreed later')
const old = { name: 'The Climb', tiers: { ninetyDays, twelveMonths } }
const now = {
  name: 'The Climb',
  tiers: [
    { name: '90 days', ...ninetyDays },
    { name: '12 months', ...twelveMonths },
  ],
}

test('two tiers become two ways to buy, however deep they stand, and stay so', () => {
  const proposal = {
    content: old,
    changes: [{ path: ['tiers', 'ninetyDays', 'price'] }],
    earlier: [{ base: old }],
  }
  const after = { content: now, changes: [{ path: ['tiers', 0, 'price'] }], earlier: [{ base: now }] }
  expect(inWays(proposal)).toEqual(after)
  expect(inWays(after)).toEqual(after)
})

test('facts keep what they were called by', () => {
  const texts = [
    { id: 'ninety-days-price', text: 'ninety-days-price' },
    { id: 'twelve-months-timeframe', text: '12 months' },
    { id: 'offer-name', text: 'The Climb' },
  ]
  expect(inWays({ texts })).toEqual({
    texts: [
      { id: 'way-1-price', text: 'ninety-days-price' },
      { id: 'way-2-timeframe', text: '12 months' },
      { id: 'offer-name', text: 'The Climb' },
    ],
  })
})

test('places and values of operations follow, a tier as a whole with its name', () => {
  const place = ['sections', 4, 'content', 'tiers', 'twelveMonths']
  expect(placeInWays([...place, 'price'])).toEqual(['sections', 4, 'content', 'tiers', 1, 'price'])
  expect(valueInWays(place, twelveMonths)).toEqual({ name: '12 months', ...twelveMonths })
  expect(valueInWays(place.slice(0, -1), old.tiers)).toEqual(now.tiers)
  expect(valueInWays([...place, 'price'], '$1')).toBe('$1')
})

test('traces are those of the ways, so that nothing is stale by it', () => {
  const trace = (content: Content, field: string): string =>
    traceOf(handedOver(content, { section: 4, fields: [field] }))
  const before = [
    'tiers.ninetyDays.timeframe',
    'tiers.twelveMonths.timeframe',
    'tiers.ninetyDays.price',
    'tiers.twelveMonths.price',
    'tiers',
  ]
  const traces = Object.fromEntries(before.map((field) => [`4 ${field}`, trace(old, field)]))
  const wanted = ['tiers.timeframe', 'tiers.price', 'tiers'].map((field) => [`4 ${field}`, trace(now, field)])
  const after = contentSchema.parse(inWays({ traces: { ...traces, 'fact ninety-days-price': 'x' } }))
  expect(after['traces']).toEqual({ ...Object.fromEntries(wanted), 'fact way-1-price': 'x' })
  expect(inWays(after)).toEqual(after)
})
