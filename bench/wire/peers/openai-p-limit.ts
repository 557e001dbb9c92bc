import OpenAI from 'openai'
import pLimit from 'p-limit'
import { sectionsInOrder } from '../sections-in-order.ts'
import { apiKey, model, type Peer } from './peer.ts'

// The SDK as its README shows it: structured output by `response_format`, `timeout` for each request, its own two
// retries. p-limit as its README shows it: `limit(() => …)`.

export const openaiWithPLimit: Peer = async ({ url, slots, vault }) => {
  const client = new OpenAI({ apiKey, baseURL: `${url}/v1` })
  const limit = pLimit(slots)
  await sectionsInOrder((section, part) =>
    limit(async () => {
      const { system, user, schemaName, schema, limitMs } = vault.question(section, part)
      const completion = await client.chat.completions.create(
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
      vault.keep(section, part, JSON.parse(completion.choices[0]?.message.content ?? ''))
    }),
  )
}
