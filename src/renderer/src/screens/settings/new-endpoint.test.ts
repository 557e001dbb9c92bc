import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../../shared/settings.ts'
import { choices, draftOf, readEndpoint } from './new-endpoint.ts'

const others = defaultSettings().providers
const chosen = (words: string) => [...choices].find(([label]) => label.startsWith(words))?.[1]

describe('a new provider', () => {
  it('is made of a server people use, with its limits and its address as it was pasted', () => {
    const ollama = chosen('Ollama')!
    const draft = {
      ...draftOf(ollama, others),
      address: 'localhost:11434/v1/chat/completions',
      model: 'qwen3',
    }
    expect(readEndpoint(ollama, draft, others)).toMatchObject({
      endpoint: { provider: 'ollama', baseUrl: 'http://localhost:11434/v1', slots: 1, firstToken: 600 },
    })
  })
  it('begins with a name of its own and, at a vendor, with the model that is preferred there', () => {
    const openai = chosen('OpenAI')!
    const draft = draftOf(openai, others)
    expect(draft.name).toBe('OpenAI 2')
    expect(readEndpoint(openai, draft, others)).toMatchObject({
      endpoint: { baseUrl: null, model: others[0]?.model, reasoning: others[0]?.reasoning },
    })
  })
  it('says field by field what cannot be used', () => {
    const wrong = (words: string, address: string) => {
      const read = readEndpoint(chosen(words)!, { name: 'OpenAI', address, model: '' }, others)
      return 'wrong' in read ? read.wrong : {}
    }
    expect(wrong('Another', 'ollama')).toEqual({
      name: 'Another provider is called “OpenAI” already.',
      address: expect.stringContaining('cannot be an address'),
      model: 'Name the model to write with.',
    })
    expect(wrong('Azure', chosen('Azure')?.baseUrl ?? '').address).toBe(
      'Put your own resource in place of {resource}.',
    )
    expect(wrong('Another', 'https://me:secret@x.example').address).toContain('a password in it')
  })
})
