import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { hear, questionAbout, questionForSuggestions } from '../../e2e/provider/ask.ts'
import { suggestionsField } from '../../src/core/intake/suggest-request.ts'
import type { TextModel, WriteChunk, WriteRequest } from '../../src/core/ports.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import type { AnswerForm, WayOfAsking } from '../../src/main/providers/way-of-asking.ts'
import { failureSentence } from '../../src/shared/failure-sentence.ts'
import { sectionOf, sections } from '../../src/shared/sections/index.ts'
import { fieldAt, fieldOf, type Field } from '../../src/shared/sections/outline.ts'
import { type LocalServer, startLocalServer } from './start-local-server.ts'

// A real llama.cpp server with a model that writes nonsense: what is tried is what the server takes, forces and refuses.

/** Our model at a server, asking in one form; with null it finds out by itself. */
function modelAt(url: string, form: AnswerForm | null): TextModel {
  const baseUrl = `${url}/v1`
  const ways = new Map<string, WayOfAsking>()
  if (form) ways.set(`${baseUrl} tiny-random`, { form, bound: 'max_tokens' })
  return openaiModel({ apiKey: '', baseUrl, model: 'tiny-random', reasoning: false, ways })
}

const parts = sections.flatMap((section) =>
  section.parts.map((part, i) => ({
    name: `${section.title}, ${part.title}`,
    field: fieldOf(part.schema),
    request: questionAbout(section.number, { part: i + 1 }),
  })),
)
/** Places that are refined by themselves. */
const places = [
  { name: 'one e-mail', section: 8, path: ['emails', 2] },
  { name: 'all e-mails', section: 8, path: ['emails'] },
  { name: 'one text', section: 4, path: ['name'] },
  { name: 'a group', section: 1, path: ['bestClient'] },
] as const
const refines = places.map(({ name, section, path }) => {
  const place = fieldAt(fieldOf(sectionOf(section).schema), [...path])
  if (!place) throw new Error(`There is no ${name}`)
  const refine = { note: 'Shorter.', path: [...path], current: {} }
  return {
    name,
    field: fieldOf(z.object({ value: place.schema })),
    request: questionAbout(section, { refine }),
  }
})
const bounded = (request: WriteRequest, maxTokens: number): WriteRequest => ({ ...request, maxTokens })
const [first] = parts
const someQuestion = (maxTokens: number): WriteRequest => {
  if (!first) throw new Error('There are no sections')
  return bounded(first.request, maxTokens)
}

/** Where an answer is not of this form: keys that are missing or too many, wrong kinds, lists of another length. */
function misfits(field: Field, value: unknown, place = field.label): string[] {
  switch (field.kind) {
    case 'group': {
      const given = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
      const keys = field.fields.map(({ key }) => key)
      if ([...given.keys()].toSorted().join() !== keys.toSorted().join()) return [`${place}: keys`]
      return field.fields.flatMap((inner) => misfits(inner, given.get(inner.key), `${place} › ${inner.key}`))
    }
    case 'list': {
      const entries: unknown[] = Array.isArray(value) ? value : []
      const [least, most] = field.count ?? [0, Infinity]
      if (entries.length < least || entries.length > most) return [`${place}: ${entries.length} entries`]
      return entries.flatMap((entry, i) => misfits(field.each, entry, `${place} ${i + 1}`))
    }
    case 'number':
      return typeof value === 'number' ? [] : [`${place}: no number`]
    case 'choice':
      return field.values.some((choice) => choice === value) ? [] : [`${place}: no choice`]
    default:
      return typeof value === 'string' ? [] : [`${place}: no text`]
  }
}

const failureOf = (last: WriteChunk | undefined) => (last?.kind === 'failed' ? last.failure : null)

