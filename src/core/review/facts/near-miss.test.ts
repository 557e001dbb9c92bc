import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact, FactId } from '../../../shared/facts.ts'
import { textsOf } from '../words/placed-text.ts'
import { wordsIn } from '../words/words-in.ts'
import { nameGrammar } from './name-grammar.ts'
import { nameFormsIn } from './name-forms.ts'
import { nameToFind, nearMiss } from './near-miss.ts'
import { nearWords, rareWordsOf } from './near-word.ts'

const fact = (id: FactId, text: string): Fact => ({
  id,
  name: id,
  text,
  source: { kind: 'section', section: 4, path: [] },
})
const placedIn = (body: string, language: string) => textsOf(8, { emails: [{ body }] }, language)[0]!

function missesIn(id: FactId, name: string, body: string, language = 'en', answered: readonly string[] = []) {
  const placed = placedIn(body, language)
  const wanted = nameToFind(fact(id, name), nameGrammar(language))
  return placed.words().flatMap((_, at) => {
    const miss = nearMiss(placed, at, wanted, new Set(answered))
    return miss
      ? [`${body.slice(miss.from, miss.to)} → ${miss.text}${miss.sure ? '' : ' ?'}${miss.fits ? '' : ' !'}`]
      : []
  })
}

const program = 'The Quiet Manager Program'

