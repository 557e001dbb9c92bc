import { describe, expect, it } from 'vitest'
import { emptyIntake, type Intake } from '../../../shared/intake.ts'
import { answersOf } from '../words/answers.ts'
import { textsOf, type PlacedText } from '../words/placed-text.ts'
import { promisesAnswer, quotesAnswer, quotesClients, retells } from './retold.ts'

const answers = (given: Partial<Intake>) => answersOf({ ...emptyIntake(), ...given })
const scenes = answers({ scenes: 'A father came back from his hire with the box full of 40 autumn leaves.' })

/** The text without its brackets, and the place between them. */
function marked(text: string): { placed: PlacedText; place: { from: number; to: number } } {
  const from = text.indexOf('[')
  const to = text.indexOf(']') - 1
  const [placed] = textsOf(8, { emails: [{ body: text.replace(/[[\]]/gu, '') }] })
  if (!placed) throw new Error('no text')
  return { placed, place: { from, to } }
}
const retold = (text: string, of = scenes): boolean => {
  const { placed, place } = marked(text)
  return retells(of, placed, place)
}

describe('a clause that tells an answer again', () => {
  it('holds most of its telling words, in any order and form', () => {
    expect(retold('[A father brought] his box home full of autumn leaves.')).toBe(true)
    expect(retold('The leaves of autumn filled the box of [a father].')).toBe(true)
    expect(retold('[A father brought] his van home full of broken wardrobes.')).toBe(false)
  })

  it('is measured within its commas as well as in its sentence', () => {
    expect(
      retold('Last Tuesday evening near Ghent station, [a father] had a box of leaves, said Nora Peeters.'),
    ).toBe(true)
    expect(
      retold('Last Tuesday evening near Ghent station [a father] had a box of leaves said Nora Peeters.'),
    ).toBe(false)
    expect(retold('[A father] came. Box, leaves and autumn are words.')).toBe(false)
  })

  it('has half of the words that were found in the answer', () => {
    expect(retold('[Hundreds of sold trailers], a father, box full of autumn leaves.')).toBe(false)
    expect(retold('[The father’s trailer] came back with the box full of autumn leaves.')).toBe(true)
  })

  it('says three telling words, and no number but the answer’s', () => {
    expect(retold('[A father], a box.')).toBe(false)
    expect(retold('[A father had 40] autumn leaves in the box.')).toBe(true)
    expect(retold('[A father had 50] autumn leaves in the box.')).toBe(false)
  })

  it('is told by one answer, not by words of several', () => {
    const apart = answers({
      scenes: 'A father came back.',
      story: null,
      outcomes: 'Autumn leaves in the box.',
    })
    expect(retold('[A father] had autumn leaves, the box came back.', apart)).toBe(false)
  })

  it('is not told by what a rule forbids or an objection fears', () => {
    const said = 'A father came back with a box of autumn leaves'
    expect(retold(`[${said}].`, answers({ objections: said }))).toBe(false)
    expect(retold(`[${said}].`, answers({ rules: `Never say: ${said}.` }))).toBe(false)
    expect(retold(`[${said}].`, answers({ rules: `${said}.` }))).toBe(true)
  })
})

describe('a promise of what the answers say', () => {
  const trailer = answers({
    uniqueAdvantage: 'The trailer has a roof. Der Anhänger hat ein Dach. La remolque tiene techo.',
  })
  const promises = (text: string): boolean => {
    const { placed, place } = marked(text)
    return promisesAnswer(trailer, placed, place)
  }

  it.each([
    ['[We promise that] the trailer has a roof.', '[We promise that] the ladder holds a giant.'],
    [
      '[Wir versprechen, dass] der Anhänger ein Dach hat.',
      '[Wir versprechen, dass] die Leiter jeden Riesen hält.',
    ],
    ['[Prometemos que] la remolque tiene techo.', '[Prometemos que] la escalera aguanta gigantes.'],
  ])('is none in “%s” and one in “%s”', (answered, claimed) => {
    expect([promises(answered), promises(claimed)]).toEqual([true, false])
  })

  it('is one where no that-clause follows, where the answer is in the next sentence, or of one word alone', () => {
    expect(promises('[We promise] the trailer has a roof.')).toBe(false)
    expect(promises('[We promise that] it comes. The trailer has a roof.')).toBe(false)
    expect(promises('[We promise that] the trailer is.')).toBe(false)
  })
})

describe('a quotation', () => {
  const said = answers({ scenes: 'Hilde asked twice if that was the price, and laughed.' })
  const quotes = (text: string): boolean => {
    const { placed, place } = marked(text)
    return quotesAnswer(said, placed, place)
  }

  it.each([
    '[Hilde, a customer], told us: “Hilde asked twice if that was the price.”',
    '[Hilde wrote] after her box came.\n\n"Hilde asked twice if that was the price."',
    '[Hilde], said: "asked twice if that was the price"',
    '[Hilde] sagte: „asked twice if that was the price“',
    '[Hilde] : « asked twice if that was the price »',
    '“Hilde asked twice if that was the price.” So [wrote Hilde].',
    '[Hilde told us: “Hilde asked] twice if that was the price.”',
  ])('is the answer’s where it stands there to the letter: %s', (text) => {
    expect(quotes(text)).toBe(true)
  })

  it.each([
    '[Hilde], told us: “Hilde asked three times if that was the price.”',
    '[Hilde], told us: Hilde asked twice if that was the price.',
    '[Hilde] laughed.\n“Hilde asked twice if that was the price.”',
    '[Hilde], told us: “asked twice”',
    '[Hilde wrote] after her box came.\n\nIt was red.\n\n“Hilde asked twice if that was the price.”',
    `[Hilde], ${'and so on '.repeat(4)}: “asked twice if that was the price”`,
  ])('is nobody’s in %s', (text) => {
    expect(quotes(text)).toBe(false)
  })
})

describe('words in quotation marks', () => {
  const feared = answers({
    objections: '“Nobody knows us like us.” So you talk, we write.',
    clientWords: '“Is it the best there is?”',
  })
  const quotes = (text: string): boolean => {
    const { placed, place } = marked(text)
    return quotesClients(feared, placed, place)
  }

  it.each([
    '“[Nobody knows us like us].” It is a fair thing to say.',
    'Next week it is the turn of “[Nobody knows us] like us”, and we agree.',
    '«Is it [the best] there is?», ask many.',
  ])('are the clients’ where the answers give them as theirs: %s', (text) => {
    expect(quotes(text)).toBe(true)
  })

  it.each([
    '[Nobody knows us like us].',
    '“We are the best, and [nobody knows us like us].”',
    '“Yes.” [Nobody knows us like us], we say. “Yes.”',
    '“[So you talk, we write best].”',
  ])('are nobody’s but ours in %s', (text) => {
    expect(quotes(text)).toBe(false)
  })
})
