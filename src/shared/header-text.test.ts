import { describe, expect, it } from 'vitest'
import { readHeader } from './header-text.ts'

describe('a header as it is typed', () => {
  it.each([
    ['X-Team', 'copy', { name: 'x-team', value: 'copy' }],
    [' "x-team": ', ' “copy desk”\n', { name: 'x-team', value: 'copy desk' }],
    ['X-Team: copy: desk', '', { name: 'x-team', value: 'copy: desk' }],
    ["-H 'Authorization: Basic dTpw'", '', { name: 'authorization', value: 'Basic dTpw' }],
    ['"x-team": "copy",', '', { name: 'x-team', value: 'copy' }],
    // Gateways take some of theirs as JSON: Cloudflare's metadata, Portkey's config.
    ['cf-aig-metadata: {"team":"copy"}', '', { name: 'cf-aig-metadata', value: '{"team":"copy"}' }],
    ['-H \'cf-aig-metadata: {"a": [1]}\'', '', { name: 'cf-aig-metadata', value: '{"a": [1]}' }],
    [
      'x-portkey-config',
      '{"retry":{"attempts":3}}',
      { name: 'x-portkey-config', value: '{"retry":{"attempts":3}}' },
    ],
    ['x-note', '(copy)', { name: 'x-note', value: '(copy)' }],
  ])('is a name and a value: %s', (name, value, read) => {
    expect(readHeader(name, value)).toEqual(read)
  })
  it.each([
    ['', 'copy', 'A name has only letters'],
    ['two words', 'copy', 'A name has only letters'],
    ['Host', 'evil.example', 'said by Vaultwright itself'],
    ['Content-Length', '1', 'said by Vaultwright itself'],
    ['x-team', '', 'Say what “x-team” is'],
    ['x-team', 'größe', 'No server takes “ö”'],
    ["-H 'X-Team: copy' -H 'X-Desk: 2'", '', 'One at a time'],
    ['X-Team', "copy' --header 'X-Desk: 2", 'One at a time'],
  ])('is refused with a sentence: %s', (name, value, sentence) => {
    const read = readHeader(name, value)
    expect('trouble' in read && read.trouble).toContain(sentence)
  })
})
