import Anthropic from '@anthropic-ai/sdk'
import OpenAI from 'openai'
import { sectionNumbers, sectionOf } from '../../../src/shared/sections/index.ts'
import { partNumbers, type Question } from '../vault-to-write.ts'
import { apiKey, model, type Peer } from './peer.ts'

// The loop this product replaces: chunks of three sections in number order, each waiting for its slowest; 90 or 120
// seconds; three attempts, each OpenAI first and then Claude.

const chunkSize = 3
const attempts = 3

export const chunkLoop: Peer = async ({ url, vault }) => {
  const openai = new OpenAI({ apiKey, baseURL: `${url}/v1`, maxRetries: 0 })
  const anthropic = new Anthropic({ apiKey, baseURL: url, maxRetries: 0 })
  const write = async (question: Question): Promise<void> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      for (const ask of [askOpenai, askClaude]) {
        try {
          const answer: unknown = JSON.parse(await ask(question))
          return vault.keep(question.section, question.part, answer)
        } catch {
          // On to the next.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** (attempt - 1)))
    }
  }
  const askOpenai = async ({ system, user, schemaName, schema, limitMs }: Question): Promise<string> => {
    const completion = await openai.chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        response_format: { type: 'json_schema', json_schema: { name: schemaName, schema, strict: true } },
      },
      { timeout: limitMs },
    )
    return completion.choices[0]?.message.content ?? ''
  }
  const askClaude = async ({ system, user, schema, maxTokens, limitMs }: Question): Promise<string> => {
    const message = await anthropic.messages.create(
      {
        model: 'claude-sonnet-5-5',
        max_tokens: maxTokens,
        system,
        messages: [{ role: 'user', content: user }],
        output_config: { format: { type: 'json_schema', schema } },
      },
      { timeout: limitMs },
    )
    return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('')
  }
  for (let from = 0; from < sectionNumbers.length; from += chunkSize) {
    const chunk = sectionNumbers.slice(from, from + chunkSize)
    await Promise.allSettled(
      chunk.map(async (section) => {
        for (const part of partNumbers(sectionOf(section))) await write(vault.question(section, part))
      }),
    )
  }
}
