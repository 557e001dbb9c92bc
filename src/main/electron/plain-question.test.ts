import { expect, test } from 'vitest'
import { troubleIn } from './plain-question.ts'

const most = 4 * 1024 * 1024
const cycle: Record<string, unknown> = {}
cycle['self'] = [cycle]
let deep: unknown = 1
for (let level = 0; level < 10_000; level++) deep = [deep]
// Every level holds the next one twice: 2^60 values in sixty objects.
let bomb: unknown = 'x'
for (let level = 0; level < 60; level++) bomb = [bomb, bomb]

test.each([
  ['a cycle', cycle],
  ['a BigInt', { amount: 1n }],
  ['a Date', new Date(0)],
  ['a Map', { kept: new Map([['a', 1]]) }],
  ['a Set', new Set([1])],
  ['bytes', [new Uint8Array(8)]],
  ['a buffer', new ArrayBuffer(8)],
  ['a pattern', /a/u],
  ['an error', new Error('no')],
  ['a function', { run: () => 1 }],
  ['a symbol', Symbol('a')],
  ['10,000 levels', deep],
])('refuses %s before anything walks it', (_, question) => {
  expect(troubleIn(question, most)).toBe('not-plain')
})

test.each([
  ['five million letters', { text: 'x'.repeat(5_000_000) }],
  ['a long name of a value', { ['x'.repeat(5_000_000)]: 1 }],
  ['a list of four thousand million empty places', Array(2 ** 32 - 1)],
  ['a list of a million numbers', Array(1_000_000).fill(0)],
  ['what holds itself twice, sixty times over', bomb],
])('refuses %s as too large, without counting it all', (_, question) => {
  expect(troubleIn(question, most)).toBe('too-large')
})

test('lets through what questions are made of', () => {
  const shared = ['a']
  const question = {
    a: null,
    b: undefined,
    c: [1, 'x', true, NaN],
    d: shared,
    e: shared,
    text: 'x'.repeat(1_000_000),
  }
  for (const plain of [null, undefined, 'x', 1, question, Object.create(null)])
    expect(troubleIn(plain, most)).toBeNull()
})