describe('a server with room', () => {
  let server: LocalServer
  beforeAll(async () => {
    server = await startLocalServer(32_768)
  })
  afterAll(() => server.kill())

  test.each(parts)('is forced into the form of $name, counts included', async ({ field, request }) => {
    const heard = await hear(modelAt(server.url, 'json-schema'), bounded(request, 16_000))
    expect(heard.last).toEqual({ kind: 'finish', reason: 'stop' })
    expect(misfits(field, JSON.parse(heard.text))).toEqual([])
  })

  test.each(refines)('is forced into the form of $name that is refined', async ({ field, request }) => {
    const heard = await hear(modelAt(server.url, null), bounded(request, 16_000))
    expect(heard.last).toEqual({ kind: 'finish', reason: 'stop' })
    expect(misfits(field, JSON.parse(heard.text))).toEqual([])
  })

  test('is forced into five suggestions', async () => {
    const heard = await hear(modelAt(server.url, null), questionForSuggestions())
    expect(heard.last).toEqual({ kind: 'finish', reason: 'stop' })
    expect(misfits(suggestionsField, JSON.parse(heard.text))).toEqual([])
  })

  test.each(parts)(
    'answers $name with some JSON object where only that is asked for',
    async ({ request }) => {
      const heard = await hear(modelAt(server.url, 'json-object'), bounded(request, 4_000))
      expect(heard.last).toEqual({ kind: 'finish', reason: 'stop' })
      expect(JSON.parse(heard.text)).toBeTypeOf('object')
    },
  )

  test.each(parts)('answers $name in words, and no longer than it may', async ({ request }) => {
    const heard = await hear(modelAt(server.url, 'plain'), bounded(request, 80))
    expect(heard.text).not.toBe('')
    expect(heard.last).toMatchObject({ kind: 'finish' })
    expect(heard.tokens?.output).toBeLessThanOrEqual(80)
    expect(heard.tokens?.input).toBeGreaterThan(1_000)
  })

  test('says of an answer that it was cut at its bound', async () => {
    const heard = await hear(modelAt(server.url, 'json-schema'), someQuestion(40))
    expect(heard.last).toEqual({ kind: 'finish', reason: 'truncated' })
    expect(heard.tokens?.output).toBe(40)
  })

  test('is asked by its schema where nobody knows how it wants to be asked', async () => {
    const heard = await hear(modelAt(server.url, null), someQuestion(8_000))
    expect(first && misfits(first.field, JSON.parse(heard.text))).toEqual([])
  })

  test('has its place free again as soon as a question is taken back', async () => {
    const attempt = new AbortController()
    const chunks: WriteChunk[] = []
    for await (const chunk of modelAt(server.url, 'plain').write(someQuestion(20_000), attempt.signal)) {
      chunks.push(chunk)
      if (chunk.kind !== 'text' || attempt.signal.aborted) continue
      expect(await server.busy()).toBe(1)
      attempt.abort()
    }
    expect(failureOf(chunks.at(-1))).toMatchObject({ kind: 'cancelled' })
    await expect.poll(() => server.busy(), { timeout: 10_000 }).toBe(0)
  })
})

test('a server without enough room is told apart, with both numbers', async () => {
  const server = await startLocalServer(2_048)
  try {
    const failure = failureOf((await hear(modelAt(server.url, null), someQuestion(1_000))).last)
    expect(failure).toMatchObject({ kind: 'context-too-small', limit: 2_048 })
    expect(failure?.kind === 'context-too-small' && failure.needed).toBeGreaterThan(2_048)
    expect(failure && failureSentence(failure)).toMatch(/2,048/u)
  } finally {
    await server.kill()
  }
})

test('a server that is killed in mid-answer breaks the question at once, and the next names its address', async () => {
  const server = await startLocalServer(32_768)
  const model = modelAt(server.url, 'plain')
  const chunks: WriteChunk[] = []
  for await (const chunk of model.write(someQuestion(20_000), new AbortController().signal)) {
    chunks.push(chunk)
    if (chunk.kind === 'text') await server.kill()
  }
  expect(failureOf(chunks.at(-1))).toMatchObject({ kind: 'connection-failed', cut: true })
  const after = failureOf((await hear(model, someQuestion(100))).last)
  expect(after).toMatchObject({ kind: 'connection-failed', why: 'refused', address: server.url })
  expect(after && failureSentence(after)).toContain(server.url)
})
