import { describe, expect, it } from 'vitest'
import { isCarried } from '../../shared/imports/answer-proposal.ts'
import type { ImportedText, ImportLine } from '../../shared/imports/imported-file.ts'
import { answersIn } from './answers-in-text.ts'

const text = (
  lines: readonly (string | ImportLine)[],
  format: ImportedText['format'] = 'text',
): ImportedText => ({
  name: 'a',
  format,
  notes: [],
  lines: lines.map((line) => (typeof line === 'string' ? { text: line, as: 'line' } : line)),
})
const heading = (words: string): ImportLine => ({ text: words, as: 'heading' })
const found = (lines: readonly (string | ImportLine)[], format?: ImportedText['format']) =>
  answersIn(text(lines, format)).map(({ key, value, lines: from }) => [key, value, from])

describe('a questionnaire', () => {
  it('gives the words below a question to the letter, until the next question, known or not', () => {
    expect(
      found([
        '1. Who is your ideal client?',
        'Bakers who rise at two.',
        '',
        'They own the shop.',
        '2. Do you have a parking space?',
        'Yes, two.',
        '3. What is the business called?',
        'A: Ofen & Salz',
      ]),
    ).toEqual([
      ['businessName', 'Ofen & Salz', [8]],
      ['idealClient', 'Bakers who rise at two.\nThey own the shop.', [2, 4]],
    ])
  })
  it('gives what stands beside a label or in its row, and nothing for an empty place', () => {
    expect(
      found(
        ['Company name: Nordlicht', 'Industry: ____', 'Tone of voice:', 'n/a', 'Opening hours\tMon–Fri 9–17'],
        'document',
      ),
    ).toEqual([
      ['businessName', 'Nordlicht', [1]],
      ['practical', { hours: 'Mon–Fri 9–17' }, [5]],
    ])
  })
  it('leaves a hint below a question out, and takes a second question as part of the first', () => {
    expect(
      found(
        [heading('Who is your ideal client?'), '(Be as precise as you can.)', 'Vets with one nurse.'],
        'document',
      ),
    ).toEqual([['idealClient', 'Vets with one nurse.', [3]]])
  })
  it('ends an answer at a question without an empty line before it, but not what people ask', () => {
    expect(
      found([
        'Who is your ideal client?',
        'Vets.',
        'Do you park a van?',
        'Two.',
        'What makes people hesitate?',
        'Will it hurt?',
      ]),
    ).toEqual([
      ['idealClient', 'Vets.', [2]],
      ['objections', 'Will it hurt?', [6]],
    ])
  })
  it('reads choices in other words, and nothing where two fit', () => {
    expect(found(['Who does the work?', 'We do it for them.'])).toEqual([['work', 'us', [2]]])
    expect(found(['Which platforms do you use?', 'Instagram and our newsletter'])).toEqual([
      ['platforms', ['instagram', 'email'], [2]],
    ])
    expect(found(['What do people buy from you, above all?', 'Sessions and courses'])).toEqual([])
  })
})

describe('prices', () => {
  it.each([
    ['Single visit, 60 minutes: €110', { name: 'Single visit', timeframe: '60 minutes', price: '€110' }],
    ['- Zehnerblock – 990 €', { name: 'Zehnerblock', price: '990 €' }],
    ['Bono de 8 clases: 240 €', { name: 'Bono de 8 clases', timeframe: undefined, price: '240 €' }],
    ['Care plan\t£390 a month', { name: 'Care plan', price: '£390 a month' }],
  ])('%s', (line, value) => {
    const [row] = found([line])
    expect(row).toEqual(['offers', JSON.parse(JSON.stringify(value)), [1]])
  })
  it('takes its name from the heading above it', () => {
    expect(found([heading('The Saturday course'), '€80 per person'], 'web-page')).toEqual([
      ['offers', { name: 'The Saturday course', price: '€80 per person' }, [1, 2]],
    ])
  })
  it('leaves what is no price alone', () => {
    expect(
      found(['Our turnover was 400,000 euros last year', 'We once saved a client $4,000 in a week']),
    ).toEqual([])
  })
})

