import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsIn } from '../words/words-in.ts'
import { isAsked, isDenied, isOfOthers } from './denied.ts'

/** The sentence without its brackets, its words, and those between the brackets. */
function marked(sentence: string) {
  const [before = '', claim = '', behind = ''] = sentence.split(/[[\]]/u)
  const text = before + claim + behind
  const words = wordsIn(text)
  const first = words.findIndex(({ from }) => from >= before.length)
  const end = words.filter(({ from }) => from < before.length + claim.length).length
  return { text, words, first, end }
}

const denied = (sentence: string): boolean => {
  const { text, words, first, end } = marked(sentence)
  return isDenied(text, words, first, end)
}
const asked = (sentence: string): boolean => {
  const { text, words, first } = marked(sentence)
  return isAsked(text, words, first)
}
const ofOthers = (sentence: string): boolean => {
  const { text, words, first } = marked(sentence)
  return isOfOthers(text, words, first)
}

describe('a claim', () => {
  it.each([
    ['We cannot [guarantee] it.', 'We gladly [guarantee] it.'],
    ['There is no [cure] for it.', 'There is a [cure] for it.'],
    ['Nobody [guarantees] that.', 'Somebody [guarantees] that.'],
    ['[Guaranteed] it is not.', '[Guaranteed] it is.'],
    ['Wir geben keine [Garantie].', 'Wir geben eine [Garantie].'],
    ['Das [garantieren] wir nicht.', 'Das [garantieren] wir gern.'],
    ['[Rabatte] gibt es bei uns nicht.', '[Rabatte] gibt es bei uns oder Sie kommen nicht.'],
    ['Das ist weder [heilbar] noch leicht.', 'Das ist leicht und [heilbar].'],
    ['Trabajamos sin [garantía].', 'Trabajamos con [garantía].'],
    ['Jamás damos una [garantía].', 'Siempre damos una [garantía].'],
    ['Sans aucune [garantie].', 'Avec une [garantie].'],
    ['Nous ne [garantissons] pas cela.', 'Nous [garantissons] cela.'],
    ['Nigdy nie [gwarantujemy] wyniku.', 'Zawsze [gwarantujemy] wynik.'],
    ['Pracujemy bez [gwarancji].', 'Pracujemy z [gwarancją].'],
  ])('is denied in “%s” and made in “%s”', (open, made) => {
    expect([denied(open), denied(made)]).toEqual([true, false])
  })

  it.each([
    'Not only is it [guaranteed], it is quick.',
    'Don’t miss the [guarantee] of May.',
    'Nicht nur [garantiert], auch schnell.',
    'No solo está [garantizado].',
    'Ne [manquez aucune garantie].',
    'Ne manquez pas la [garantie].',
    'Pas seulement [garanti], rapide aussi.',
    'Nie tylko [gwarantujemy] to.',
  ])('is made where the denial is of something else: “%s”', (sentence) => {
    expect(denied(sentence)).toBe(false)
  })

  it.each([
    'It is not much, but [guaranteed].',
    'It is not hard; we [guarantee] it.',
    'It is not hard – we [guarantee] it.',
    'It is not hard - we [guarantee] it.',
    'It is not hard. We [guarantee] it.',
    'Your [money back] if it does not work.',
    'Ihr [Geld zurück], wenn es nicht hilft.',
    'Su [dinero] si no funciona nunca.',
    'Votre [argent] si rien ne change.',
  ])('is not denied by another clause: “%s”', (sentence) => {
    expect(denied(sentence)).toBe(false)
  })

  it('is denied over the comma of a that-clause, which parts nothing', () => {
    expect(denied('Nie obiecuję, że [zdasz].')).toBe(true)
    expect(denied('Ich verspreche nicht, dass Sie [bestehen].')).toBe(true)
    expect(denied('Ich verspreche nicht, daß Sie [bestehen].')).toBe(true)
  })

  it('is denied by up to six words before it and up to four behind it', () => {
    expect(denied('No a b c d e [cure].')).toBe(true)
    expect(denied('No a b c d e f [cure].')).toBe(false)
    expect(denied('We [cure] a b c not.')).toBe(true)
    expect(denied('We [cure] a b c d not.')).toBe(false)
  })

  it('is denied where “ne” stands before it and its other half within it', () => {
    expect(denied('Je ne [remplace aucun traitement].')).toBe(true)
    expect(denied('Il n’[offre jamais la paix].')).toBe(true)
    expect(denied('Je ne [remplace que le traitement].')).toBe(false)
    expect(denied('Je [remplace aucun traitement].')).toBe(false)
  })

  it.each([
    ['They ask whether it is [guaranteed].', 'They say it is [guaranteed].'],
    ['They ask if it is [guaranteed].', 'Call me if it is [guaranteed].'],
    ['They ask me if it is [guaranteed].', 'They call me if it is [guaranteed].'],
    ['Sie fragen, ob es [garantiert] ist.', 'Sie sagen, es ist [garantiert].'],
    ['Me preguntan si hay [garantía].', 'Ven si hay [garantía].'],
    ['On me demande s’il y a une [garantie].', 'Venez s’il y a une [garantie].'],
    ['Pytają, czy mamy [gwarancję].', 'Mówią, że mamy [gwarancję].'],
  ])('is left open in “%s” and not in “%s”', (open, said) => {
    expect([denied(open), denied(said)]).toEqual([true, false])
  })

  it('is no longer open behind a mark that ends the clause, in another sentence, or far away', () => {
    expect(denied('Whether or when, it is [guaranteed].')).toBe(false)
    expect(denied('You wonder whether. It is [guaranteed].')).toBe(false)
    expect(denied(`Whether ${'so '.repeat(14)}[guaranteed] it is.`)).toBe(true)
    expect(denied(`Whether ${'so '.repeat(15)}[guaranteed] it is.`)).toBe(false)
  })
})

