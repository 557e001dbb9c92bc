import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beginOf,
  inflectedLanguages,
  isFormWithSlip,
  isInflected,
  isNameForm,
  plainLetters,
} from './inflected.ts'

describe('two forms of a word', () => {
  it.each([
    ['en', 'leader leaders leading'],
    ['en', 'story stories'],
    ['de', 'garten gärten gartens'],
    ['de', 'bäcker bäckerin bäckerei bäckerinnen'],
    ['de', 'ruhige ruhigen ruhiger ruhigem'],
    ['de', 'strasse straße straßen'],
    ['es', 'tranquilo tranquila tranquilos tranquilas'],
    ['es', 'lección lecciones'],
    ['fr', 'calme calmes'],
    ['fr', 'cheval chevaux'],
    ['fr', 'actif active'],
    ['it', 'giardino giardini'],
    ['pt', 'lição lições'],
    ['pl', 'kowalska kowalskiej kowalską'],
    ['pl', 'ręka ręce'],
    ['pl', 'warsztat warsztacie'],
    ['pl', 'marek marka markowi'],
    ['nl', 'tuin tuinen'],
    ['sv', 'trädgård trädgårdar trädgården'],
    ['no', 'hage hager'],
    ['da', 'hund hunden hunde'],
  ])('in %s copy are %s', (language, words) => {
    const [first = '', ...others] = words.split(' ')
    expect(others.filter((other) => !isInflected(other, first, language))).toEqual([])
  })

  it.each([
    ['en', 'leader', 'lender'],
    ['en', 'calm', 'palm'],
    ['en', 'red', 'ring'],
    ['de', 'tat', 'tun'],
    ['de', 'garten', 'karten'],
    ['de', 'stunde', 'stand'],
    ['es', 'mesa', 'misa'],
    ['fr', 'calme', 'carme'],
    ['pl', 'kowalska', 'nowakowa'],
    ['pl', 'biuro', 'buro'],
    ['fi', 'talo', 'talo'],
  ])('in %s copy are not “%s” and “%s”', (language, one, other) => {
    expect(isInflected(one, other, language)).toBe(false)
  })

  it('are so in both directions, and a word of four letters is a form of itself', () => {
    const letters = fc.array(fc.constantFrom(...'abcdeinrszłäß'), { minLength: 4, maxLength: 10 })
    const word = letters.map((all) => all.join(''))
    fc.assert(
      fc.property(word, word, fc.constantFrom(...inflectedLanguages), (one, other, language) => {
        expect(isInflected(one, other, language)).toBe(isInflected(other, one, language))
        expect(isFormWithSlip(one, other, language)).toBe(isFormWithSlip(other, one, language))
        expect(isInflected(one, one, language)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a form with two letters exchanged', () => {
  it.each([
    ['de', 'ruihgen', 'ruhige', true],
    ['de', 'ruhigen', 'ruhige', false],
    ['pl', 'kowlaskiej', 'kowalska', true],
    ['fi', 'ruihge', 'ruhige', false],
  ])('in %s copy is “%s” of “%s”: %s', (language, one, other, wanted) => {
    expect(isFormWithSlip(one, other, language)).toBe(wanted)
  })
})

describe('a form of the name of a person', () => {
  it.each([
    ['en', 'haslers', 'hasler', true],
    ['en', 'hasleres', 'hasler', false],
    ['de', 'haslers', 'hasler', true],
    ['de', 'haslersche', 'hasler', true],
    ['de', 'haslern', 'hasler', false],
    ['de', 'hansens', 'hans', true],
    ['nl', 'annaje', 'anna', true],
    ['es', 'ana', 'ano', false],
    ['pl', 'anną', 'anna', true],
    ['pl', 'kowalskim', 'kowalski', true],
    ['pl', 'nowak', 'kowalski', false],
    ['fi', 'haslers', 'hasler', true],
    ['fi', 'haslerin', 'hasler', false],
  ])('in %s copy is “%s” of “%s”: %s', (language, word, name, wanted) => {
    expect(isNameForm(word, name, language)).toBe(wanted)
  })
})

it('finds the forms of a word by how it begins, without marks', () => {
  expect(['gärten', 'garten', 'łódź', 'øre', 'über', 'ab', ''].map(beginOf)).toEqual([
    ...['gar', 'gar', 'lod', 'ore', 'ube', 'ab', ''],
  ])
  expect(['straße', 'łódź', 'smørre', 'éàü', 'plain'].map(plainLetters)).toEqual([
    ...['strasse', 'lodz', 'smorre', 'eau', 'plain'],
  ])
})
