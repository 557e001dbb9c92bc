import { describe, expect, it } from 'vitest'
import { anthropicAddress, openaiAddress, openaiAuth } from './sdk-clients.ts'

const deployment = 'https://mine.openai.azure.com/openai/deployments/gpt-5?api-version=2024-10-21'

describe('what a provider is asked at and told', () => {
  it('is its address with the /v1 that servers of the language live under, never twice', () => {
    expect(openaiAddress(null)).toBe('https://api.openai.com/v1')
    expect(openaiAddress('http://localhost:11434')).toBe('http://localhost:11434/v1')
    expect(openaiAddress('http://localhost:1234/v1')).toBe('http://localhost:1234/v1')
    expect(anthropicAddress('https://gateway.example.com/v1')).toBe('https://gateway.example.com')
    expect(anthropicAddress(null)).toBe('https://api.anthropic.com')
  })
  it('is asked at Azure without the version, which goes along with each question, and told the key in Azure’s way', () => {
    expect(openaiAddress(deployment)).toBe('https://mine.openai.azure.com/openai/deployments/gpt-5')
    expect(openaiAuth({ apiKey: 'sk', baseUrl: deployment })).toEqual({
      authorization: 'Bearer sk',
      'api-key': 'sk',
    })
  })
})
