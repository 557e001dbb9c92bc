import { RunnableLambda } from '@langchain/core/runnables'
import { ChatOpenAI } from '@langchain/openai'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../../src/shared/sections/index.ts'
import { partNumbers } from '../vault-to-write.ts'
import { apiKey, model, type Peer } from './peer.ts'

// LangChain as its documentation shows it: `withStructuredOutput` and `.batch(inputs, { maxConcurrency })`, with its
// own six retries. A batch ends with its slowest, so the vault is a row of batches: all parts whose reads are there.

interface Part {
  section: SectionNumber
  part: number
}

export const langchainBatch: Peer = async ({ url, slots, vault }) => {
  const chain = RunnableLambda.from(async ({ section, part }: Part) => {
    const { system, user, schemaName, schema, limitMs } = vault.question(section, part)
    const chat = new ChatOpenAI({ model, apiKey, timeout: limitMs, configuration: { baseURL: `${url}/v1` } })
    const structured = chat.withStructuredOutput(schema, {
      name: schemaName,
      method: 'jsonSchema',
      strict: true,
    })
    const answer = await structured.invoke([
      ['system', system],
      ['user', user],
    ])
    vault.keep(section, part, answer)
  })
  for (const batch of batches())
    await chain.batch(batch, { maxConcurrency: slots }, { returnExceptions: true })
}

/** Rows of parts: each stands after the sections it reads, and after the part before it where parts go in order. */
function batches(): Part[][] {
  const rows: Part[][] = []
  const lastRow = new Map<SectionNumber, number>()
  const place = (section: SectionNumber): number => {
    const found = lastRow.get(section)
    if (found !== undefined) return found
    const { reads, partsInOrder } = sectionOf(section)
    const first = Math.max(0, ...reads.map((read) => place(read) + 1))
    let row = first
    for (const part of partNumbers(sectionOf(section))) {
      row = partsInOrder ? first + part - 1 : first
      rows[row] = [...(rows[row] ?? []), { section, part }]
    }
    lastRow.set(section, row)
    return row
  }
  for (const section of sectionNumbers) place(section)
  return rows
}
