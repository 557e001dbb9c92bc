import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anthropicModel } from '../../src/main/providers/anthropic-model.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import { chunkOrder, sectionOf, type SectionNumber } from '../../src/shared/sections/index.ts'
import { joinParts } from '../../src/shared/sections/join-parts.ts'
import { fieldAt, fieldOf, valueAt } from '../../src/shared/sections/outline.ts'
import type { Content } from '../../src/shared/vault.ts'
import { hear, questionAbout } from './ask.ts'
import type { Script } from './fault-script.ts'
import { type Provider, startProvider } from './start-provider.ts'

let provider: Provider
beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.close())
beforeEach(() => {
  provider.play([])
  provider.reset()
})

const vendors = ['openai', 'anthropic'] as const
const modelOf = (vendor: (typeof vendors)[number]) => {
  const access = { apiKey: 'sk-test', model: 'any', reasoning: false, ways: new Map() }
  return vendor === 'openai'
    ? openaiModel({ ...access, baseUrl: `${provider.url}/v1` })
    : anthropicModel({ ...access, baseUrl: provider.url })
}

describe.each(vendors)('answers by the %s route', (vendor) => {
  test('fit the form of every part of every section, and of the sections they make', async () => {
    const model = modelOf(vendor)
    const vault: Partial<Record<SectionNumber, Content>> = {}
    for (const number of chunkOrder.flat()) {
      const section = sectionOf(number)
      const reads = Object.fromEntries(section.reads.map((read) => [read, vault[read] ?? {}]))
      const parts: Content[] = []
      for (const [i, part] of section.parts.entries()) {
        const heard = await hear(model, questionAbout(number, { part: i + 1, reads }))
        expect(heard.last, `${section.key} ${i + 1}`).toEqual({ kind: 'finish', reason: 'stop' })
        parts.push(part.schema.parse(JSON.parse(heard.text)))
      }
      vault[number] = section.schema.parse(joinParts(parts))
    }
    expect(Object.keys(vault)).toHaveLength(17)
  })

  test('are spoilt as scripted', async () => {
    const model = modelOf(vendor)
    const { schema } = sectionOf(1)
    const answer = async (fault: Script[number]['fault']): Promise<string> => {
      provider.play([{ fault }])
      return (await hear(model, questionAbout(1))).text
    }
    const fits = (text: string): boolean => schema.safeParse(JSON.parse(text)).success
    expect(fits(await answer({ kind: 'wrong-json' }))).toBe(false)
    expect(fits(await answer({ kind: 'missing-part' }))).toBe(false)
    const fenced = await answer({ kind: 'code-fence' })
    expect(fenced).toMatch(/^```json\n/u)
    expect(fits(fenced.replaceAll(/```(?:json)?/gu, ''))).toBe(true)
    const talkative = await answer({ kind: 'prose-around-json' })
    expect(talkative).toMatch(/^Certainly!/u)
    expect(fits(talkative.slice(talkative.indexOf('{'), talkative.lastIndexOf('}') + 1))).toBe(true)
    const comma = await answer({ kind: 'trailing-comma' })
    expect(() => fits(comma)).toThrow()
    expect(fits(`${comma.slice(0, -2)}}`)).toBe(true)
  })

  test('to a refine of one field hold that field, in other words', async () => {
    const { schema } = sectionOf(1)
    const current = schema.parse(JSON.parse((await hear(modelOf(vendor), questionAbout(1))).text))
    const path = ['challenges', 1, 'description']
    const refine = { note: 'Say it more warmly.', path, current }
    const heard = await hear(modelOf(vendor), questionAbout(1, { refine }))
    const value = valueAt(JSON.parse(heard.text), ['value'])
    expect(fieldAt(fieldOf(schema), path)?.schema.safeParse(value).success).toBe(true)
    expect(value).not.toBe(valueAt(current, path))
  })
})
