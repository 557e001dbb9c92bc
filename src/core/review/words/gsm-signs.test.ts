import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inGsmSigns, notInGsm } from './gsm-signs.ts'

describe('the plain signs of a text message', () => {
  it.each([
    ['It’s ‘so’ „far“ «now»', 'It\'s \'so\' "far" "now"'],
    ['one – two — three • four', 'one - two - three - four'],
    ['wait… 2 × ½', 'wait... 2 x 1/2'],
    ['a\u00a0b\u202fc\u200bd\u00ade', 'a b cde'],
    ['Größe, señor, café', 'Größe, señor, café'],
  ])('in any language stand for those of “%s”', (text, plain) => {
    expect(['en', 'de', 'es', 'fr', 'pl'].map((language) => inGsmSigns(text, language))).toEqual(
      Array.from({ length: 5 }, () => plain),
    )
  })

  it.each([
    ['pl', 'Zażółć gęślą jaźń, ŁÓDŹ', 'Zazolc gesla jazn, LODZ'],
    ['cs', 'Příští čtvrtek', 'Pristi ctvrtek'],
    ['sk', 'Ďakujem', 'Dakujem'],
    ['fr', 'août, garçon', 'août, garçon'],
    ['es', 'mañana aquí', 'mañana aquí'],
    ['en', 'Łódź', 'Łódź'],
  ])('in %s take the marks of “%s” where that is the custom', (language, text, plain) => {
    expect(inGsmSigns(text, language)).toBe(plain)
  })

  it('leave emoji and other scripts, and whatever is plain already', () => {
    expect(inGsmSigns('Привет 🙂 管', 'pl')).toBe('Привет 🙂 管')
    const sign = fc.constantFrom(...'aß€éźłı“—…½🙂管İ\u0301\u200b\n[{\ud800')
    const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'pl'), (written, language) => {
        const plain = inGsmSigns(written, language)
        expect(inGsmSigns(plain, language)).toBe(plain)
        expect(notInGsm(plain).every((each) => written.includes(each))).toBe(true)
        if (notInGsm(written).length === 0) expect(plain).toBe(written)
      }),
    )
  })
})

it('lists each sign that makes a message long once', () => {
  expect(notInGsm('„Łódź“ 🙂🙂 ß é')).toEqual(['„', 'Ł', 'ó', 'ź', '“', '🙂'])
  expect(notInGsm('All plain: äöü@$')).toEqual([])
})
