import { describe, expect, it, test } from 'vitest'
import { sections } from '../../shared/sections/index.ts'
import { choiceInWords, fieldOf, type Field } from '../../shared/sections/outline.ts'
import { clientPageWords } from './client-page/client-page.ts'
import { documentWords } from './document/document-tree.ts'
import { packageWords } from './package/hand-over-package.ts'
import { copyTokens } from '../../shared/tokens.ts'
import { isSpoken, sayIn, wordsByLanguage } from '../../shared/in-language/say.ts'

const ofField = (field: Field): string[] => [
  field.label,
  ...(field.item === undefined ? [] : [field.item]),
  ...(field.kind === 'choice' ? field.values.map(choiceInWords) : []),
  ...(field.kind === 'group' ? field.fields.flatMap(ofField) : []),
  ...(field.kind === 'list' ? ofField(field.each) : []),
]

/** Every word of ours that a document, a review page or a package can have, once each, in the order of the sections. */
const everyWord = [
  ...new Set([
    ...sections.flatMap(({ title, schema }) => [title, ...ofField(fieldOf(schema))]),
    ...documentWords,
    ...clientPageWords,
    ...packageWords,
    ...copyTokens,
  ]),
]

const languages = Object.entries(wordsByLanguage)

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/gu) ?? []).sort()

describe.each(languages)('a document in %s', (_, words = {}) => {
  it('has every word that a document can have, and no other', () => {
    expect(Object.keys(words).sort()).toEqual([...everyWord].sort())
    for (const text of Object.values(words)) expect(text?.trim()).not.toBe('')
  })

  it('leaves no value out of a sentence', () => {
    for (const [english, text = ''] of Object.entries(words))
      expect(placeholders(text), english).toEqual(placeholders(english))
  })

  it('calls the buttons of a review page in its sentences what they are called', () => {
    for (const button of ['Comment', 'Save my answers'])
      for (const sentence of everyWord.filter((english) => english.includes(`“${button}”`)))
        expect(words[sentence]).toContain(words[button])
  })
})

/** What a thing is called in a language, in every label and sentence that speaks of it. */
const terms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  teleprompter: { de: 'Teleprompter', es: 'teleprónter', fr: 'prompteur', pl: 'prompter' },
  'text messages?': { de: 'Textnachricht', es: 'mensajes? de texto', fr: 'SMS', pl: 'SMS' },
}

test('one thing is called by one word in a language', () => {
  for (const [term, said] of Object.entries(terms))
    for (const english of everyWord.filter((word) => new RegExp(`\\b${term}\\b`, 'iu').test(word)))
      for (const [language, word] of Object.entries(said))
        expect(sayIn(language)(english)).toMatch(new RegExp(`(?<!\\p{L})${word}`, 'iu'))
})

test('what has no translation stays English, and values stand in their places', () => {
  expect(sayIn('nl')('Ideal Client')).toBe('Ideal Client')
  expect(sayIn(null)('{many} of {all} sections.', { many: 3, all: 17 })).toBe('3 of 17 sections.')
  expect([isSpoken('en'), isSpoken('pl'), isSpoken('nl')]).toEqual([true, true, false])
})

test('a name that ends in a full stop ends its sentence', () => {
  expect(sayIn(null)('For {client}.', { client: 'Weber & Sons Inc.' })).toBe('For Weber & Sons Inc.')
  expect(sayIn('de')('For {client}.', { client: 'Weber & Sons Inc.' })).toMatch(/Inc\.$/u)
  expect(sayIn(null)('For {client}.', { client: 'Weber GmbH' })).toBe('For Weber GmbH.')
})

test('a word that every object answers to is a word like any other', () => {
  for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    for (const language of ['de', 'nl', null, word]) {
      expect(sayIn(language)(word)).toBe(word)
      expect(sayIn(language)(`{${word}}`)).toBe(`{${word}}`)
    }
    expect(isSpoken(word)).toBe(false)
  }
})

test('a word of a choice is read as a person writes it', () => {
  expect(['learn-more', 'service delivery', '48 hours before'].map(choiceInWords)).toEqual([
    'Learn more',
    'Service delivery',
    '48 hours before',
  ])
})
