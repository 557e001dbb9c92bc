import { describe, expect, it } from 'vitest'
import type { ImportLine } from '../../shared/imports/imported-file.ts'
import { readQuestions } from './asked-answers.ts'
import { numberLines } from './numbered-line.ts'

const quote = (text: string): ImportLine => ({ text, as: 'quote' })
const asked = (...lines: (string | ImportLine)[]) =>
  readQuestions(
    numberLines(lines.map((line) => (typeof line === 'string' ? { text: line, as: 'line' } : line))),
  ).asked.map(({ slot, lines: from }) => [slot, from])
const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at)
const words = (count: number): string[] => numbers(1, count).map((number) => `word ${number}`)

describe('an answer ends', () => {
  it.each([
    ['Company name:', 'businessName', 1],
    ['Opening hours:', 'practical.hours', 8],
    ['Address:', 'practical.address', 3],
    ['Website:', 'practical.bookingLink', 1],
    ['Who is your ideal client?', 'idealClient', 60],
    ['What was the turning point?', 'story.breakthrough', 60],
  ])('behind as many lines as such an answer has: %s', (question, slot, most) => {
    expect(asked(question, ...words(most + 2))).toEqual([[slot, numbers(2, most)]])
    expect(asked(question, '', words(1)[0] ?? '', '', 'Shoe size: 42', 'more')).toEqual([[slot, [3]]])
  })

  it('where somebody thanks, unless it may be a client, and hours at what one books by', () => {
    for (const end of ['Thanks so much!', 'Vielen Dank!', 'Thank you, Anna'])
      expect(asked('Who is your ideal client?', 'Vets.', end, 'Jo'), end).toEqual([['idealClient', [2]]])
    expect(asked('Testimonials:', 'Thank you!', 'Best class.')).toEqual([['proof', [2, 3]]])
    expect(asked('Opening hours', 'Mon–Fri 8–17', 'Book a visit (https://ofen.test/book)')).toEqual([
      ['practical.hours', [2]],
    ])
  })

  it('at what is set apart as a quote, unless words of clients or proof are asked for', () => {
    expect(asked('Who is your ideal client?', 'Vets.', quote('I sleep.'), 'More.')).toEqual([
      ['idealClient', [2]],
    ])
    for (const question of [
      'Testimonials:',
      'How do your clients describe it?',
      'Case studies:',
      'Writing sample:',
    ])
      expect(asked(question, 'Vets.', quote('I sleep.'), 'More.').map(([, from]) => from)).toEqual([
        [2, 3, 4],
      ])
  })

  it('not at what people ask, where that is asked for', () => {
    expect(asked('What makes people hesitate?', 'Much.', 'Will it hurt me?', 'No.')).toEqual([
      ['objections', [2, 3, 4]],
    ])
    expect(asked('How do your clients describe it?', 'So.', 'Will it hurt me?', 'No.')).toEqual([
      ['clientWords', [2, 3, 4]],
    ])
    expect(asked('Who is your ideal client?', 'Vets.', 'Will it hurt me?', 'No.')).toEqual([
      ['idealClient', [2]],
    ])
  })
})

