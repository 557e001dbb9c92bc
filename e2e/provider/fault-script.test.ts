import { expect, test } from 'vitest'
import { playScript, type Script, scriptSchema, type Sight } from './fault-script.ts'

const fault = { kind: 'refusal' } as const
const sight: Sight = { route: 'write', vendor: 'openai', section: 8, part: 2, model: 'gpt-5.5', inFlight: 1 }
const struck = (script: Script, sights: readonly Partial<Sight>[]): boolean[] => {
  const strike = playScript(script)
  return sights.map((part) => strike({ ...sight, ...part }) !== null)
}

test('a rule without a match strikes every question, but not the list of models', () => {
  expect(struck([{ fault }], [{}, { section: 1 }, { route: 'models' }])).toEqual([true, true, false])
})

test('a rule strikes only what it names', () => {
  const script: Script = [{ match: { vendor: 'openai', section: 8, part: 2, model: 'gpt-5.5' }, fault }]
  const others = [{ vendor: 'anthropic' }, { section: 7 }, { part: 1 }, { model: 'other' }] as const
  expect(struck(script, [{}, ...others])).toEqual([true, false, false, false, false])
})

test('nth counts the questions that fit the rest of the rule', () => {
  expect(struck([{ match: { section: 8, nth: 2 }, fault }], [{}, { section: 1 }, {}, {}])).toEqual([
    false,
    false,
    true,
    false,
  ])
  expect(struck([{ match: { nth: [1, 3] }, fault }], [{}, {}, {}])).toEqual([true, false, true])
})

test('times is how often a rule strikes', () => {
  expect(struck([{ fault, times: 2 }], [{}, {}, {}])).toEqual([true, true, false])
})

test('a limit of questions in flight strikes the one too many', () => {
  expect(struck([{ match: { inFlightAbove: 3 }, fault }], [{ inFlight: 3 }, { inFlight: 4 }])).toEqual([
    false,
    true,
  ])
})

test('the first rule that fits wins', () => {
  const strike = playScript([
    { match: { section: 8 }, fault, times: 1 },
    { fault: { kind: 'status', status: 500 } },
  ])
  expect(strike(sight)).toEqual(fault)
  expect(strike(sight)).toMatchObject({ kind: 'status', status: 500, retryAfter: null })
})

test('a rule with a word nobody knows is refused', () => {
  expect(scriptSchema.safeParse([{ match: { sektion: 8 }, fault }]).success).toBe(false)
  expect(scriptSchema.safeParse([{ fault: { kind: 'no-such' } }]).success).toBe(false)
})
