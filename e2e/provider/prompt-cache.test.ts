import { describe, expect, test } from 'vitest'
import { type Beginning, promptCache } from './prompt-cache.ts'

const long = 'A word of many. '.repeat(600)
const question = (vendor: Beginning['vendor'], end: string, form: unknown = null): Beginning => ({
  vendor,
  model: 'm',
  form,
  pieces: [
    { text: long, marked: true },
    { text: end, marked: false },
  ],
})

describe.each(['openai', 'anthropic'] as const)('the cache of %s', (vendor) => {
  let now = 0
  const fresh = () => {
    now = 0
    return promptCache(() => now)
  }

  test('finds a beginning that an answer has begun with, to the letter', () => {
    const cache = fresh()
    expect(cache.read(question(vendor, 'one')).cached).toBe(0)
    cache.write(question(vendor, 'one'))
    expect(cache.read(question(vendor, 'two')).cached).toBeGreaterThan(1500)
    expect(cache.read({ ...question(vendor, 'two'), model: 'other' }).cached).toBe(0)
  })

  test('does not find what was asked at the same time and has not begun to be answered', () => {
    const cache = fresh()
    cache.read(question(vendor, 'one'))
    expect(cache.read(question(vendor, 'two')).cached).toBe(0)
  })

  test('is broken by a form that stands before it', () => {
    const cache = fresh()
    cache.write(question(vendor, 'one', { a: 1 }))
    expect(cache.read(question(vendor, 'two', { a: 1 })).cached).toBeGreaterThan(1500)
    expect(cache.read(question(vendor, 'two', { a: 2 })).cached).toBe(0)
  })

  test('forgets after five minutes without a question, and keeps nothing short', () => {
    const cache = fresh()
    cache.write(question(vendor, 'one'))
    now = 5 * 60_000 + 1
    expect(cache.read(question(vendor, 'two')).cached).toBe(0)
    const short = { ...question(vendor, 'x'), pieces: [{ text: 'Short. '.repeat(100), marked: true }] }
    cache.write(short)
    expect(cache.read(short)).toEqual({ cached: 0, cacheWritten: 0 })
  })
})

test('Anthropic says what it wrote, once', () => {
  const cache = promptCache(() => 0)
  const first = cache.read(question('anthropic', 'one'))
  expect(first.cacheWritten).toBeGreaterThan(1500)
  cache.write(question('anthropic', 'one'))
  expect(cache.read(question('anthropic', 'two'))).toEqual({ cached: first.cacheWritten, cacheWritten: 0 })
})
