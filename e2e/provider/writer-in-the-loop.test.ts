import { readdirSync, watch } from 'node:fs'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TextModel } from '../../src/core/ports.ts'
import { anthropicModel } from '../../src/main/providers/anthropic-model.ts'
import { openaiModel } from '../../src/main/providers/openai-model.ts'
import { exampleIntake, hear, questionAbout, questionForSuggestions } from './ask.ts'
import { type Provider, startProvider } from './start-provider.ts'

let folder: string
let provider: Provider
let onLine: (line: string) => void = () => undefined

const start = async (): Promise<void> => {
  provider = await startProvider({ writer: folder, log: (line) => onLine(line) })
}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writer-'))
  await start()
})
afterEach(async () => {
  onLine = () => undefined
  await provider.close()
  await rm(folder, { recursive: true })
})

const way = { apiKey: 'sk-test', model: 'by-hand', reasoning: false }
const models: Record<'openai' | 'anthropic', () => TextModel> = {
  openai: () => openaiModel({ ...way, baseUrl: `${provider.url}/v1`, ways: new Map() }),
  anthropic: () => anthropicModel({ ...way, baseUrl: provider.url, ways: new Map() }),
}

/** Settles with the first file of that ending as soon as it is there. */
const appears = (ending: string): Promise<string> =>
  new Promise((resolve) => {
    const look = (): void => {
      const found = readdirSync(folder).find((file) => file.endsWith(ending))
      if (found === undefined) return
      watcher.close()
      resolve(found)
    }
    const watcher = watch(folder, look)
    look()
  })
/** Settles when the provider says a line that holds these words. */
const says = (words: string): Promise<void> =>
  new Promise((resolve) => {
    onLine = (line) => {
      if (line.includes(words)) resolve()
    }
  })
const put = async (name: string, text: string): Promise<void> => {
  await writeFile(join(folder, `${name}.new`), text)
  await rename(join(folder, `${name}.new`), join(folder, name))
}
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8')

test.each(['openai', 'anthropic'] as const)(
  'a question in the language of %s lies in the folder with all a writer needs, until its answer lies beside it',
  async (kind) => {
    const heard = hear(models[kind](), questionAbout(4))
    expect(await appears('.question.md')).toBe('0001-section-04.question.md')
    const asked = await read('0001-section-04.question.md')
    expect(asked).toContain('section 4, Offer & Pricing')
    expect(asked).toContain('0001-section-04.answer.json')
    expect(asked).toContain('You write sales copy for')
    expect(asked).toContain(exampleIntake().idealClient)
    // The form, beside the words or in them.
    expect(asked).toContain('"required":["name","whoItIsFor"')
    const answer = JSON.stringify({ name: 'Geschrieben von Hand', steps: ['ä'.repeat(3_000)] })
    await put('0001-section-04.answer.json', answer)
    const { text, last, tokens } = await heard
    expect(text).toBe(answer)
    expect(last).toEqual({ kind: 'finish', reason: 'stop' })
    expect(tokens?.output).toBeGreaterThan(100)
    expect(await appears('.answered.md')).toBe('0001-section-04.answered.md')
    expect(await readdir(folder)).not.toContain('0001-section-04.question.md')
  },
)

test('what is not whole yet is no answer, and the provider says so', async () => {
  const heard = hear(models.openai(), questionAbout(2))
  await appears('.question.md')
  const told = says('0001-section-02.answer.json is not whole JSON')
  await writeFile(join(folder, '0001-section-02.answer.json'), '{"oneLiner":"Written')
  await told
  await writeFile(join(folder, '0001-section-02.answer.json'), '\uFEFF{"oneLiner":"Written by hand."}')
  expect((await heard).text).toBe('{"oneLiner":"Written by hand."}')
})

test('an answer that is not JSON arrives to the letter, as a model might say it', async () => {
  const heard = hear(models.anthropic(), questionForSuggestions())
  expect(await appears('.question.md')).toBe('0001-suggestions-outcomes.question.md')
  const answer = 'Gladly! Here it is:\n\n```json\n{"suggestions": []}\n```\n'
  await put('0001-suggestions-outcomes.answer.md', answer)
  expect((await heard).text).toBe(answer)
})

test('two questions at once are answered each by its own file, in any order', async () => {
  const first = hear(models.openai(), questionAbout(8, { part: 2 }))
  await appears('0001-section-08-part-2.question.md')
  const second = hear(models.anthropic(), questionAbout(3))
  await appears('0002-section-03.question.md')
  await put('0002-section-03.answer.json', '{"of":"the story"}')
  expect((await second).text).toBe('{"of":"the story"}')
  await put('0001-section-08-part-2.answer.json', '{"of":"the e-mails"}')
  expect((await first).text).toBe('{"of":"the e-mails"}')
})

test('a question that was given up is marked, and the next one like it names it', async () => {
  const patience = new AbortController()
  const heard = hear(models.openai(), questionAbout(4), patience.signal)
  await appears('0001-section-04.question.md')
  patience.abort()
  await heard
  await appears('0001-section-04.gone.md')
  // Too late: it answers nothing any more.
  await put('0001-section-04.answer.json', '{"too":"late"}')
  const again = hear(models.openai(), questionAbout(4))
  await appears('0002-section-04.question.md')
  expect(await read('0002-section-04.question.md')).toContain('Asked before: 0001-section-04.gone.md.')
  await put('0002-section-04.answer.json', '{"in":"time"}')
  expect((await again).text).toBe('{"in":"time"}')
})

test('a new provider of the same folder takes no answer of the last one for its own', async () => {
  await put('0007-section-04.question.md', 'left open')
  await put('0008-section-04.answer.json', '{"of":"the last one"}')
  await provider.close()
  await start()
  expect(await readdir(folder)).toContain('0007-section-04.gone.md')
  const heard = hear(models.openai(), questionAbout(4))
  await appears('0009-section-04.question.md')
  await put('0009-section-04.answer.json', '{"of":"this one"}')
  expect((await heard).text).toBe('{"of":"this one"}')
})

test('whoever asks for a whole answer without a key gets signs of life, then the answer', async () => {
  const { system, shared, prompt } = questionAbout(2)
  const messages = [
    { role: 'system', content: system },
    { role: 'user', content: `${shared}\n\n${prompt}` },
  ]
  const body = JSON.stringify({ model: 'by-hand', messages })
  // The headers are there before anybody has written.
  const response = await fetch(`${provider.url}/v1/chat/completions`, { method: 'POST', body })
  await put((await appears('.question.md')).replace('.question.md', '.answer.json'), '{"whole":true}')
  expect(JSON.parse(await response.text())).toMatchObject({
    choices: [{ message: { content: '{"whole":true}' } }],
  })
})
