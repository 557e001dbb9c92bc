import { createOpenAI } from '@ai-sdk/openai'
import { generateText, jsonSchema, Output } from 'ai'
import pLimit from 'p-limit'
import { sectionsInOrder } from '../sections-in-order.ts'
import { apiKey, model, type Peer } from './peer.ts'

// The AI SDK as its documentation shows it: `generateText` with `Output.object`, its own two retries, `timeout`. It
// has no limit of requests at once, so p-limit stands around it.

export const vercelAiSdk: Peer = async ({ url, slots, vault }) => {
  const openai = createOpenAI({ apiKey, baseURL: `${url}/v1` })
  const limit = pLimit(slots)
  await sectionsInOrder((section, part) =>
    limit(async () => {
      const { system, user, schemaName, schema, limitMs } = vault.question(section, part)
      const { output } = await generateText({
        model: openai.chat(model),
        output: Output.object({ name: schemaName, schema: jsonSchema(schema) }),
        instructions: system,
        prompt: user,
        timeout: limitMs,
      })
      vault.keep(section, part, output)
    }),
  )
}
