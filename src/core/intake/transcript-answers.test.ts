import { describe, expect, it } from 'vitest'
import { numberLines } from './numbered-line.ts'
import { spokenAnswers, transcriptAnswers } from './transcript-answers.ts'
import type { Turn } from './transcript-turns.ts'

const talk = (...said: string[]): Turn[] =>
  said.map((text, at) => ({ speaker: at % 2 === 0 ? 'Q' : 'Ines', texts: [text], lines: [at + 1] }))
const heard = (...said: string[]) => transcriptAnswers(talk(...said)).map(({ slot, texts }) => [slot, texts])
const spoken = (...said: string[]) =>
  spokenAnswers(numberLines(said.map((text) => ({ text, as: 'line' })))).map(({ slot, texts }) => [
    slot,
    texts,
  ])

describe('an answer in a talk', () => {
  it.each([
    ['a nod', 'Mm-hm, okay, great.'],
    ['a question for more', 'Can you say more?'],
    ['a question for more in German', 'Ein Beispiel, bitte?'],
    ['a question for more in Spanish', '¿Y algo más?'],
    ['a question for more in French', 'Et pourquoi ?'],
  ])('goes on over %s', (_, between) => {
    expect(heard('Who is your ideal client?', 'Bakers.', between, 'At night.')).toEqual([
      ['idealClient', ['Bakers.', 'At night.']],
    ])
  })

  it.each([
    ['small talk', 'How was your holiday?'],
    ['another thought, longer than a nod', 'Okay, I will just write that down here.'],
    ['a long question that has “why” in it', 'Do you know why the train to Kiel was so late today?'],
  ])('ends at %s', (_, between) => {
    expect(heard('Who is your ideal client?', 'Bakers.', between, 'At night.')).toEqual([
      ['idealClient', ['Bakers.']],
    ])
  })

  it('ends where somebody nods and asks on without a question mark, as machines write it', () => {
    expect(spoken('what does it cost', 'ninety pounds', 'cool and what did you eat today', 'soup')).toEqual([
      ['offers', ['ninety pounds']],
    ])
  })

  it('is to the last question of ours in a turn', () => {
    expect(
      heard('Who is your ideal client? Or first: how much do you charge? Nice light here, no?', '90 €.'),
    ).toEqual([['offers', ['90 €.']]])
  })

  it.each([
    ['So tell me about your ideal client', 'idealClient'],
    ['Could you describe your ideal client', 'idealClient'],
    ['Okay, and what do you charge', 'offers'],
    ['Gut, und was kostet eine Stunde', 'offers'],
    ['Erzählen Sie von Ihrem idealen Kunden', 'idealClient'],
    ['Bueno, cuéntame tu historia', 'story'],
    ['Entonces, cuánto cuesta', 'offers'],
    ['Alors, parlez de votre parcours', 'story'],
    ['Et combien ça coûte', 'offers'],
  ])('is to a question without its mark: %s', (question, slot) => {
    expect(heard(question, 'So.')).toEqual([[slot, ['So.']]])
  })

  it('is none where the one who asks only tells, or the other says nothing', () => {
    expect(heard('I like prices and ideal clients.', 'Me too.')).toEqual([])
    expect(heard('Who is your ideal client?', ' ')).toEqual([])
    expect(heard('Who is your ideal client?')).toEqual([])
  })

  it('is none where nobody asks', () => {
    const turns = ['Jo', 'Ines'].map((speaker, at) => ({
      speaker,
      texts: ['The price is 90 €.'],
      lines: [at],
    }))
    expect(transcriptAnswers(turns)).toEqual([])
  })
})

describe('an answer where nobody says who speaks', () => {
  it('is what follows a question of ours until the next, known or not', () => {
    expect(
      spoken(
        'Hello there',
        'Who is your ideal client?',
        'Bakers.',
        'At night.',
        'How was lunch?',
        'Good.',
        'What do you charge',
        '90 €.',
      ),
    ).toEqual([
      ['idealClient', ['Bakers.', 'At night.']],
      ['offers', ['90 €.']],
    ])
  })
  it('ends behind twelve lines', () => {
    const lines = Array.from({ length: 14 }, (_, at) => `Line ${at}.`)
    expect(spoken('Who is your ideal client?', ...lines)).toEqual([['idealClient', lines.slice(0, 12)]])
  })
})
