import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyIntake, wayToBuy, type Intake } from '../../../shared/intake.ts'
import type { Reading } from '../reading.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf } from '../words/placed-text.ts'
import { brokenSentences } from './broken.ts'

const findings = (
  text: string,
  language = 'en',
  more: Partial<Intake> = {},
  facts: readonly { from: number; to: number }[] = [],
) => {
  const intake = { ...emptyIntake(), ...more }
  return brokenSentences({
    ...{ texts: textsOf(8, { emails: [{ body: text }] }, language), intake, language },
    ...{ answers: answersOf(intake), factPlaces: () => facts, ownNames: [] },
  } as unknown as Reading)
}
const found = (rule: string, text: string, language?: string, more?: Partial<Intake>) =>
  findings(text, language, more)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, span }) => [severity, span?.text])
const repaired = (text: string, language?: string) =>
  findings(text, language).reduceRight(
    (said, { span, repair }) =>
      span && repair ? said.slice(0, span.from) + repair.text + said.slice(span.to) : said,
    text,
  )

describe('the same words twice', () => {
  const doubled = (text: string, language?: string) => found('broken-double-word', text, language)

  it.each([
    ['en', 'It is for for you.', 'for for', 'It is for you.'],
    ['en', 'It costs ten per visit per visit.', 'per visit per visit', 'It costs ten per visit.'],
    ['en', 'It was on one day on one day.', 'on one day on one day', 'It was on one day.'],
    ['en', 'We rest on one day on one day.', 'on one day on one day', 'We rest on one day.'],
    ['de', 'Das ist von von hier.', 'von von', 'Das ist von hier.'],
    ['es', 'Es de de aquí.', 'de de', 'Es de aquí.'],
    ['fr', 'C’est pour pour moi.', 'pour pour', 'C’est pour moi.'],
    ['pl', 'To jest dla dla mnie.', 'dla dla', 'To jest dla mnie.'],
  ])('are an error in %s: “%s”', (language, text, words, right) => {
    expect(doubled(text, language)).toEqual([['error', words]])
    expect(repaired(text, language)).toBe(right)
  })

  it('are a warning where the word is no small one, and nothing where it is said for the sound of it', () => {
    expect(doubled('A table table stood there.')).toEqual([['warning', 'table table']])
    for (const [language, word] of Object.entries({
      en: 'very',
      de: 'sehr',
      es: 'muy',
      fr: 'très',
      pl: 'bardzo',
    }))
      expect(doubled(`It ${word} ${word} is.`, language)).toEqual([])
    expect(doubled('Bad Bad Homburg, tea tea.')).toEqual([])
    expect(doubled('An alarm’s an alarm, and the deal’s the deal.')).toEqual([])
    expect(doubled('I handed in in January, and we came by by train.')).toEqual([])
    expect(doubled('It was in in January.')).toEqual([['error', 'in in']])
  })

  it.each([
    'We said no no no.',
    'A tower that needs rope needs rope.',
    'Call a sally a sally and a tail a tail.',
    'We went on and on and on.',
    'Again and again and again.',
    'Step by step by step.',
    'We went day by day by the sea.',
    'It is in. In May it was.',
    'It is in, in May.',
    'A stand-in in the place.',
    'IN IN',
    'It took 10 20 10 20 days.',
    'Come to the next step to the next step.',
    'Well well.',
  ])('are meant in “%s”', (text) => {
    expect(doubled(text)).toEqual([])
  })

  it('are told where they only begin like what is meant, over three words, or before a full stop', () => {
    expect(doubled('We do it twice a day a day.')).toEqual([['error', 'a day a day']])
    expect(doubled('We saw one and two one and two of it.')).toEqual([['error', 'one and two one and two']])
    expect(doubled('It is for for. For me it is.')).toEqual([['error', 'for for']])
    expect(doubled('Tag für Tag für alle.', 'de')).toEqual([])
  })

  it('are looked for in languages whose small words are known', () => {
    expect(doubled('It is for for you.', 'nl')).toEqual([])
  })

  it('are one run with one repair where they stand more than twice', () => {
    const text = 'It is for you for you for you for you for you for you today.'
    expect(doubled(text)).toEqual([['error', 'for you for you for you for you for you for you']])
    expect(repaired(text)).toBe('It is for you today.')
  })

  it('are gone after a repair, however many there are', () => {
    const word = fc.constantFrom('for', 'the', 'table', 'we', 'visit', 'per')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { maxLength: 12 }), (words) => {
        const text = words.flatMap(([each, twice]) => (twice ? [each, each, 'x'] : [each, 'x'])).join(' ')
        let said = text
        for (let times = 0; times < 4; times++) said = repaired(said)
        expect(doubled(said)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('words that do not fit together', () => {
  it.each([
    ['en', 'Look at the your diary.', 'the your', 'The to-do, “the” your.'],
    ['en', 'It is for within a week.', 'for within', 'What it is for, within a week.'],
    ['de', 'Wir gehen zum der Tür.', 'zum der', 'Wir gehen zum Der.'],
    ['es', 'La casa de el autor.', 'de el', 'La casa de El Greco.'],
    ['fr', 'Venez au le bureau.', 'au le', 'Venez au Le Monde.'],
    ['pl', 'Jedziemy do w góry.', 'do w', 'Jedziemy do W.'],
  ])('are an error in %s: “%s”', (language, text, words, right) => {
    expect(found('broken-pair', text, language)).toEqual([['error', words]])
    expect(found('broken-pair', right, language)).toEqual([])
  })

  it('are none where the second is quoted or goes on by a dash', () => {
    expect(found('broken-pair', 'Write the “your” there.')).toEqual([])
    expect(found('broken-pair', 'Use the from-home one.')).toEqual([])
    expect(found('broken-pair', 'Use the from) home one.')).toEqual([])
    expect(found('broken-pair', 'Use the from home one.')).toEqual([['error', 'the from']])
    expect(found('broken-article', 'Write a, apple.')).toEqual([])
  })

  it.each([
    ['en', 'It is a apple.', 'a apple', 'It is a one-off, a European, an apple.'],
    ['en', 'It is a hour.', 'a hour', 'It is a house.'],
    ['en', 'It is a 8 week plan.', 'a 8', 'It is a 9 week plan.'],
    ['en', 'It is an plan.', 'an plan', 'It is an NDA.'],
    ['en', 'It is an 12 week plan.', 'an 12', 'It is an 11 week plan.'],
    ['fr', 'Voici le ami.', 'le ami', 'Voici le onze et le yaourt.'],
    ['fr', 'Il faut que ils partent.', 'que ils', 'Puis-je annuler ?'],
    ['fr', 'Il part, puisque il pleut.', 'puisque il', 'Rien ne bouge, puisque aucune feuille ne le sait.'],
  ])('are an article and its noun in %s: “%s”', (language, text, words, right) => {
    expect(found('broken-article', text, language)).toEqual([['warning', words]])
    expect(found('broken-article', right, language)).toEqual([])
  })

  it('are none where the first is large inside of a sentence, as names are', () => {
    expect(found('broken-pair', 'We like The your diary.')).toEqual([])
    expect(found('broken-pair', 'The your diary is here.')).toEqual([['error', 'The your']])
    expect(found('broken-pair', 'Puis laissez-le une heure.', 'fr')).toEqual([])
    expect(found('broken-pair', 'Dices a cada una su cifra.', 'es')).toEqual([])
    expect(found('broken-pair', 'Wo das eine das andere trägt.', 'de')).toEqual([])
  })

  it('are no article where nobody knows the language', () => {
    const { length } = brokenSentences({
      ...{ texts: textsOf(8, { emails: [{ body: 'Vamos a entender.' }] }), intake: emptyIntake() },
      ...{ language: null, answers: answersOf(emptyIntake()), factPlaces: () => [], ownNames: [] },
    } as unknown as Reading)
    expect(length).toBe(0)
  })
})

describe('a capital inside of a sentence', () => {
  const inside = (text: string, language?: string, more?: Partial<Intake>) =>
    found('broken-capital', text, language, more).map(([, words]) => words)

  it.each([
    ['en', 'Take a chair, Book a first visit here.', 'Book'],
    ['en', 'It opened in 2019, We come by bike.', 'We'],
    ['de', 'Setzen Sie sich, Buchen Sie eine Stunde.', 'Buchen'],
    ['de', 'Bitte setzen Sie sich hier hin, Buchen Sie Ihre erste Stunde und warten Sie dann.', 'Buchen'],
    ['de', 'Im Mai begeht Das Dach ein Fest.', 'Das'],
    ['es', 'Toma una silla, Reserva una visita aquí.', 'Reserva'],
    ['fr', 'Prenez une chaise, Réservez une visite ici.', 'Réservez'],
    ['pl', 'Usiądź tutaj, Zarezerwuj wizytę teraz.', 'Zarezerwuj'],
  ])('is a pasted phrase in %s: “%s”', (language, text, word) => {
    expect(inside(text, language)).toEqual([word])
    expect(repaired(text, language)).toBe(text.replace(word, word.toLowerCase()))
  })

  it.each([
    ['en', 'We read How to Sleep at night.'],
    ['de', 'Wir sind mit ihnen per Du, sie wissen es.'],
    ['en', 'It is called Book a week.'],
    ['en', 'Join our Get Moving list now.'],
    ['en', 'We went to BOOK a visit.'],
    ['en', 'Take a chair. Book a first visit here.'],
    ['en', 'Take a chair: Book a first visit here.'],
    ['en', 'They asked Come.'],
    ['en', 'They met Anna there.'],
    ['en', 'Take a chair, Book a First visit here.'],
    ['en', 'Take a chair, Buchen Sie eine Stunde.'],
    ['de', 'Setzen Sie sich, Buchen hilft da.'],
    ['de', 'Das Buchen ist getan.'],
    ['de', 'Sie lesen Die Zeit am Morgen.'],
  ])('is right in %s: “%s”', (language, text) => {
    expect(inside(text, language)).toEqual([])
  })

  it('is right within a fact, and shown with the words around it', () => {
    const text = 'Take a chair, Book a first visit here at noon.'
    const from = text.indexOf('Book')
    expect(findings(text, 'en', {}, [{ from, to: from + 12 }])).toEqual([])
    expect(findings(text, 'en', {}, [{ from: from + 1, to: from + 12 }])).toHaveLength(1)
    expect(findings(text, 'en', {}, [{ from, to: from + 3 }])).toHaveLength(1)
    expect(findings(text)[0]?.sentence).toContain('“chair, Book a first visit here”: a phrase was pasted')
  })

  it('is right where a way to buy is named so, or an answer writes so', () => {
    const text = 'Take a chair, Book a first visit here.'
    expect(inside(text, 'en', { offers: [wayToBuy({ name: 'Book a first' })] })).toEqual([])
    const german = 'Im Mai begeht Das Dach ein Fest.'
    expect(inside(german, 'de', { message: 'Das Dach ist ein Laden.' })).toEqual([])
    expect(inside(text, 'en', { brandVoice: 'Like a chair, Book a seat' })).toEqual([])
  })
})

describe('marks', () => {
  it.each([
    ['broken-stop', 'It is quiet.. And good.', 't..', 'It is quiet... And good.'],
    ['broken-stop', 'It is quiet,. And good.', 't,.', 'It is quiet, .5 of it.'],
    ['broken-stop', 'Is it quiet?. Yes.', 't?.', 'Is it quiet?… Yes.'],
    ['broken-stop', 'It is quiet,, and good.', 't,,', 'It is quiet, and good.'],
    ['broken-stop', 'It is quiet; , and good.', 't; ,', 'It is quiet; and good.'],
    ['broken-stop', 'It is quiet , and good.', 't ,', 'It is 3 , and good.'],
    ['broken-stop', 'It is quiet . And good.', 't .', 'It is quiet .net code.'],
    ['broken-gap', 'It is ( ) quiet.', ' ( )', 'It is (so) quiet.'],
    ['broken-gap', 'She said “” and left.', ' “”', 'She said “no” and left.'],
    ['broken-gap', 'Sie sagte „“ und ging.', ' „“', 'Sie sagte „nein“ und ging.'],
    ['broken-gap', 'Elle dit « » et partit.', ' « »', 'Elle dit « non » et partit.'],
  ])('that do not belong together are told as %s: “%s”', (rule, text, words, right) => {
    expect(found(rule, text)).toEqual([['warning', words]])
    expect(found(rule, right)).toEqual([])
  })

  it('are shown with the words around them', () => {
    const [stop] = findings(`${'a'.repeat(30)} it is quiet.. And good all day long.`)
    expect(stop?.sentence).toBe(
      `Marks that do not belong together in “${'a'.repeat(12)} it is quiet.. And good al”.`,
    )
  })

  it('may stand at the very beginning', () => {
    expect(found('broken-gap', '() is nothing.')).toEqual([['warning', '()']])
  })

  const stops = (text: string, language?: string) =>
    found('broken-stop', text, language).map(([, words]) => words)

  it.each([
    ['en', 'We worked together. and then we went.', 'together.'],
    ['en', 'That is it. and then we went.', 'it.'],
    ['de', 'Das war der Tag. und dann gingen wir.', null],
    ['de', 'Wir bleiben hier. und dann gingen wir.', 'hier.'],
    ['es', 'Vamos a casa. y luego volvemos.', 'casa.'],
    ['fr', 'Venez chez nous. et puis partez.', 'nous.'],
    ['en', 'We met approx. two of them.', null],
    ['en', 'Approx. two of them came.', null],
    ['en', 'We saw the table. and then we went.', 'table.'],
    ['en', 'We saw the dogs. and then we went.', null],
    ['nl', 'We worked together. and then we went.', null],
    ['de', 'Inkl. und evtl. mehr, inkl. allem.', null],
    ['en', 'We like it. iPhones do, too.', null],
    ['en', 'We like that. example.com has it.', null],
  ])('end no sentence that goes on small, in %s: “%s”', (language, text, words) => {
    expect(stops(text, language)).toEqual(words === null ? [] : [words])
  })

  it('are meant by whoever writes every sentence small', () => {
    const small = 'we stay here. we like it here. we go now. '
    expect(stops(`${small}then.`)).toEqual([])
    expect(stops('we stay here. we like it here. we go.')).toEqual(['here.', 'here.'])
  })
})

describe('a greeting without a name', () => {
  it.each([
    'Hi ,',
    'Dear ,',
    'Dear Mrs ,',
    'Hallo ,',
    'Liebe ,',
    'Hola ,',
    'Estimada ,',
    'Bonjour ,',
    'Chère ,',
    'Cześć ,',
    'Szanowna Pani ,',
  ])('is an error: “%s”', (greeting) => {
    expect(found('broken-greeting', `${greeting}\nhow are you?`)).toEqual([['error', greeting]])
    expect(found('broken-greeting', `So.\n  ${greeting}\nhow are you?`)).toEqual([['error', greeting]])
  })

  it.each(['Hi,', 'Hi there,', 'Dear Mara,', 'Bonjour !', 'Hola,', 'Well, dear , it is.'])(
    'is right: “%s”',
    (greeting) => {
      expect(found('broken-greeting', `${greeting}\nhow are you?`)).toEqual([])
    },
  )

  it('is an error where a name must follow and a line ends', () => {
    expect(found('broken-greeting', 'Dear,\nhow are you?')).toEqual([['error', 'Dear,']])
  })
})