describe('quotes', () => {
  it('with a source are proof, without one the words of clients', () => {
    expect(
      found([
        '“I sleep again, since the second week.” — Jonas, Berlin',
        'They say: “I just want to sleep again.”',
      ]),
    ).toEqual([
      ['clientWords', '“I just want to sleep again.”', [2]],
      ['proof', { words: '“I sleep again, since the second week.”', source: 'Jonas, Berlin' }, [1]],
    ])
  })
})

describe('a talk', () => {
  const talk = [
    'Mara: So, who is your ideal client?',
    'Ines: Parents of small children.',
    'Mara: Mm-hm.',
    'Ines: Who are afraid of water.',
    'Mara: How was your holiday?',
    'Ines: Wet.',
    'Mara: And what does it cost?',
    'Ines: A single lesson is 45 euros and a package of ten is 390 euros.',
  ]
  it('gives what the one who is asked says, over the nods of the other, and nothing of small talk', () => {
    expect(found(talk)).toEqual([
      ['idealClient', 'Parents of small children.\nWho are afraid of water.', [2, 4]],
      ['offers', { name: 'A single lesson', price: '45 euros' }, [8]],
      ['offers', { name: 'a package of ten', price: '390 euros' }, [8]],
    ])
  })
  it('never takes the words of the one who asks for an answer', () => {
    for (const [, value] of found(talk)) expect(JSON.stringify(value)).not.toMatch(/Mm-hm|holiday|So, who/)
  })
  it('knows who asks by the name, even where the other asks more', () => {
    const turned = [
      'Interviewer: Describe your ideal client.',
      'B: Me? Really? You mean now? Vets.',
      'Interviewer: Tell me what makes you different.',
      'B: Why? I come at night.',
    ]
    expect(found(turned).map(([key]) => key)).toEqual(['idealClient', 'uniqueAdvantage'])
  })
})

describe('tables', () => {
  it('of reviews give proof with who said it and when, praise alone', () => {
    expect(
      found(
        [
          'Name\tRating\tReview\tDate',
          'Ana\t5\tThe pump runs again.\t2026-03-02',
          'Bo\t1\tCame far too late.\t2026-03-03',
        ],
        'table',
      ),
    ).toEqual([['proof', { words: 'The pump runs again.', source: 'Ana, 2026-03-02' }, [2]]])
  })
  it('of a form give each question its answer', () => {
    expect(
      found(
        ['Time\tWhat is the name of your company?\tWho is your target audience?', '10:00\tNordwind\tNurses'],
        'table',
      ),
    ).toEqual([
      ['businessName', 'Nordwind', [2]],
      ['idealClient', 'Nurses', [2]],
    ])
  })
})

it('says of a client’s own file what stands in it, each row for itself', () => {
  const answers = {
    kind: 'vaultwright-answers' as const,
    version: 1 as const,
    client: '',
    answers: [
      { key: 'businessName' as const, value: 'Ofen & Salz' },
      {
        key: 'offers' as const,
        value: [
          { name: 'Bread course', price: '€80' },
          { name: '', price: '' },
        ],
      },
      { key: 'platforms' as const, value: ['instagram'] },
    ],
  }
  const lines = [heading('q'), 'Ofen & Salz', heading('q'), 'Bread course', '€80', heading('q'), 'instagram']
  expect(
    answersIn({ ...text(lines, 'answers'), answers }).map(({ key, value, lines: from }) => [
      key,
      value,
      from,
    ]),
  ).toEqual([
    ['businessName', 'Ofen & Salz', [2]],
    ['offers', { name: 'Bread course', price: '€80' }, [4, 5]],
    ['platforms', ['instagram'], [7]],
  ])
})

it('drops what its lines do not carry', () => {
  const proposed = { key: 'message' as const, value: 'We heal everybody.' }
  expect(isCarried(proposed, ['We help some.'])).toBe(false)
  expect(isCarried(proposed, ['x: We heal', 'everybody.'])).toBe(true)
})