describe('an answer goes on', () => {
  it.each([
    ['1. What do you offer?', 'A program.', 'Week 1: we look', 'Week 2: you delegate'],
    ['How do you work?', '', 'Step 1: a call', '', 'Step 2: a plan'],
    ['What stops people from buying?', 'Price: I show them the sum.', 'Time: an hour a week.'],
    ['When are you open?', 'Monday: 8-12', 'Tuesday: 9-17', 'Sunday: closed'],
    ['What is your goal?', 'New clients: six', 'Readers: 200'],
    ['Angebot:', '1. Termin: Befund', '2. Termin: Behandlung'],
    ['How did it start?', 'In 2012 I lost my job.', 'Then one evening: a phone call changed it.'],
    ['What makes you unique?', '', 'Experience. Quality: we never rush.'],
    [
      'What do you offer?',
      'We meet.',
      'Share your goals in a first call, and we plan the rest.',
      'Then more.',
    ],
  ])('at lines whose colon or verb asks for nothing: %s', (question, ...answer) => {
    const from = answer.flatMap((text, at) => (text === '' ? [] : [at + 2]))
    expect(asked(question, ...answer, '', '9. Do you park a van?', 'Yes.').map(([, at]) => at)).toEqual([
      from,
    ])
  })

  it('at the days of opening hours that begin beside their label', () => {
    expect(asked('Opening hours: Mon: 8-12', 'Tue: 9-17', 'Wed: closed', 'VAT: 12')).toEqual([
      ['practical.hours', [1, 2, 3]],
    ])
  })

  it('not at the next label of a form, whose answers stand beside labels or are missing', () => {
    expect(asked('Audience: bakers', 'Shoe size: 42', 'more')).toEqual([['idealClient', [1]]])
    expect(asked('Company name: Ofen', 'Tone of voice:', 'Shoe size: 42')).toEqual([['businessName', [1]]])
    expect(asked('Address:', 'Shoe size: 42')).toEqual([])
    expect(asked('Who is your ideal client?', 'Bakers.', 'Tone of voice: warm')).toEqual([
      ['idealClient', [2]],
      ['brandVoice', [3]],
    ])
    expect(asked('1. Who is your ideal client?', 'Bakers.', '2. Shoe size: 42')).toEqual([
      ['idealClient', [2]],
    ])
  })
})

describe('the first line below a question answers it', () => {
  it.each([
    ['What stops people from buying?', 'Price'],
    ['Where do you reach people, or want to?', 'Social media'],
    ['What is your call to action?', 'Tell us about your biggest challenge'],
  ])('though it could ask as well: %s %s', (question, answer) => {
    expect(asked(question, '', answer).map(([, at]) => at)).toEqual([[3]])
  })

  it('unless it asks in the same way, is a heading, or has a number as the question has', () => {
    expect(asked('Opening hours', '', 'Prices', '', '€80')).toEqual([['offers', [5]]])
    expect(asked('Describe your ideal client', '', 'Tell us your story', 'A boat.').at(-1)).toEqual([
      ...['story', [4]],
    ])
    expect(asked('Who is your ideal client?', { text: 'Prices', as: 'heading' }, '€80')).toEqual([
      ['offers', [3]],
    ])
    expect(asked('1. Who is your ideal client?', '', '2. Prices', '€80')).toEqual([['offers', [4]]])
  })

  it('where answers are bold and questions plain, again and again', () => {
    const bold = (text: string): ImportLine => ({ text, as: 'heading' })
    expect(
      asked(
        'Who is your ideal client?',
        bold('Runners.'),
        bold('In Leeds.'),
        'What is your story?',
        bold('I run.'),
      ),
    ).toEqual([
      ['idealClient', [2, 3]],
      ['story', [5]],
    ])
  })
})

describe('a question and its answer in one line', () => {
  it('are no answer to the question above, where a form has them again and again', () => {
    expect(
      asked(
        'Name: Dana',
        'Company: Ofen',
        'Tone of voice: dry',
        'How much does it cost?',
        'Problem: they wait.',
        'And more.',
      ),
    ).toContainEqual(['coreProblem', [5, 6]])
    expect(
      asked(
        'First step: a call',
        'Who is it not for? Nobody, really.',
        'Name: Dana',
        'Company: Ofen',
        'Tone of voice: dry',
      ),
    ).toContainEqual(['firstStep', [1]])
  })
  it('stand so wherever they are, where a form has them again and again', () => {
    expect(
      asked(
        'Who do you help? Bakers.',
        'What do you charge? €80',
        'Parking? Yes.',
        'Tone of voice: dry',
        'And so.',
      ),
    ).toEqual([
      ['idealClient', [1]],
      ['offers', [2]],
      ['brandVoice', [4]],
    ])
  })
  it('are part of an answer elsewhere, and where they are quoted', () => {
    expect(asked('Who is your ideal client?', 'Bakers.', 'How much is it? they ask.', 'Yes.')).toEqual([
      ['idealClient', [2, 3, 4]],
    ])
    expect(
      asked('Company: Ofen', 'Tone of voice: dry', 'Audience: bakers', '“What does it cost? We are poor.”'),
    ).toContainEqual(['idealClient', [3, 4]])
  })
  it('with a number end the answer above, of ours or not', () => {
    expect(
      asked('1. Who is your ideal client?', 'Bakers.', '2. Do you have a parking place? Yes', 'Two.'),
    ).toEqual([['idealClient', [2]]])
    expect(asked('What makes you different?', '1. Why so? We are quick.', '2. Who else? Nobody.')).toEqual([
      ['uniqueAdvantage', [2, 3]],
    ])
  })
})

