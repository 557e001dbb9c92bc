import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writtenOut } from './written-out.ts'

describe('the lists of a pack, written into phrases', () => {
  it('are choices of one word in a phrase, and a phrase for each of several words', () => {
    const lists = { sum: ['money', 'cash', 'a lot'], when: ['now'] }
    expect(writtenOut(['earn {sum}  {when}', 'wait'], lists)).toEqual([
      'earn money/cash now',
      'earn a lot now',
      'wait',
    ])
  })

  it('may be left out where the phrase says so of words, each by itself', () => {
    expect(writtenOut(['earn {sum}? {when}'], { sum: ['money', 'cash'], when: ['now', 'later'] })).toEqual([
      'earn money/cash? now/later',
    ])
  })

  it('multiply where several stand in one phrase', () => {
    const two = ['one two', 'three four']
    expect(writtenOut(['{a} {b} {a}'], { a: two, b: two })).toHaveLength(8)
  })

  it('keep what a replacement would read as a sign', () => {
    expect(writtenOut(['earn {sum}'], { sum: ['$& $1'] })).toEqual(['earn $& $1'])
  })

  it('must be there, and come to no more phrases than can be looked for', () => {
    expect(() => writtenOut(['earn {sum}'], {})).toThrow('earn {sum}')
    const long = Array.from({ length: 80 }, (_, i) => `word ${i}`)
    expect(writtenOut(['{a} {b}'], { a: long, b: long.slice(0, 50) })).toHaveLength(4000)
    expect(() => writtenOut(['{a} {b}'], { a: long, b: long.slice(0, 51) })).toThrow('4080')
  })

  it('leave a phrase without one as it is, but for blanks', () => {
    const phrase = fc.array(fc.constantFrom('earn', 'a/b', 'very?', 'so~'), { minLength: 1 })
    fc.assert(
      fc.property(phrase, (words) => {
        expect(writtenOut([` ${words.join('  ')} `], { sum: ['money'] })).toEqual([words.join(' ')])
      }),
    )
  })
})
