import { expect, test } from 'vitest'
import type { TextModel } from '../../core/ports.ts'
import { anthropicModel } from './anthropic-model.ts'
import { openaiModel } from './openai-model.ts'
import { refusingHabits } from './testing/habits-of-refusing.ts'
import { anthropicHabits, openaiHabits } from './testing/habits-of-writing.ts'
import { hear, serving, whole } from './testing/wire.ts'
import type { WayOfAsking } from './way-of-asking.ts'

const apiKey = 'sk-canary-0123456789'
const modelAt = (
  url: string,
  language: 'anthropic' | undefined,
  ways = new Map<string, WayOfAsking>(),
): TextModel => {
  const access = { apiKey, baseUrl: url, model: 'some-model', reasoning: false, ways }
  return language === 'anthropic' ? anthropicModel(access) : openaiModel(access)
}

test.each(
  [...openaiHabits, ...anthropicHabits].map(
    (row) => [`${row.language ?? 'openai'}: ${row.habit}`, row] as const,
  ),
)(
  'reads an answer that is written with %s',
  async (_, { says, language, text = whole, reason = 'stop', thoughts = 0, tokens }) => {
    const server = await serving(() => says)
    const heard = await hear(modelAt(server.url, language))
    server.close()
    expect(heard).toMatchObject({ text, reason, thoughts, failure: null })
    if (tokens) expect(heard.tokens).toEqual(tokens)
    expect(server.heard).toHaveLength(1)
  },
)

test.each(refusingHabits.map((row) => [row.habit, row] as const))(
  'knows what it means: %s',
  async (_, { says, language, means, said }) => {
    const server = await serving(() => says)
    // A form that has worked before is not what is refused.
    const ways = new Map<string, WayOfAsking>([
      [`${server.url}/v1 some-model`, { form: 'json-schema', bound: 'max_tokens' }],
    ])
    const { failure } = await hear(modelAt(server.url, language, ways))
    server.close()
    expect(failure).toMatchObject(means)
    if (said !== undefined) expect(failure).toMatchObject({ said })
    expect(server.heard).toHaveLength(1)
  },
)
