import { describe, expect, it } from 'vitest'
import { readPdf } from './read-pdf.ts'

/** A page of a PDF: what is drawn on it and what is laid over it. */
interface Page {
  drawn: string
  over?: readonly string[]
}

/** The least that is a PDF of some pages; its table of places is left out, and readers build it anew. */
function pdfFile(...pages: readonly Page[]): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  const add = (object: string): string => `${objects.push(object)} 0 R`
  const kids = pages.map(({ drawn, over = [] }) => {
    const content = add(`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`)
    const annotations = over.map(add).join(' ')
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${content}/Annots[${annotations}]>>`,
    )
  })
  objects[1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`
  const body = objects.map((object, at) => `${at + 1} 0 obj ${object} endobj\n`).join('')
  return new Uint8Array(Buffer.from(`%PDF-1.7\n${body}trailer <</Root 1 0 R>>\n%%EOF`, 'latin1'))
}

/** A text at a place, in points from the foot of the page. */
const at = (left: number, up: number, text: string): string =>
  `BT /F1 10 Tf ${left} ${up} Td (${text.replace(/[()\\]/gu, '\\$&')}) Tj ET\n`
const widget = (kind: string, [left, foot, right, top]: readonly number[]): string =>
  `<</Type/Annot/Subtype/Widget${kind}/Rect[${left} ${foot} ${right} ${top}]/F 4>>`
const typed = (value: string, rect: readonly number[], more = '/T(a)'): string =>
  widget(`/FT/Tx${more}/V(${value})`, rect)
const box = (ticked: boolean, rect: readonly number[], more = '/T(b)'): string =>
  widget(`/FT/Btn${more}${ticked ? '/V/Yes/AS/Yes' : '/AS/Off'}/AP<</N<</Yes 3 0 R/Off 3 0 R>>>>`, rect)

async function lines(...pages: readonly Page[]): Promise<string[]> {
  const read = await readPdf(pdfFile(...pages))
  if (!read.ok) throw new Error(read.trouble)
  return read.value.lines.map(({ text }) => text).filter((text) => text !== '')
}

describe('what is filled into a form', () => {
  it('stands under what is printed above it, and a long answer line by line', async () => {
    const drawn = at(60, 780, 'Who is it for?') + at(60, 700, 'What makes you unique?')
    const over = [
      typed('I run myself.', [60, 670, 500, 690]),
      typed('Runners.\\rWalkers.', [60, 720, 500, 772]),
    ]
    expect(await lines({ drawn, over })).toEqual([
      'Who is it for?',
      'Runners.',
      'Walkers.',
      'What makes you unique?',
      'I run myself.',
    ])
  })
  it('stands behind its label in the same row', async () => {
    const drawn = at(60, 780, 'Name') + at(300, 780, 'Phone:') + at(60, 750, 'Address')
    const over = [
      typed('Jo', [100, 776, 280, 792]),
      typed('0113 4960000', [340, 776, 500, 792]),
      typed('12 Mill Street', [120, 746, 300, 762]),
      typed('Leeds', [340, 746, 500, 762]),
    ]
    expect(await lines({ drawn, over })).toEqual([
      'Name: Jo',
      'Phone: 0113 4960000',
      'Address: 12 Mill Street\tLeeds',
    ])
  })
  it('stands under the label of its column, and one answer of several under the other', async () => {
    const drawn =
      at(60, 780, 'Name') + at(160, 780, 'Phone') + at(60, 700, 'What do you sell?') + at(60, 600, 'Thanks')
    const over = [
      typed('Jo', [60, 750, 150, 772]),
      typed('0113', [160, 750, 300, 772]),
      typed('Visits', [60, 670, 300, 690]),
      typed('Courses', [60, 645, 300, 665]),
      typed('Books', [60, 620, 300, 640]),
    ]
    expect(await lines({ drawn, over })).toEqual([
      ...['Name', 'Jo', 'Phone', '0113'],
      ...['What do you sell?', 'Visits', 'Courses', 'Books', 'Thanks'],
    ])
  })
  it('stands behind its own label or name where nothing is printed by it', async () => {
    const over = [
      typed('Jo', [60, 500, 300, 520], '/T(t1)/TU(Your name)'),
      typed('9-17', [60, 470, 300, 490], '/T(form[0].Opening hours[0])'),
      widget('/FT/Ch/T(Pace)/V(b)/Opt[[(a)(Weekly)][(b)(Monthly)]]', [60, 440, 300, 460]),
      typed('hidden', [60, 200, 300, 220]).replace('/F 4', '/F 2'),
      typed('', [60, 100, 300, 120]),
    ]
    expect(await lines({ drawn: '', over })).toEqual([
      'Your name: Jo',
      'Opening hours: 9-17',
      'Pace: Monthly',
    ])
  })
  it('is a sign before the words of a box', async () => {
    const drawn =
      at(60, 780, 'Where?') +
      at(80, 760, 'LinkedIn') +
      at(220, 760, 'Facebook') +
      at(60, 740, 'Mail') +
      at(200, 740, 'Web')
    const over = [
      box(true, [60, 757, 72, 769]),
      box(false, [200, 757, 212, 769]),
      box(true, [85, 737, 97, 749]),
      box(false, [225, 737, 237, 749]),
      box(true, [60, 500, 72, 512], '/T(c)/TU(By post)'),
    ]
    expect(await lines({ drawn, over })).toEqual([
      'Where?',
      '☒ LinkedIn',
      '☐ Facebook',
      '☒ Mail',
      '☐ Web',
      '☒ By post',
    ])
  })
  it('may be a text that somebody put on the page', async () => {
    const over = [
      '<</Type/Annot/Subtype/FreeText/Contents(Runners.)/DA(/F1 10 Tf)/Rect[60 750 300 770]/F 4>>',
    ]
    expect(await lines({ drawn: at(60, 780, 'Who is it for?'), over })).toEqual([
      'Who is it for?',
      'Runners.',
    ])
  })
})

it('a wide gap in a row parts two cells, a small one two words', async () => {
  const drawn =
    at(60, 780, 'First visit') + at(250, 780, '60 minutes') + at(306, 780, 'long') + at(400, 780, '85')
  expect(await lines({ drawn })).toEqual(['First visit\t60 minutes long\t85'])
})

it('questions side by side have their answers below them', async () => {
  const row = (up: number, left: string, right: string): string => at(60, up, left) + at(320, up, right)
  const drawn =
    row(780, 'Who is it for?', 'What makes you unique?') +
    row(767, 'Runners over forty', 'I run myself') +
    row(754, 'in Leeds.', 'and I am a nurse.') +
    at(320, 741, 'For ten years.') +
    row(700, 'What do you sell?', 'Where?') +
    row(687, 'Visits.', 'In Leeds.') +
    at(60, 600, 'A last line that goes over both columns, as a line of text on this paper does.')
  expect(await lines({ drawn })).toEqual([
    ...['Who is it for?', 'Runners over forty', 'in Leeds.'],
    ...['What makes you unique?', 'I run myself and I am a nurse. For ten years.'],
    ...['What do you sell?', 'Visits.', 'Where?', 'In Leeds.'],
    'A last line that goes over both columns, as a line of text on this paper does.',
  ])
})

describe('a table of two columns', () => {
  const cells = (up: number, left: readonly string[], right: readonly string[]) => {
    const [first, second] = [
      left.map((text, line) => at(60, up - line * 12, text)),
      right.map((text, line) => at(300, up - line * 12, text)),
    ]
    const byLine = [0, 1, 2].map((line) => (first[line] ?? '') + (second[line] ?? '')).join('')
    return { byCell: first.join('') + second.join(''), byLine }
  }
  const rows = (heights: readonly number[]) => [
    cells(heights[0] ?? 0, ['Business name'], ['Orchard Dental']),
    cells(
      heights[1] ?? 0,
      ['What makes you different', 'from other practices in', 'your town?'],
      ['We book a whole hour'],
    ),
    cells(
      heights[2] ?? 0,
      ['Who is your ideal', 'client?'],
      ['Nervous adults who have not', 'seen a dentist in years'],
    ),
    cells(heights[3] ?? 0, ['What do you charge?'], ['Check-up 65', 'Hygiene 75']),
  ]
  const read = [
    'Business name\tOrchard Dental',
    'What makes you different from other practices in your town?\tWe book a whole hour',
    'Who is your ideal client?\tNervous adults who have not seen a dentist in years',
    'What do you charge?\tCheck-up 65',
    'Hygiene 75',
  ]
  const close = [760, 748, 712, 688]
  it.each([
    ['cell by cell', rows([760, 736, 688, 652]).map(({ byCell }) => byCell)],
    ['line by line', rows([760, 736, 688, 652]).map(({ byLine }) => byLine)],
    ['with no room between its rows', rows(close).map(({ byLine }) => byLine)],
  ])('has whole questions, whether it is drawn %s', async (_, drawn) => {
    expect(await lines({ drawn: at(60, 800, 'Client questionnaire') + drawn.join('') })).toEqual([
      'Client questionnaire',
      ...read,
    ])
  })
  it('leaves lines that stand beside nothing as they are', async () => {
    const drawn =
      at(60, 800, 'Dear Sam') +
      at(60, 788, 'here they are') +
      rows([760, 736, 688, 652])
        .map(({ byLine }) => byLine)
        .join('')
    expect((await lines({ drawn })).slice(0, 3)).toEqual(['Dear Sam', 'here they are', read[0]])
  })
})

it.each(['1.', '2)', 'a)', '-'])('%s stands in one cell with what it begins', async (marker) => {
  expect(await lines({ drawn: at(60, 780, marker) + at(110, 780, 'Who is it for?') })).toEqual([
    `${marker} Who is it for?`,
  ])
})

describe('words that a line divides', () => {
  const full = 'who have run for years and never found any doctor who would listen to a '
  const read = (first: string, second: string, more = ''): Promise<string[]> =>
    lines({ drawn: at(60, 780, full + first) + at(60, 767, second) + at(60, 700, more) })
  it.each([
    ['Knieschmer-', 'zen haben', 'Knieschmerzen haben'],
    ['Ein-', 'und Ausgang', 'Ein- und Ausgang'],
    ['well-', 'Known thing', 'well- Known thing'],
    ['plain', 'word', 'plain word'],
  ])('%s and %s', async (first, second, whole) => {
    expect(await read(first, second)).toEqual([full + whole])
  })
  it('and that have a hyphen elsewhere keep it', async () => {
    expect((await read('follow-', 'up call', 'Each follow-up counts.'))[0]).toBe(`${full}follow-up call`)
  })
})

it('what returns at the edges of the pages is left out, and nothing else', async () => {
  const page = (number: number, answer: string): Page => ({
    drawn:
      at(60, 815, 'Copy Studio') +
      at(60, 770, `Question ${number}`) +
      at(60, 600, 'Your answer') +
      at(60, 580, answer) +
      at(60, 50, number === 2 ? 'Only here' : 'Thank you') +
      at(280, 30, `Page ${number} of 3`),
  })
  expect(await lines(page(1, 'Runners'), page(2, 'Walkers'), page(3, 'Others'))).toEqual([
    ...['Question 1', 'Your answer', 'Runners'],
    ...['Question 2', 'Your answer', 'Walkers', 'Only here'],
    ...['Question 3', 'Your answer', 'Others'],
  ])
  expect(await lines(page(1, 'Runners'))).toContain('Copy Studio')
})
