import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundAnswerSchema, isCarried } from '../../shared/imports/answer-proposal.ts'
import { importFormats, type ImportedText, type ImportLine } from '../../shared/imports/imported-file.ts'
import { questions } from '../../shared/intake-questions.ts'
import { mostWays } from '../../shared/intake.ts'
import { timesOf } from '../../main/testing/tally.ts'
import { answersIn, readAnswersIn } from './answers-in-text.ts'

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

describe('a table', () => {
  it('has each line once from which an answer of several lines comes', () => {
    expect(
      found(
        ['When\tIdeal client?\tWhat do you charge?', '1\tVets\nand nurses\tVisit 60 €\nTen visits 450 €'],
        'table',
      ),
    ).toEqual([
      ['idealClient', 'Vets\nand nurses', [2]],
      ['offers', { name: 'Visit', price: '60 €' }, [2]],
      ['offers', { name: 'Ten visits', price: '450 €' }, [2]],
    ])
  })
})

describe('a page that was copied', () => {
  it('has reviews whose names stand below them, and no answer goes on behind them', () => {
    expect(
      found([
        'Services',
        'Coaching',
        '£1,450',
        '',
        'What clients say',
        '★★★★★',
        'She asked one question that changed my week.',
        'Dr S. Patel, London',
        '',
        'FAQ',
        'Is this therapy?',
        'No.',
      ]),
    ).toEqual([
      ['offerProgram', 'Coaching\n£1,450', [2, 3]],
      ['offers', { name: 'Coaching', price: '£1,450' }, [2, 3]],
      [
        'proof',
        { words: 'She asked one question that changed my week.', source: 'Dr S. Patel, London' },
        [7, 8],
      ],
    ])
    expect(
      found(['Who do you help?', 'Runners', 'Eva', '★★★★★ 2 weeks ago', 'I sleep again.', 'Privacy | Terms']),
    ).not.toContainEqual(expect.arrayContaining([expect.stringContaining('Privacy')]))
  })
  it('has reviews below words of its own that name nobody', () => {
    expect(
      found([
        'Loved by runners',
        '★★★★★',
        'She asked one question.',
        '— Jo Hill',
        '',
        '★★★★★',
        'Quick.',
        'Ann R.',
      ]),
    ).toEqual([['proof', { words: 'She asked one question.', source: 'Jo Hill' }, [3, 4]]])
  })
  it('says something by the way in brackets', () => {
    expect(found(['What do you charge?', 'Visit £55', '(prices going up in January: £80 and £60!)'])).toEqual(
      [
        ['offers', { name: 'Visit', price: '£55' }, [2]],
        ['offers', { includes: '(prices going up in January: £80 and £60!)' }, [3]],
      ],
    )
  })
})

describe('what is left out of a questionnaire', () => {
  const notes = (lines: readonly (string | ImportLine)[], format?: ImportedText['format']) =>
    readAnswersIn(text(lines, format)).notes
  const some = ['1. Who is your ideal client?', 'Bakers.', '2. What is the business called?', 'Ofen']
  it('is named where an answer stands below a question of none of ours, or is none of the choices', () => {
    expect(
      notes([
        ...some,
        '3. Do you have a parking space?',
        'Yes, two.',
        '4. What is your shoe size?',
        '',
        '5. And your hat size?',
        'n/a',
        '6. What is your yearly revenue?',
        'Enough',
        '7. What do you charge?',
        'See above',
      ]),
    ).toEqual([{ kind: 'questions-left-out', of: ['Do you have a parking space?', 'Yearly revenue'] }])
    expect(
      notes(['Ideal client?\tBakers.', 'Company name?\tOfen', 'Parking?\tYes', 'Hat?\t'], 'table'),
    ).toEqual([{ kind: 'questions-left-out', of: ['Parking?'] }])
    expect(
      notes(['Ideal client?\tCompany name?\tParking?\tHat?', 'Bakers\tOfen\tYes\t', '\t\t\t'], 'table'),
    ).toEqual([{ kind: 'questions-left-out', of: ['Parking?'] }])
  })
  it('is nothing of a page, whose questions are those of its readers, or of a text with one of ours', () => {
    expect(notes([...some, '3. Do you have a parking space?', 'Yes.'], 'web-page')).toEqual([])
    expect(notes(['Who is your ideal client?', 'Bakers.', '', 'Do you park?', 'Yes.'])).toEqual([])
    expect(notes(some)).toEqual([])
  })
})

it('what is quoted in words of our own is nothing that clients say', () => {
  expect(
    found(['Call to action: “Write us a letter today”', 'Words never used: “this is the best deal”']).map(
      ([key]) => key,
    ),
  ).toEqual(['callToAction', 'neverWords'])
  expect(found(['What do people worry about?', '“Will it hurt as before?”']).map(([key]) => key)).toContain(
    'clientWords',
  )
  expect(found(['Our services', 'Yoga', '“I sleep again at night.” — Jo']).map(([key]) => key)).toContain(
    'proof',
  )
})

