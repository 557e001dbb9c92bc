import { describe, expect, it } from 'vitest'
import {
  addressParts,
  isUnencrypted,
  isVendorAddress,
  otherAddress,
  placesAt,
  readAddress,
} from './address.ts'

const made = (text: string): string => {
  const read = readAddress(text)
  return 'trouble' in read ? read.trouble : read.address
}
const endings = [
  '',
  '/',
  '//',
  '/chat/completions',
  '/chat/completions/',
  '/completions',
  '/messages',
  '/models',
  '/models/gpt-5',
  '/responses',
  '/responses?stream=true#top',
]

describe('an address as it is pasted', () => {
  it.each(endings)('is the base address, whatever place of it was copied: %s', (ending) => {
    expect(made(`https://gateway.example.com/openai/v1${ending}`)).toBe(
      'https://gateway.example.com/openai/v1',
    )
    expect(made(`https://gateway.example.com${ending}`)).toBe('https://gateway.example.com')
    expect(made(`http://localhost:1234${ending}`)).toBe('http://localhost:1234')
  })
  it.each([
    ['localhost:11434', 'http://localhost:11434'],
    ['localhost', 'http://localhost'],
    ['127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1'],
    ['[::1]:8080', 'http://[::1]:8080'],
    ['0.0.0.0:11434', 'http://localhost:11434'],
    [':11434', 'http://localhost:11434'],
    ['192.168.1.20:1234', 'http://192.168.1.20:1234'],
    ['10.0.0.5', 'http://10.0.0.5'],
    ['172.20.0.3:8000', 'http://172.20.0.3:8000'],
    ['172.32.0.3:8000', 'https://172.32.0.3:8000'],
    ['studio.local:1234/v1/', 'http://studio.local:1234/v1'],
    ['nas:11434', 'http://nas:11434'],
    ['nas:443', 'https://nas'],
    ['api.example.com', 'https://api.example.com'],
    ['api.example.com:8443/v1', 'https://api.example.com:8443/v1'],
    ['HTTPS://API.Example.com:443/V1', 'https://api.example.com/V1'],
    ['http://example.com:80/v1', 'http://example.com/v1'],
    ['http://gateway/v1', 'http://gateway/v1'],
    ['https:/api.example.com/v1', 'https://api.example.com/v1'],
    ['https//api.example.com/v1', 'https://api.example.com/v1'],
    ['http:\\\\localhost:1234\\v1', 'http://localhost:1234/v1'],
    ['http://localhost:11434/api/chat', 'http://localhost:11434'],
    ['https://openrouter.ai/api/v1', 'https://openrouter.ai/api/v1'],
    [
      'https://generativelanguage.googleapis.com/v1beta/openai/',
      'https://generativelanguage.googleapis.com/v1beta/openai',
    ],
  ])('has a scheme, a host and nothing more than it needs: %s', (text, address) => {
    expect(made(text)).toBe(address)
    expect(made(made(text))).toBe(address)
  })
  it.each([
    ' https://api.example.com/v1\n',
    '"https://api.example.com/v1"',
    '“https://api.example.com/v1”,',
    '<https://api.example.com/v1>',
    '\ufeffhttps://api.\u200bexample.com/v1\u00a0',
    'https://api.example.com\r\n/v1',
    'POST https://api.example.com/v1/chat/completions',
    'curl https://api.example.com/v1/models',
    'OPENAI_BASE_URL=https://api.example.com/v1',
    'export OPENAI_BASE_URL="https://api.example.com/v1"',
    'base_url="https://api.example.com/v1",',
    'Base URL: https://api.example.com/v1',
    'Reachable at:\nhttps://api.example.com/v1',
    'The local server is at https://api.example.com/v1.',
    'curl -X POST https://api.example.com/v1/chat/completions',
    "curl --location 'https://api.example.com/v1/models'",
    'Adresse du serveur : https://api.example.com/v1',
    // Keyboards of Japan and China have colons, slashes and full stops of their own.
    'ｈｔｔｐｓ：／／api．example。com／v1',
  ])('comes without what was copied along: %j', (text) => {
    expect(made(text)).toBe('https://api.example.com/v1')
  })
  it('keeps the version that Azure wants, and sends it with each question', () => {
    const deployment = 'https://mine.openai.azure.com/openai/deployments/gpt-5'
    const address = made(`${deployment}/chat/completions?api-version=2024-10-21&x=1`)
    expect(address).toBe(`${deployment}?api-version=2024-10-21`)
    expect(made(address)).toBe(address)
    expect(addressParts(address)).toEqual({ base: deployment, query: { 'api-version': '2024-10-21' } })
    expect(addressParts(deployment)).toEqual({ base: deployment, query: {} })
  })
  it.each([
    'https://münchen.example/v1',
    'https://пример.рф/v1',
    'https://api.пример.рф',
    'https://例え.jp/v1',
    'https://ısı.com.tr',
  ])('is in the letters of any language: %s', (address) => expect(made(address)).toBe(address))
  it.each([
    ['https://me:s%40cret-1@gateway.example.com/v1', 'https://gateway.example.com/v1', 's@cret-1'],
    ['me:secret-1@gateway.example.com', 'https://gateway.example.com', 'secret-1'],
    ['http://secret-1@localhost:4000', 'http://localhost:4000', 'secret-1'],
    ['https://api.example.com/v1/models?key=AIzaSecret', 'https://api.example.com/v1', 'AIzaSecret'],
    ['https://api.example.com/v1?api_key=abc&x=1', 'https://api.example.com/v1', 'abc'],
    ['https://api.example.com/v1', 'https://api.example.com/v1', null],
  ])('gives up the secret in it: %s', (text, address, secret) => {
    expect(readAddress(text)).toEqual({ address, secret })
  })
  it.each([
    ['', 'cannot be an address'],
    ['::1', 'stands in brackets'],
    ['::1:11434', 'stands in brackets'],
    ['http://2001:db8::7/v1', 'stands in brackets'],
    ['localhost:11434:11434', 'cannot be an address'],
    ['ftp://example.com', 'begins with http:// or https://'],
    ['file:///etc/passwd', 'begins with http:// or https://'],
    ['ollama', 'cannot be an address'],
    ['11434', 'cannot be an address'],
    ['my server', 'cannot be an address'],
    ['me@example.com', 'cannot be an address'],
    ['https://', 'cannot be an address'],
    ['https://exa mple..com', 'cannot be an address'],
    ['http://localhost:99999', 'cannot be an address'],
    ['http://300.1.1.1', 'cannot be an address'],
    ['http://a b:c', 'cannot be an address'],
    ['javascript:alert(1)', 'cannot be an address'],
    ['sk-ant-api03-abcdef', 'looks like a key'],
    ['https://\u0430pi.openai.com/v1', 'The “\u0430” in this address only looks like a Latin letter'],
    ['\u0430\u0440\u0456.openai.com', 'only looks like a Latin letter'],
    ['https://openr\u03bfuter.ai/api/v1', 'only looks like a Latin letter'],
  ])('is refused with a sentence where it cannot be one: %j', (text, sentence) => {
    expect(made(text)).toContain(sentence)
  })
  it.each([
    'localhost.11434',
    'http://my-nas.8080',
    'http://192.168.o.5:1234',
    'http://server.1:11434',
    'http://256.1.1.1',
    'http://[fd00:1]:11434',
    'http://[1::2::3]/v1',
    'https://xn--a.com/v1',
  ])('is refused where nobody could ask it, though it looks like one: %s', (text) => {
    expect(made(text)).toContain('cannot be an address')
  })
  it.each([
    'curl https://api.example.com/v1/chat/completions -H "Authorization: Bearer xai-SECRET"',
    "curl 'https://api.example.com/v1/models' \\\n  -H 'api-key: xai-SECRET'",
    'https://api.example.com/v1 xai-SECRET',
    'https://api.example.com/v1\nxai-SECRET',
    'https://api.example.com/v1\txai-SECRET',
    'https://api.example.com/v1, key: xai-SECRET',
    'OPENAI_BASE_URL=https://api.example.com/v1 OPENAI_API_KEY=xai-SECRET',
    'https://api.example.com/v1?api-version=1 xai-SECRET',
    "curl -X POST https://api.example.com/v1/chat/completions -H 'Authorization: Bearer xai-SECRET'",
    'Base URL: https://api.example.com/v1 Key: xai-SECRET',
    'http://localhost:1234/v1 or http://localhost:11434/v1',
  ])('is not made longer by what stands behind it, and says so: %j', (text) => {
    expect(readAddress(text)).toEqual({
      trouble: expect.stringContaining('more stands behind it. Paste the address alone'),
    })
  })
  it.each([
    'https://api.example.com/v1/chat/completions-H"Authorization:Bearerxai-SECRET"',
    'https://api.example.com/v1,xai-SECRET',
    'https://api.example.com/v1;key=xai-SECRET',
  ])('has nothing in its path that no address has: %j', (text) => {
    expect(made(text)).toContain('cannot be an address')
  })
  it('takes no more for a version than one is', () => {
    expect(made('https://api.example.com/v1?api-version=2024-10-21"-H"api-key:SECRET"')).toBe(
      'https://api.example.com/v1?api-version=2024-10-21',
    )
  })
  it.each([
    ['https://api.example.com/v1.', 'https://api.example.com/v1'],
    ['The “https://api.example.com/v1”.'.slice(4), 'https://api.example.com/v1'],
    ['https://api.example.com.', 'https://api.example.com'],
    ['https://api.example.com/v1.5', 'https://api.example.com/v1.5'],
  ])('does without the full stop of its sentence: %s', (text, address) => {
    expect(made(text)).toBe(address)
  })
  it('keeps the place of Azure’s service for many models', () => {
    const address = made('https://mine.services.ai.azure.com/models/chat/completions?api-version=2024-05-01')
    expect(address).toBe('https://mine.services.ai.azure.com/models?api-version=2024-05-01')
    expect(made(address)).toBe(address)
  })
  it('can be parsed by everybody else', () => {
    for (const text of ['localhost:1234', 'bücher.example/v1', '[fe80::1]:80', 'a_b.example.com'])
      expect(URL.canParse(made(text)), text).toBe(true)
  })
})