describe('a question', () => {
  it.each([
    ['Is it [guaranteed]?', 'It is [guaranteed].'],
    ['Is it [guaranteed]?', 'Why? It is [guaranteed].'],
    ['Is it [guaranteed]?', 'Want it [guaranteed]?'],
    ['Ist es [garantiert]?', 'Möchten Sie es [garantiert]?'],
    ['¿Está [garantizado]?', '¿Quieres algo [garantizado]?'],
    ['Est-ce [garanti]?', 'Envie d’un résultat [garanti]?'],
    ['Czy to jest [gwarantowane]?', 'Chcesz mieć to [gwarantowane]?'],
  ])('asks in “%s” and says it in “%s”', (asking, saying) => {
    expect([asked(asking), asked(saying)]).toEqual([true, false])
  })
})

describe('what others promise', () => {
  it.each([
    ['Beware of a [guarantee].', 'A [guarantee], and beware.'],
    ['Walk away from whoever [guarantees] it.', 'We walk, and we [guarantee] it.'],
    ['Vorsicht vor jeder [Garantie].', 'Wir geben die [Garantie].'],
    ['Cuidado con la [garantía].', 'Aquí está la [garantía].'],
    ['Méfiez-vous de la [garantie].', 'Voici la [garantie].'],
    ['Uważaj na [gwarancję].', 'Oto [gwarancja].'],
  ])('is told in “%s” and not in “%s”', (warning, own) => {
    expect([ofOthers(warning), ofOthers(own)]).toEqual([true, false])
  })

  it('is told within its own sentence', () => {
    expect(ofOthers('Beware. We [guarantee] it.')).toBe(false)
  })
})

describe('any words', () => {
  const pieces = fc.constantFrom(
    ...['not', 'kein', 'sin', 'ne', 'pas', 'nie', 'whether', 'if', 'ask', 'only', 'that', 'beware', 'want'],
    ...['cure', 'we', ',', '.', '?', '–', '(', '\n', '“', '1.', 'İ'],
  )

  it('are denied, asked or of others whatever another sentence says behind them', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.nat(13), fc.nat(3), (all, at, length) => {
        const text = `We cure ${all.join(' ')} cure.`
        const longer = `${text}\n\nNot this one: beware, never ask if nobody wants it?`
        const [words, more] = [wordsIn(text), wordsIn(longer)]
        const first = Math.min(at, words.length - 1)
        const end = Math.min(first + 1 + length, words.length)
        expect(isDenied(longer, more, first, end)).toBe(isDenied(text, words, first, end))
        expect(isOfOthers(longer, more, first)).toBe(isOfOthers(text, words, first))
        expect(isAsked(longer, more, first)).toBe(isAsked(text, words, first))
      }),
      { numRuns: 60 },
    )
  })
})
