import OpenAI from 'openai'
import PQueue from 'p-queue'
import pRetry from 'p-retry'
import { sectionsInOrder } from '../sections-in-order.ts'
import { apiKey, model, type Peer } from './peer.ts'

// p-queue and p-retry as their READMEs show them: `queue.add(() => pRetry(run, { retries }))`. The SDK's own retries
// are off, as they would multiply with those of p-retry.

export const pQueueWithPRetry: Peer = async ({ url, slots, vault }) => {
  const client = new OpenAI({ apiKey, baseURL: `${url}/v1`, maxRetries: 0 })
  const queue = new PQueue({ concurrency: slots })
  await sectionsInOrder((section, part) =>
    queue.add(() =>
      pRetry(
        async () => {
          const { system, user, schemaName, schema, limitMs } = vault.question(section, part)
          const completion = await client.chat.completions.create(
            {
              model,
              messages: [
                { role: 'system', content: system },
                { role: 'user', content: user },
              ],
              response_format: {
                type: 'json_schema',
                json_schema: { name: schemaName, schema, strict: true },
              },
            },
            { timeout: limitMs },
          )
          vault.keep(section, part, JSON.parse(completion.choices[0]?.message.content ?? ''))
        },
        { retries: 5 },
      ),
    ),
  )
}