it('hears a question however short it is', () => {
  expect(asked('What makes you different?', 'All.', '5) Preise?', '80 €', 'Cost? €90')).toEqual([
    ['uniqueAdvantage', [2]],
    ['offers', [4, 5]],
  ])
})

it('takes what people ask as an answer to that, though it asks for one of ours', () => {
  expect(
    asked(
      'What do people ask before they say yes?',
      'Does it hurt?',
      'How much is it?',
      '',
      'What do you charge?',
      '€80',
    ),
  ).toEqual([
    ['objections', [2, 3]],
    ['offers', [6]],
  ])
})

it('goes on at a line with a colon only where a label of its kind went before', () => {
  expect(
    asked('What makes you different?', 'I was a nurse. They ask: “Does it hurt?”', 'Price: 390 euros'),
  ).toEqual([
    ['uniqueAdvantage', [2]],
    ['offers', [3]],
  ])
})

it('takes no e-mail address for a place, and no page for a telephone', () => {
  expect(asked('E-mail address: mara@ofen.test', 'Telephone: see page')).toEqual([])
})

it('takes a second question and a hint directly below as part of the first, but not below an answer', () => {
  expect(asked('1. Who is your ideal client?', 'And where do they all go at night?', 'Vets.')).toEqual([
    ['idealClient', [3]],
  ])
  expect(asked('1. Who is your ideal client?', '(one line)', '[or two]', 'Vets.', '(mostly)')).toEqual([
    ['idealClient', [4, 5]],
  ])
  expect(asked('Company name: Ofen', 'And where do they all go at night?', 'Out.')).toEqual([
    ['businessName', [1]],
  ])
})

it('leaves the initial of a name, and takes off the letter that answers a letter', () => {
  const texts = (...lines: string[]) =>
    readQuestions(numberLines(lines.map((text) => ({ text, as: 'line' })))).asked.flatMap(
      (each) => each.texts,
    )
  expect(texts('Name: R. Miller', 'Contact person:', 'A. Berg')).toEqual(['R. Miller', 'A. Berg'])
  expect(texts('Q. Who is your ideal client?', 'A. Bakers.')).toEqual(['Bakers.'])
})

it('leaves empty places out, and an answer with nothing else', () => {
  expect(asked('Who is your ideal client?', '____', 'n/a', 'Vets.')).toEqual([['idealClient', [4]]])
  expect(asked('Who is your ideal client?', 'n/a', 'Tone of voice: –')).toEqual([])
  expect(asked('Vets.', 'At night.')).toEqual([])
})

it('ends an address with its town, and opening hours where the place follows', () => {
  expect(asked('Where are you?', '14 Station Road, Marlow SL7 1NX', '© Marlow Physio')).toEqual([
    ['practical.address', [2]],
  ])
  expect(asked('Address:', 'Ofen & Salz', 'Hafenstraße 12', '24103 Kiel', 'Call us')).toEqual([
    ['practical.address', [2, 3, 4]],
  ])
  expect(asked('Opening hours:', 'Mon-Thu 9-20', 'Fri 9-14', 'Hafenstr. 12, 24103 Kiel')).toEqual([
    ['practical.hours', [2, 3]],
  ])
  expect(asked('Hours: Mon-Fri 9-5', 'or as you like', '', 'Sat 9-12', '', 'They all come back.')).toEqual([
    ['practical.hours', [1, 2, 4]],
  ])
})

it('ends an answer at the foot of a page', () => {
  expect(asked('Who is it for?', 'Bakers.', { text: '', as: 'heading' }, 'Ofen & Salz · Imprint')).toEqual([
    ['idealClient', [2]],
  ])
})