describe('a near miss of a name', () => {
  it.each<[FactId, string, string, string[]]>([
    ['offer-name', program, 'The Quite Manager Program', [`The Quite Manager Program → ${program}`]],
    [
      'offer-name',
      program,
      'the quite manager program',
      [`the quite manager program → the Quiet Manager Program`],
    ],
    [
      'offer-name',
      program,
      'THE QUITE MANAGER PROGRAM',
      [`THE QUITE MANAGER PROGRAM → ${program.toUpperCase()}`],
    ],
    ['offer-name', program, 'The Quiet Manager Method', [`The Quiet Manager Method → ${program}`]],
    ['offer-name', program, 'The Quiet Manager Weekend', []],
    ['offer-name', 'Notes You Can Read Cold', 'We work toward notes you can read cold.', []],
    ['offer-name', program, 'the quiet manager method', []],
    [
      'offer-name',
      program,
      'The Very Quiet Manager Program',
      [`The Very Quiet Manager Program → ${program}`],
    ],
    [
      'offer-name',
      program,
      'The Quiet Young Manager Program',
      [`The Quiet Young Manager Program → ${program}`, 'Young Manager Program → Quiet Manager Program'],
    ],
    ['offer-name', program, 'The Quiet young Manager Program', []],
    ['offer-name', program, 'The Quiet Program', [`The Quiet Program → ${program}`]],
    ['offer-name', program, 'The Manager Program', [`The Manager Program → ${program}`]],
    ['offer-name', program, 'The Quiet Manager', []],
    ['offer-name', program, 'The Quiet, Manager Program', []],
    ['offer-name', program, 'The Quiet. Manager Program', []],
    ['offer-name', program, 'The Quiet\nManager Program', []],
    ['offer-name', program, `${program}’s end`, []],
    ['offer-name', program, 'The Quite Manager Program’s end', [`The Quite Manager Program → ${program}`]],
    ['offer-name', 'The Plan', 'The Plant', []],
    ['offer-name', 'The Kitchen', 'The Kitchem', ['The Kitchem → The Kitchen']],
    [
      'gift-title',
      'The Honest Week Check',
      'The Honest Week Quiz',
      ['The Honest Week Quiz → The Honest Week Check'],
    ],
    ['gift-title', 'The Honest Week Check', 'The Honest Week Program', []],
    ['full-name', 'Mara Lindqvist', 'We met Mara Johnson there', ['Mara Johnson → Mara Lindqvist']],
    ['full-name', 'Mara Lindqvist', 'We met Mara Johnson Miller there', []],
    ['full-name', 'Mara Lindqvist', 'We met Anna Lindqvist there', []],
    ['full-name', 'Mara Lindqvist', 'Ask Mara today', []],
    ['full-name', 'Mara Lindqvist', 'Mara von Lindqvist', []],
    [
      'business-name',
      'Northlight Coaching',
      'Northlight Consulting',
      ['Northlight Consulting → Northlight Coaching'],
    ],
    ['business-name', 'Northlight Coaching', 'Northlight Gardens', []],
    [
      'business-name',
      'North-Light Coaching',
      'North Light Coaching here',
      ['North Light Coaching → North-Light Coaching ?'],
    ],
    ['step-1', 'The Own Way', 'the own way', []],
  ])('%s “%s” in “%s”: %j', (id, name, body, misses) => {
    expect(missesIn(id, name, `We say it: ${body}, as ever.`)).toEqual(misses)
  })

  it('is none where an answer has the other word, unless it is of a person', () => {
    expect(missesIn('offer-name', 'The Kitchen', 'Here is The Kitchem now.', 'en', ['kitchem'])).toEqual([])
    expect(
      missesIn('full-name', 'Mara Lindqvist', 'So Mara Lindquist said.', 'en', ['lindquist']),
    ).toHaveLength(1)
    expect(missesIn('full-name', 'Mara Lindqvist', 'So Mara Johnson said.', 'en', ['johnson'])).toEqual([])
  })

  it('is told to be no fit where the article before it would be wrong', () => {
    expect(missesIn('offer-name', 'The Easy Ledger Program', 'Run a Quick Ledger Program now.')).toEqual([
      'Quick Ledger Program → Easy Ledger Program !',
    ])
    expect(
      missesIn('offer-name', 'The Easy Ledger Program', 'Run an Early Ledger Program now.'),
    ).toHaveLength(1)
  })

  it('lies in the text at whole words, and is none where the name itself stands', () => {
    const piece = fc.constantFrom(
      'The',
      'the',
      'Quiet',
      'Quite',
      'Calm',
      'Manager',
      'manager',
      'Program',
      'Method',
      '.',
      ',',
      '\n',
      '’s',
      'MANAGER',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 10 }),
        fc.constantFrom('en', 'de', 'pl', 'fr'),
        (pieces, language) => {
          const body = pieces.join(' ')
          const placed = placedIn(body, language)
          const wanted = nameToFind(fact('offer-name', program), nameGrammar(language))
          placed.words().forEach((_, at) => {
            const miss = nearMiss(placed, at, wanted, new Set())
            if (!miss) return
            const here = body.slice(miss.from, miss.to)
            expect(here).not.toBe(miss.text)
            expect(here).not.toBe(program)
            expect(placed.words().map(({ from }) => from)).toContain(miss.from)
            expect(miss.text.toLowerCase()).toMatch(/^(?:the )?quiet manager program$/u)
          })
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a name in the forms of its language', () => {
  it.each([
    ['de', 'Ruhige Stunde', 'In der Ruhigen Stunde und in ruhigen Stunden.', ['Ruhigen Stunde']],
    ['de', 'Ruhige Stunde', 'Die Ruhige Stunde. Ruhigen, Stunde.', []],
    ['de', 'Die Lange Ruhige Stunde', 'Nach langen ruhigen Stunden.', ['langen ruhigen Stunden']],
    [
      'pl',
      'Spokojna Nauka',
      'W Spokojnej Nauce, Spokojną Naukę, spokojnej nauce.',
      ['Spokojnej Nauce', 'Spokojną Naukę'],
    ],
    ['es', 'Mar Abierto', 'En los Mares Abiertos.', ['Mares Abiertos']],
    ['fr', 'Terre Douce', 'Les Terres Douces, la Terre Dure.', ['Terres Douces']],
    ['en', 'Quiet Hour', 'The Quiet Hours.', []],
    ['de', 'Die Stunde', 'Den Stunden.', []],
  ])('in %s copy “%s” is found in “%s”: %j', (language, name, body, forms) => {
    const placed = placedIn(body, language)
    const wanted = nameToFind(fact('offer-name', name), nameGrammar(language))
    expect([...nameFormsIn(placed, wanted)].map(({ from, to }) => body.slice(from, to))).toEqual(forms)
  })
})

describe('a rare word of a name', () => {
  const facts = [fact('business-name', 'Northlight Coaching'), fact('full-name', 'Mara Lindqvist')]
  const near = (body: string, language = 'en', answered = '') => {
    const placed = placedIn(body, language)
    const keys = new Set(wordsIn(answered).map(({ key }) => key))
    return [...nearWords(placed, rareWordsOf(facts), keys, nameGrammar(language))].map(
      ({ from, to, text }) => `${body.slice(from, to)} → ${text}`,
    )
  }

  it('is long, large and no kind of business', () => {
    expect(rareWordsOf(facts).map(({ key, ofPerson }) => [key, ofPerson])).toEqual([
      ['northlight', false],
      ['lindqvist', true],
    ])
  })

  it.each([
    ['en', 'At Nortlight we rest.', ['Nortlight → Northlight']],
    ['en', 'We like Lindquist’s way.', ['Lindquist → Lindqvist']],
    ['en', 'WE LIKE LINDQVSIT.', ['LINDQVSIT → LINDQVIST']],
    ['en', 'So nortlight it is.', []],
    ['en', 'The Lindqvists. Northlights. Nordlicht.', []],
    ['en', 'Lindquist said so.', []],
    ['de', 'Bei Frau Lindquist ist es still.', ['Lindquist → Lindqvist']],
    ['de', 'Bei den Lindquist ist es still.', []],
    ['es', 'La señora Lindquist lo dice.', ['Lindquist → Lindqvist']],
    ['pl', 'Mówi to pani Lindquist.', ['Lindquist → Lindqvist']],
  ])('misspelt in %s copy is found in “%s”: %j', (language, body, misses) => {
    expect(near(body, language)).toEqual(misses)
  })

  it('is none where an answer has it', () => {
    expect(near('At Nortlight we rest.', 'en', 'Nortlight')).toEqual([])
  })
})
