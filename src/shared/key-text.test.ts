import { describe, expect, it } from 'vitest'
import { readKey } from './key-text.ts'

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