describe('a questionnaire', () => {
  it('gives reviews that were copied into it with their names, and no stars, dates or replies as proof', () => {
    expect(
      found([
        'Testimonials',
        'Eva',
        '★★★★★ 2 weeks ago',
        'I sleep again.',
        'Reply from Ofen',
        'Thank you!',
        '',
        'They queue.',
      ]),
    ).toEqual([
      ['proof', { words: 'They queue.' }, [8]],
      ['proof', { words: 'I sleep again.', source: 'Eva' }, [2, 4]],
    ])
  })
  it('takes the label of a first step for no way to buy', () => {
    expect(found(['First step: a look at the house ($150)']).map(([key]) => key)).toEqual(['firstStep'])
  })
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
  it('gives what is written between the questions that a mail quotes, without the signature below', () => {
    const quoted = (words: string): ImportLine => ({ text: words, as: 'quote' })
    expect(
      found([
        'On Mon, 3 Nov 2026 at 10:00, Anna wrote:',
        quoted('1. What is the business called?'),
        'Ofen & Salz',
        quoted('2. Who is your ideal client?'),
        quoted(''),
        'Bakers who rise at two.',
        'Kind regards,',
        'Tom',
        'Ofen & Salz Ltd',
        quoted('3. What makes you different?'),
      ]),
    ).toEqual([
      ['businessName', 'Ofen & Salz', [3]],
      ['idealClient', 'Bakers who rise at two.', [6]],
    ])
    for (const end of ['--', 'Sent from my iPhone', 'Mit freundlichen Grüßen', 'Un saludo', 'Cordialement,'])
      expect(found(['Who is your ideal client?', 'Bakers.', end, 'Tom']), end).toEqual([
        ['idealClient', 'Bakers.', [2]],
      ])
  })
  it('is none where one name stands before all that is said: that is a talk', () => {
    const name = (time: string): string => `Unknown Speaker  ${time}`
    expect(
      found([
        name('0:00'),
        'What is the business called?',
        name('0:04'),
        'Ofen & Salz.',
        name('0:09'),
        'Okay?',
      ]),
    ).toEqual([['businessName', 'Ofen & Salz.', [4]]])
  })
  it('gives proof with the name that stands below it, in quotation marks or not, and each line of a list', () => {
    const asked = heading('Testimonials')
    expect(
      found([
        asked,
        '“He left no dust at all.”',
        '— Jane P., Leeds',
        '',
        { text: 'He came on a Sunday for one tile.', as: 'quote' },
        { text: '– Bob, landlord', as: 'quote' },
        '',
        'Always in time',
        '- Sue Ray',
      ]),
    ).toEqual([
      ['proof', { words: '“He left no dust at all.”', source: 'Jane P., Leeds' }, [2, 3]],
      ['proof', { words: 'He came on a Sunday for one tile.', source: 'Bob, landlord' }, [5, 6]],
      ['proof', { words: 'Always in time', source: 'Sue Ray' }, [8, 9]],
    ])
    expect(
      found([asked, '- 12 years', '- City & Guilds certified', '- “Best tiler of the north”', '- Gas safe']),
    ).toEqual([
      ['proof', { words: '“Best tiler of the north”' }, [4]],
      ['proof', { words: '12 years' }, [2]],
      ['proof', { words: 'City & Guilds certified' }, [3]],
      ['proof', { words: 'Gas safe' }, [5]],
    ])
  })
  it.each(['document', 'table'] as const)(
    'gives answers from a table with more than questions and answers: %s',
    (format) => {
      const rows = [
        'No\tQuestion\tYour answer\tOur notes',
        '1\tWhat do you charge?\t£390 a day\ttoo little!',
        'About your clients',
        '2\tWho is your ideal client?\tBakers\t',
        '3\tWhat makes you different?\t\task again',
      ]
      expect(found(rows, format)).toEqual([
        ['idealClient', 'Bakers', [4]],
        ['offers', { price: '£390 a day' }, [2]],
      ])
      expect(
        found(['1.\tWhat is the business called?\tOfen & Salz', '2.\tWho is it for?\tBakers'], format),
      ).toEqual([
        ['businessName', 'Ofen & Salz', [1]],
        ['idealClient', 'Bakers', [2]],
      ])
    },
  )
  it('gives as many ways to buy from a price list as there may be, and says so where there are more', () => {
    const list = (many: number) =>
      text(Array.from({ length: many }, (_, at) => `Way ${String.fromCharCode(65 + at)}: €${at + 10}`))
    expect(readAnswersIn(list(mostWays)).notes).toEqual([])
    const { found, notes } = readAnswersIn(list(mostWays + 3))
    expect(found.map(({ value }) => value)[0]).toEqual({ name: 'Way A', price: '€10' })
    expect([found.length, notes]).toEqual([mostWays, ['more-answers']])
  })
  it('reads no way to buy from an answer to something else', () => {
    expect(found([heading('Competitors'), 'BathCo: £900', heading('Prices'), 'A: £390 a day'])).toEqual([
      ['uniqueAdvantage', 'BathCo: £900', [2]],
      ['offers', { price: '£390 a day' }, [4]],
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
  it('with few stars are neither', () => {
    expect(found(['★☆☆☆☆', '“They came far too late.” — Bo'])).toEqual([])
    expect(found(['★★☆☆☆ “They came far too late.”'])).toEqual([])
    expect(found(['★★★★★', '“They came far too early.” — Bo'])).toHaveLength(1)
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

describe('the prose of the person’s own page', () => {
  const paragraph = (words: number, name: string): string => `${name} ${'word '.repeat(words - 1)}`.trim()
  it('is a sample of how they write, in whole paragraphs, of a page only', () => {
    const lines = [
      heading('About'),
      paragraph(40, 'a'),
      'A short line.',
      paragraph(25, 'b'),
      paragraph(24, 'c'),
      paragraph(30, 'd'),
    ]
    expect(found(lines, 'web-page').map(([key, , from]) => [key, from])).toEqual([['ownWriting', [2, 4, 6]]])
    expect(found(lines)).toEqual([])
  })
  it('is none of few words, and ends before it is too much', () => {
    expect(found([paragraph(40, 'a'), paragraph(39, 'b')], 'web-page')).toEqual([])
    expect(found([paragraph(40, 'a'), paragraph(40, 'b')], 'web-page')).toHaveLength(1)
    const long = ['a', 'b', 'c', 'd'].map((name) => paragraph(300, name))
    expect(found(long, 'web-page').map(([, , from]) => from)).toEqual([[1, 2, 3]])
    expect(found([paragraph(1_200, 'a'), paragraph(30, 'b')], 'web-page').map(([, , from]) => from)).toEqual([
      [1],
    ])
  })
})

it('takes what somebody quotes in a talk for words of clients, beside the answer it stands in', () => {
  const talk = [
    'Mara: What is the first step?',
    'Ines: A free call. “I just want to sleep,” they say.',
    'Mara: And the price?',
    'Ines: 90 €.',
  ]
  expect(found(talk)).toEqual([
    ['clientWords', '“I just want to sleep,”', [2]],
    ['offers', { price: '90 €' }, [4]],
    ['firstStep', { kind: 'free-call' }, [2]],
  ])
})

it('takes no quote that answers a question once more as one that stands alone', () => {
  expect(
    found([
      'Testimonials:',
      '“I sleep again, since May.” — Jo',
      '',
      'Shoe size: 42',
      '“I sleep again, since June.” — Bo',
    ]),
  ).toEqual([
    ['proof', { words: '“I sleep again, since May.”', source: 'Jo' }, [2]],
    ['proof', { words: '“I sleep again, since June.”', source: 'Bo' }, [5]],
  ])
})

it('takes no quote in the words of clients for proof', () => {
  expect(found(['How do your clients describe it?', '“I sleep again, since May.” — Jo'])).toEqual([
    ['clientWords', '“I sleep again, since May.” — Jo', [2]],
  ])
})

it('says the same of the same lines once, the fuller answer of two', () => {
  expect(found(['Address: Hafenstraße 4, 20457 Hamburg'])).toEqual([
    ['practical', { address: 'Hafenstraße 4, 20457 Hamburg' }, [1]],
  ])
  expect(found(['Company name: Ofen', 'Company name: Ofen'])).toHaveLength(2)
})

it('gives no more from a file than a person decides one by one', () => {
  const lines = Array.from({ length: 130 }, (_, at) => `Company name: Ofen ${at}`)
  expect(found(lines)).toHaveLength(120)
})

it('reads a long table to its end', () => {
  const rows = Array.from({ length: 4_000 }, (_, at) => `${at}\tCraft ${at}\tBakers ${at}`)
  expect(found(['Time\tWhat is your industry?\tWho is your ideal client?', ...rows], 'table')).toHaveLength(
    120,
  )
})

it('says of any text only what stands in it, in the order of the questions', () => {
  const order = questions.map(({ key }) => key)
  const pieces = fc.constantFrom(
    ...[
      'Mara: ',
      'Ines: ',
      'Who is your ideal client? ',
      'Company name: ',
      'Prices\t',
      'Opening hours',
      'Mo 9–12',
      '€80',
    ],
    ...[
      '60 minutes',
      '“I sleep again at night.” — Jo',
      '- ',
      '3. ',
      'n/a',
      '(hint)',
      'Name\tReview\tDate',
      'https://book.test',
    ],
    ...['Which platforms do you use?', 'Instagram', 'Who does the work?', 'Together', 'How was lunch?'],
  )
  const line = fc.record({
    text: fc.array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ maxLength: 6 })), {
      maxLength: 3,
    }),
    as: fc.constantFrom('line', 'line', 'heading', 'quote'),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 9 }), fc.constantFrom(...importFormats), (made, format) => {
      const lines = made.map(({ text: parts, as }): ImportLine => ({ text: parts.join(' '), as }))
      const answers = answersIn(text(lines, format))
      const places = answers.map(({ key }) => order.indexOf(key))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const answer of answers) {
        const words = answer.lines.map((number) => lines[number - 1]?.text ?? '')
        expect([isCarried(answer, words), answer.lines.length > 0]).toEqual([true, true])
        expect(foundAnswerSchema.safeParse(answer).success).toBe(true)
      }
    }),
    { numRuns: timesOf(500, 15) },
  )
})
