import { describe, expect, it } from 'vitest'
import { numberLines } from './numbered-line.ts'
import { tableAnswers } from './table-answers.ts'

const read = (...rows: string[][]) =>
  tableAnswers(numberLines(rows.map((cells) => ({ text: cells.join('\t'), as: 'line' }))))
const proofs = (...rows: string[][]) => read(...rows).found.map(({ value }) => value)
const asked = (...rows: string[][]) =>
  read(...rows).asked.map(({ slot, texts, lines }) => [slot, texts, lines])

it('an answer of several lines has them', () => {
  expect(asked(['Question', 'Answer'], ['What do you charge?', 'Visit 60 €\nTen visits 450 €'])).toEqual([
    ['offers', ['Visit 60 €', 'Ten visits 450 €'], [2, 2]],
  ])
  expect(
    asked(
      ['When', 'What do you charge?', 'Who is your ideal client?'],
      ['1', 'Visit 60 €\nTen 450 €', 'Vets'],
    ),
  ).toEqual([
    ['offers', ['Visit 60 €', 'Ten 450 €'], [2, 2]],
    ['idealClient', ['Vets'], [2]],
  ])
  expect(proofs(['Name', 'Review', 'Rating'], ['Ana', 'It works.\nAgain and again.', '5'])).toEqual([
    { words: 'It works. Again and again.', source: 'Ana' },
  ])
})

describe('reviews', () => {
  it.each([
    ['Reviewer', 'Review text', 'Rating', 'Created at'],
    ['Customer name', 'Comments', 'Stars', 'Date'],
    ['Autor', 'Bewertung', 'Sterne', 'Datum'],
    ['Kundin', 'Rezensionstext', 'Note', 'Datum'],
    ['Nombre', 'Opinión', 'Puntuación', 'Fecha'],
    ['Cliente', 'Reseña', 'Estrellas', 'Fecha'],
    ['Auteur', 'Avis', 'Étoiles', 'Jour'],
    ['Nom', 'Témoignage', 'Note', 'Date'],
  ])('are known by the names of their columns: %s, %s, %s, %s', (...head) => {
    const rows = [
      ['Ana', 'It works again.', '5', '3 May'],
      ['Bo', 'It never works.', '1', '4 May'],
    ]
    expect(proofs(head, ...rows)).toEqual([{ words: 'It works again.', source: 'Ana, 3 May' }])
  })

  it('have a source of who, where and when, as far as that is there', () => {
    expect(
      proofs(['Date', 'Platform', 'Author', 'Text'], ['3 May', 'Google', 'Ana', 'It works again.']),
    ).toEqual([{ words: 'It works again.', source: 'Ana, Google, 3 May' }])
    expect(proofs(['Quelle', 'Kommentar'], ['', 'Es läuft wieder.'])).toEqual([{ words: 'Es läuft wieder.' }])
  })

  it('are praise of at least four stars and three words', () => {
    const head = ['Name', 'Review', 'Rating']
    const given = ['5', '4', '4,0', '4.5 of 5', '3.9', '3,5', '1', ''].map((stars) => [
      'Ana',
      `It works again: ${stars}`,
      stars,
    ])
    expect(proofs(head, ...given)).toHaveLength(5)
    expect(proofs(head, ['Ana', 'Very good', '5'], ['Ana', '', '5'], ['Ana'])).toEqual([])
  })

  it.each([
    ['Name', 'Star Rating (1-5)', 'Review'],
    ['Name', 'Rating (out of 5)', 'Review'],
    ['Nombre', 'Valoración', 'Comentario'],
    ['Name', 'Bewertung', 'Text'],
  ])('have their stars in a column of any of its names: %s, %s, %s', (...head) => {
    expect(proofs(head, ['Ana', '★★★★★', 'It works again.'], ['Bo', '★☆☆☆☆', 'It never works.'])).toEqual([
      { words: 'It works again.', source: 'Ana' },
    ])
  })

  it.each([
    ['Name', 'Stars given', 'Review'],
    ['Name', 'How likely are you to recommend us?', 'Comment'],
    ['Kundin', 'Wie zufrieden waren Sie?', 'Kommentar'],
  ])('have their ratings in a column that holds nothing else, whatever its name: %s, %s, %s', (...head) => {
    expect(proofs(head, ['Ana', '5', 'It works again.'], ['Bo', '1', 'It never works.'])).toEqual([
      { words: 'It works again.', source: 'Ana' },
    ])
  })

  it.each(['Owner comment', 'Response text', 'Reply message', 'Antwort Text', 'Comentario de la empresa'])(
    'are nothing that the business says beside them: %s',
    (column) => {
      const head = ['Business name', 'Reviewer', 'Review', column, 'Reply date']
      expect(proofs(head, ['Oven', 'Ana', 'It works again.', 'Thank you so much, Ana.', '3 May'])).toEqual([
        { words: 'It works again.', source: 'Ana' },
      ])
    },
  )

  it.each([
    'May we publish this?',
    'Consent to publish',
    'Dürfen wir das veröffentlichen?',
    '¿Podemos publicar?',
  ])('are taken only where somebody says that they may be printed: %s', (column) => {
    const answers = ['Yes', 'No', '', 'no, sorry', 'Yes, but anonymously']
    expect(
      proofs(['Name', 'Review', column], ...answers.map((said) => ['Ana', `It works: ${said}.`, said])),
    ).toEqual([{ words: 'It works: Yes.', source: 'Ana' }, { words: 'It works: Yes, but anonymously.' }])
  })

  it('are weighed by the highest of their column', () => {
    const rows = ['10', '5', '4', '9'].map((score) => ['Ana', `It works again: ${score}`, score])
    expect(proofs(['Name', 'Comment', 'Score'], ...rows)).toHaveLength(2)
    expect(proofs(['Name', 'Comment', 'Rating (1-10)'], ['Bo', 'It came far too late.', '5'])).toEqual([])
  })

  it('are as many as proof takes', () => {
    const rows = Array.from({ length: 45 }, (_, at) => ['Ana', `It works again ${at}`])
    expect(proofs(['Name', 'Review'], ...rows)).toHaveLength(40)
  })

  it('are none without anybody, anywhere, any day or any stars', () => {
    expect(read(['Number', 'Text'], ['1', 'It works again.'])).toMatchObject({
      asked: [],
      found: [],
      notes: [],
    })
  })
})

