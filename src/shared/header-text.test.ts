import { describe, expect, it } from 'vitest'
import { readHeader } from './header-text.ts'

describe('a header as it is typed', () => {
  it.each([
    ['X-Team', 'copy', { name: 'x-team', value: 'copy' }],
    [' "x-team": ', ' “copy desk”\n', { name: 'x-team', value: 'copy desk' }],
    ['X-Team: copy: desk', '', { name: 'x-team', value: 'copy: desk' }],
    ["-H 'Authorization: Basic dTpw'", '', { name: 'authorization', value: 'Basic dTpw' }],
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
  ])('is refused with a sentence: %s', (name, value, sentence) => {
    const read = readHeader(name, value)
    expect('trouble' in read && read.trouble).toContain(sentence)
  })
})
