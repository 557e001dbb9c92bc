import { describe, expect, it } from 'vitest'
import { redact } from './redact.ts'

describe('redact', () => {
  it('takes out a key in memory wherever it stands', () => {
    expect(redact('url?token=canary-key-1 and canary-key-1.', ['canary-key-1'])).toBe(
      'url?token=[key] and [key].',
    )
  })
  it('takes out what only looks like a key', () => {
    expect(redact('Incorrect API key: sk-proj-abc123def456', [])).toBe('Incorrect API key: [key]')
    expect(redact('authorization: Bearer abc.def', [])).toBe('authorization: [key]')
    expect(redact('{"x-api-key": "abc123"}', [])).not.toContain('abc123')
  })
  it('leaves other words alone', () => {
    expect(redact('a task-list of risk-takers', [])).toBe('a task-list of risk-takers')
  })
})