describe('a price list', () => {
  it.each([
    [
      ['Service', 'Duration', 'Price'],
      ['First visit', '60 minutes', '£85'],
    ],
    [
      ['Leistung', 'Dauer', 'Preis'],
      ['Erste Sitzung', '60 Minuten', '85,00 €'],
    ],
    [
      ['Prestation', 'Durée', 'Tarif TTC'],
      ['Soin', '60 minutes', '85 €'],
    ],
  ])('gives each row with its name, its length and its price: %j', (head, row) => {
    const [name, timeframe, price] = row
    expect(read(head, row, ['Follow-up', 'n/a', '60'], ['By quote', '1 h', 'on request'])).toMatchObject({
      asked: [],
      found: [
        { key: 'offers', value: { name, timeframe, price }, lines: [2] },
        { key: 'offers', value: { name: 'Follow-up', price: '60' }, lines: [3] },
        { key: 'offers', value: { name: 'By quote', timeframe: '1 h', price: 'on request' }, lines: [4] },
      ],
    })
  })
  it('is none of what others ordered', () => {
    expect(proofs(['Product', 'Price', 'Order date'], ['Bread', '£8', '3 May'])).toEqual([])
  })
})

describe('answers', () => {
  it('stand beside their questions, also behind a number', () => {
    expect(asked(['Company name', 'Nordwind'], ['Opening hours', 'Mo–Fr'])).toEqual([
      ['businessName', ['Nordwind'], [1]],
      ['practical.hours', ['Mo–Fr'], [2]],
    ])
    expect(asked(['1', 'Company name', 'Nordwind'], ['2', 'Opening hours', 'Mo–Fr'])).toEqual([
      ['businessName', ['Nordwind'], [1]],
      ['practical.hours', ['Mo–Fr'], [2]],
    ])
    expect(asked(['No', 'Question', 'Answer'], ['1', 'Company name', 'Nordwind'])).toEqual([
      ['businessName', ['Nordwind'], [2]],
    ])
    expect(asked(['Company name', 'Nordwind'])).toEqual([['businessName', ['Nordwind'], [1]]])
  })
  it('are none in a list of people or prices', () => {
    expect(asked(['Name', 'Email'], ['Ana Berg', 'ana@berg.test'])).toEqual([])
    expect(asked(['Name', 'Price'], ['Haircut', '90'])).toEqual([])
    const people = [
      ['Name', 'Website', 'Email'],
      ['Ana', 'ana.test', 'a@ana.test'],
      ['Bo', 'bo.test', 'b@bo.test'],
    ]
    expect(asked(...people)).toEqual([])
    expect(asked(['Name', 'Ana Berg'], ['Email', 'ana@berg.test'])).toEqual([['fullName', ['Ana Berg'], [1]]])
  })
  it('are none in a list of many firms, whatever it says of each', () => {
    const firms = Array.from({ length: 6 }, (_, at) => [`Ana ${at}`, `Ofen ${at}`, 'Bakery', 'Few calls'])
    expect(asked(['Name', 'Company', 'Industry', 'Biggest challenge'], ...firms)).toEqual([])
  })
  it('stand below their questions, a row for each who answered', () => {
    const head = ['Time', 'Company name', 'Opening hours', 'Shoe size']
    expect(asked(head, ['10:00', 'Nordwind', 'n/a', '42'], ['11:00', ' Ofen ', 'Mo–Fr'])).toEqual([
      ['businessName', ['Nordwind'], [2]],
      ['businessName', ['Ofen'], [3]],
      ['practical.hours', ['Mo–Fr'], [3]],
    ])
  })
  it('are none in an empty place, in a row of more cells, or beside what is not ours', () => {
    expect(
      asked(['Company name', '____'], ['Company name', 'Nordwind', 'and', 'more'], ['Shoe size', '42']),
    ).toEqual([])
  })
})
