import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isExchange, isNearly, isSlip } from './nearly.ts'

const word = fc
  .array(fc.constantFrom(...'abcdeß'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''))

describe('two words that are nearly the same', () => {
  it.each([
    ['quite', 'quiet'],
    ['calm', 'calms'],
    ['hasler', 'hassler'],
    ['lindqvist', 'lindkvits'],
    ['kowalska', 'kovalsca'],
  ])('are “%s” and “%s”', (one, other) => {
    expect([isNearly(one, other), isNearly(other, one)]).toEqual([true, true])
  })

  it.each([
    ['map', 'maps'],
    ['calm', 'clma'],
    ['calm', 'palt'],
    ['manager', 'mangersxy'],
    ['lindqvist', 'lundkvost'],
    ['week12', 'week13'],
    ['strasse', 'straße'],
    ['a'.repeat(41), `${'a'.repeat(40)}b`],
  ])('are not “%s” and “%s”', (one, other) => {
    expect([isNearly(one, other), isNearly(other, one)]).toEqual([false, false])
  })

  it('are so in both directions, and a slip is always nearly', () => {
    fc.assert(
      fc.property(word, word, fc.boolean(), (one, other, compounds) => {
        expect(isNearly(one, other)).toBe(isNearly(other, one))
        expect(isExchange(one, other)).toBe(isExchange(other, one))
        expect(isSlip(one, other, compounds)).toBe(isSlip(other, one, compounds))
        if (isSlip(one, other, compounds)) expect(isNearly(one, other)).toBe(true)
        expect(isNearly(one, one)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('are a word and the same one with a letter exchanged, added or left out', () => {
    fc.assert(
      fc.property(word, fc.nat(12), fc.constantFrom('x', ''), fc.boolean(), (start, at, letter, instead) => {
        fc.pre(start.length >= 5 && !start.includes('ß'))
        const other = start.slice(0, at) + letter + start.slice(at + (instead ? 1 : 0))
        fc.pre(other !== start && other.length >= 4)
        expect(isNearly(start, other)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a slip of the pen', () => {
  it.each([
    ['schwimschule', 'schwimmschule', true],
    ['lindqivst', 'lindqvist', true],
    ['pasel', 'passel', false],
    ['hassler', 'hasler', true],
    ['haseler', 'haesler', true],
  ])('is “%s” of “%s” where words are put together: %s', (one, other, slip) => {
    expect(isSlip(one, other, true)).toBe(slip)
  })

  it.each([
    ['tischlatte', 'tischplatte', false, true],
    ['tischlatte', 'tischplatte', true, false],
    ['northlght', 'northlight', false, true],
    ['orthlight', 'northlight', false, false],
    ['northligh', 'northlight', false, false],
    ['northlght', 'northlight', true, false],
    ['mananger', 'manager', false, false],
    ['schwimmschuhe', 'schwimmschule', false, false],
  ])('“%s” of “%s”, compounds %s: %s', (one, other, compounds, slip) => {
    expect(isSlip(one, other, compounds)).toBe(slip)
  })
})

describe('an exchange', () => {
  it.each([
    ['quite', 'quiet', true],
    ['ruihge', 'ruhige', true],
    ['hte', 'the', false],
    ['calm', 'calm', false],
    ['aclm', 'calm', true],
    ['camlx', 'calmy', false],
    ['clam', 'calms', false],
    ['clma', 'calm', false],
  ])('“%s” for “%s”: %s', (one, other, wanted) => {
    expect(isExchange(one, other)).toBe(wanted)
  })
})
