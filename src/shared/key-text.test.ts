import { describe, expect, it } from 'vitest'
import { readKey, readKeyFor } from './key-text.ts'

const key = 'sk-ant-api03-Ab_9-xyzQQ=='

describe('a key as it is pasted', () => {
  it.each([
    key,
    `  ${key}\n`,
    `"${key}"`,
    `“${key}”`,
    `'${key}',`,
    `<${key}>`,
    `\ufeff${key}\u200b`,
    `${key.slice(0, 9)}\r\n${key.slice(9)}`,
    `${key.slice(0, 9)}\u200b\u00a0\u2028${key.slice(9)}`,
    `Bearer ${key}`,
    `bearer\u00a0${key}`,
    `Authorization: Bearer ${key}`,
    `"Authorization": "Bearer ${key}",`,
    `-H "Authorization: Bearer ${key}"`,
    `x-api-key: ${key}`,
    `api-key:${key}`,
    `OPENAI_API_KEY=${key}`,
    `OPENAI_API_KEY = "${key}"`,
    `export ANTHROPIC_API_KEY='${key}'`,
    `set GROQ_API_KEY=${key}`,
    `$env:MISTRAL_API_KEY="${key}"`,
    `VAULTWRIGHT_KEY_STUDIO=${key}`,
    `apiKey: '${key}',`,
    `{"api_key": "${key}"}`,
    `api key: ${key}`,
    `API Key ${key}`,
    `Secret key\n${key}`,
    `Name: laptop\nKey: ${key}`,
    `My key is ${key}`,
    `export OPENAI_API_KEY=${key} \\`,
    `${key.slice(0, 7)}\n${key.slice(7)}`,
    `The key is ${key}.`,
    `setx OPENAI_API_KEY "${key}"`,
    `OPENAI_API_KEY ${key}`,
    `"ANTHROPIC_AUTH_TOKEN" "${key}"`,
    `x-api-key ${key}`,
  ])('is the key alone: %j', (text) => {
    expect(readKey(text)).toEqual({ key })
  })
  it.each([
    'QUJD==',
    'abc=def',
    'pk:sk',
    'eyJhbGciOi.J9.sig-_',
    'id-12:secret',
    'BearerOfNews',
    'A=B',
    'my_own_key',
    'sk-1234',
    'TmV3IGtleQ=',
  ])('keeps a key that only looks odd: %s', (odd) => {
    expect(readKey(odd)).toEqual({ key: odd })
  })
  it.each([
    ['', 'Paste the key first.'],
    [' \u200b\n', 'Paste the key first.'],
    ['OPENAI_API_KEY=', 'Paste the key first.'],
    ['export OPENAI_API_KEY=""', 'Paste the key first.'],
    ['Authorization: Bearer ', 'Paste the key first.'],
    ['Bearer', 'Paste the key first.'],
    ['api key:', 'Paste the key first.'],
    ['""', 'Paste the key first.'],
    ['sk-ключ', 'A key has no “к” in it'],
    ['sk–0123', 'A key has no “–” in it'],
    ['sk-\u0007abc', 'in it. Copy it once more'],
    ['sk-🗝abc', 'A key has no “🗝” in it'],
    ['sk-...3456', 'is shortened'],
    ['sk-••••3456', 'is shortened'],
    ['sk-********', 'is shortened'],
    ['https://api.openai.com/v1', 'This is an address'],
    [`${key}\nsk-proj-0123456789`, 'More than a key'],
    [`${key},sk-proj-0123456789`, 'More than a key'],
    [`OPENAI_API_KEY=sk-proj-0123456789\nANTHROPIC_API_KEY=${key}`, 'More than a key'],
    [`curl https://api.openai.com/v1/models -H "Authorization: Bearer ${key}"`, 'More than a key'],
    [`Authorization: Bearer ${key}\nContent-Type: application/json`, 'More than a key'],
    ['Authorization: Basic dXNlcjpwdw==', 'More than a key'],
    [`${key} # work`, 'More than a key'],
    [`Your API key: ${key} Copy`, 'More than a key'],
    [`${key}\nProduction`, 'More than a key'],
    [`${key} marketing-site`, 'More than a key'],
    ['please ask Tom for it', 'More than a key'],
    ['{"type": "service_account", "project_id": "x"}', 'More than a key'],
    ['{"type":"service_account","project_id":"x"}', 'A key has no “"” in it'],
    ['YOUR_API_KEY', 'only stands for a key'],
    ['<your-api-key-here>', 'only stands for a key'],
    ['$OPENAI_API_KEY', 'only stands for a key'],
    ['Bearer ${GROQ_API_KEY}', 'only stands for a key'],
    ['%OPENAI_API_KEY%', 'only stands for a key'],
    ['process.env.OPENAI_API_KEY', 'only stands for a key'],
    ['sk-xxxxxxxxxxxxxxxx', 'only stands for a key'],
    ['export OPENAI_API_KEY=sk-proj-xxxxxxxxxxxx', 'only stands for a key'],
    ['sk-ant-api03-XXXXXXXX', 'only stands for a key'],
    ['sk-proj-********', 'shortened'],
  ])('is refused with a sentence: %j', (text, sentence) => {
    const read = readKey(text)
    expect('trouble' in read && read.trouble).toContain(sentence)
  })
  it('is the same when it is read once more', () => {
    expect(readKey(key)).toEqual({ key })
  })
})

describe('a key for who is asked with it', () => {
  const openai = 'https://api.openai.com'
  it.each([
    [openai, 'sk-ant-api03-Ab12Cd34', 'a key of Claude, so OpenAI would not'],
    [openai, 'sk-or-v1-0123456789abcdef', 'a key of OpenRouter, so OpenAI would not'],
    ['https://api.anthropic.com', 'Bearer sk-proj-Ab12Cd34', 'a key of OpenAI, so Claude would not'],
    ['https://openrouter.ai', 'gsk_0123456789', 'a key of Groq, so OpenRouter would not'],
    ['https://mine.openai.azure.com', 'sk-proj-Ab12Cd34', 'a key of OpenAI, so Azure would not'],
    ['https://api.mistral.ai/v1', 'AIzaSyA0123456789', 'a key of Gemini, so Mistral would not'],
  ])('is not taken at %s where it begins as those of somebody else do: %s', (address, text, sentence) => {
    const read = readKeyFor(text, address)
    expect('trouble' in read && read.trouble).toContain(sentence)
  })
  it.each([
    [openai, 'sk-0123456789abcdef'],
    [openai, 'sk-proj-Ab12Cd34'],
    ['https://api.anthropic.com', 'sk-ant-api03-Ab12Cd34'],
    // Gateways and servers of one's own have keys of anybody.
    ['https://gateway.example.com', 'sk-ant-api03-Ab12Cd34'],
    ['http://localhost:11434', 'sk-proj-Ab12Cd34'],
    ['https://api.openai.com.example.org', 'sk-ant-api03-Ab12Cd34'],
  ])('is taken at %s: %s', (address, key) => {
    expect(readKeyFor(key, address)).toEqual({ key })
  })
  it('says what is wrong with it first', () => {
    expect(readKeyFor('sk-ant-...abcd', openai)).toEqual(readKey('sk-ant-...abcd'))
  })
})