describe('an address that answers “not here”', () => {
  it('is tried with and without /v1', () => {
    expect(otherAddress('http://localhost:1234/v1')).toBe('http://localhost:1234')
    expect(otherAddress('http://localhost:1234')).toBe('http://localhost:1234/v1')
    expect(otherAddress('https://x.example/openai?api-version=1')).toBe(
      'https://x.example/openai/v1?api-version=1',
    )
  })
})

describe('the places at which a server of OpenAI’s language is asked in turn', () => {
  it.each([
    ['http://localhost:1234', ['http://localhost:1234/v1', 'http://localhost:1234']],
    ['http://localhost:8000/v1', ['http://localhost:8000/v1', 'http://localhost:8000']],
    // Ollama's and LM Studio's own languages lie under /api, OpenAI's beside it.
    [
      'http://localhost:11434/api',
      ['http://localhost:11434/api', 'http://localhost:11434/api/v1', 'http://localhost:11434/v1'],
    ],
    ['http://nas:1234/api/v1', ['http://nas:1234/api/v1', 'http://nas:1234/api', 'http://nas:1234/v1']],
    ['http://nas/ai/api/v0', ['http://nas/ai/api/v0', 'http://nas/ai/api/v0/v1', 'http://nas/ai/v1']],
    // Where it is known where a host is asked, its front door and its documentation lead there.
    [
      'https://api.groq.com',
      ['https://api.groq.com/v1', 'https://api.groq.com/openai/v1', 'https://api.groq.com'],
    ],
    [
      'https://generativelanguage.googleapis.com/v1beta',
      [
        'https://generativelanguage.googleapis.com/v1beta',
        'https://generativelanguage.googleapis.com/v1beta/openai',
        'https://generativelanguage.googleapis.com/v1beta/v1',
      ],
    ],
    ['https://openrouter.ai/api/v1', ['https://openrouter.ai/api/v1', 'https://openrouter.ai/api']],
    [
      'https://mine.openai.azure.com/openai/models?api-version=2024-10-21',
      [
        'https://mine.openai.azure.com/openai/models?api-version=2024-10-21',
        'https://mine.openai.azure.com/openai/v1',
        'https://mine.openai.azure.com/openai/models/v1?api-version=2024-10-21',
      ],
    ],
    [
      'https://mine.cognitiveservices.azure.com',
      [
        'https://mine.cognitiveservices.azure.com/v1',
        'https://mine.cognitiveservices.azure.com/openai/v1',
        'https://mine.cognitiveservices.azure.com',
      ],
    ],
    [
      'https://mine.services.ai.azure.com',
      [
        'https://mine.services.ai.azure.com/v1',
        'https://mine.services.ai.azure.com/openai/v1',
        'https://mine.services.ai.azure.com',
      ],
    ],
    [
      'https://openrouter.ai.evil.example/v1',
      ['https://openrouter.ai.evil.example/v1', 'https://openrouter.ai.evil.example'],
    ],
  ])('%s', (address, places) => {
    expect(placesAt(address)).toEqual(places)
    for (const place of places) expect(new URL(place).origin).toBe(new URL(address).origin)
  })
})

describe('the way to an address', () => {
  it.each([
    ['http://api.example.com/v1', true],
    ['http://8.8.8.8:11434', true],
    ['http://2130706433', true],
    ['https://api.example.com/v1', false],
    ['http://localhost:11434/v1', false],
    ['http://192.168.0.2', false],
    ['http://studio.local', false],
    ['http://[::1]:8080', false],
    ['http://[fd00::2]:8080', false],
    ['http://nas:1234', false],
    ['http://localhost.evil.example', true],
    ['http://127.0.0.1.evil.example', true],
  ])('is open to others where it is plain http to somebody outside: %s', (address, open) => {
    expect(isUnencrypted(address)).toBe(open)
  })
  it('is the vendor’s own when it says so in other words', () => {
    expect(isVendorAddress('openai', 'https://api.openai.com')).toBe(true)
    expect(isVendorAddress('anthropic', 'https://api.anthropic.com/v1')).toBe(true)
    expect(isVendorAddress('openai', 'http://api.openai.com/v1')).toBe(false)
    expect(isVendorAddress('anthropic', 'https://api.openai.com/v1')).toBe(false)
  })
})
