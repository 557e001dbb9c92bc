import { describe, expect, it } from 'vitest'
import { emptyIntake } from '../../../shared/intake.ts'
import type { Reading } from '../reading.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf } from '../words/placed-text.ts'
import { cutOffTexts } from './cut-off.ts'

const long = 'one two three four five six seven eight nine ten eleven twelve. '.repeat(2)
const found = (full: string, callToAction = 'Book a call', language = '') =>
  cutOffTexts({
    texts: textsOf(15, { full }),
    answers: answersOf({ ...emptyIntake(), callToAction, market: { ...emptyIntake().market, language } }),
  } as unknown as Reading).map(({ severity, span }) => [severity, span?.text])

describe('a text that stops', () => {
  it.each([
    'Then we went home with the',
    'Then we asked whose',
    'Dann gingen wir nach Hause mit der',
    'Wir kommen gern und bringen unsere',
    'Luego fuimos a casa con las',
    'Venimos porque',
    'Puis nous sommes rentrés avec une',
    'Nous venons avec vos',
    'Potem poszliśmy do domu dla',
    'Przyjdziemy, ponieważ',
  ])('is told behind a word with which no text ends: “%s”', (end) => {
    expect(found(long + end)).toEqual([['error', end]])
    expect(found(`${long}${end}.`)).toEqual([])
  })

  it('is told behind a comma or a dash, unless two words greet', () => {
    expect(found(`${long}Then we went,`)).toEqual([['error', 'Then we went']])
    expect(found(`${long}Then we went –`)).toEqual([['error', 'Then we went']])
    expect(found(`${long}Kind regards,`)).toEqual([])
    expect(found(`${long}Then we went:`)).toEqual([])
  })

  it('is told as likely behind a sentence of six words that goes on in its line', () => {
    expect(found(`${long}Then we all went home again`)).toEqual([['warning', 'Then we all went home again']])
    expect(found(`${long}Then we went home again`)).toEqual([])
    expect(found(`${long}\nThen we all went home again`)).toEqual([])
  })

  it('is none behind a signature, a token or the call to action', () => {
    expect(found(`${long}Then we all went to Mara Lindqvist`)).toEqual([])
    expect(found(`${long}Then we all went home to {{call link}}`)).toEqual([])
    expect(found(`${long}Then we all went home again`, 'Then we all went home again!')).toEqual([])
    expect(found(`${long}\n\nMach mit`, 'Mach mit')).toEqual([])
    expect(found(`${long}\n\nRufen Sie uns einfach an`, 'Rufen Sie uns an', 'Deutsch')).toEqual([])
    expect(found(`${long}Then we bought an`, 'Rufen Sie uns an')).toHaveLength(1)
  })

  it('is a body: twenty-five words, with a sentence that ends', () => {
    expect(found(`${long}the`)).toHaveLength(1)
    expect(found(`${long.replace('one ', '')}the`)).toEqual([])
    expect(found(`${long.replaceAll('.', ',')}with the`)).toEqual([])
  })
})

describe('a quotation', () => {
  it.each([
    ['He said “go home', '“go home'],
    ['Er sagte „geh heim', '„geh heim'],
    ['Il dit « va-t’en', '« va-t’en'],
    ['One “is closed”, and “one is not', '“one is not'],
    [`He said “${'go home '.repeat(8)}`, `“${'go home '.repeat(5).slice(0, 39)}`],
  ])('that is never closed is told at its mark: %s', (text, words) => {
    expect(found(text)).toEqual([['warning', words]])
  })

  it.each([
    'He said “go home”',
    'He said “go home"',
    'Er sagte „geh heim“',
    'Er sagte »geh heim«',
    'Il dit « va »',
  ])('is closed: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
