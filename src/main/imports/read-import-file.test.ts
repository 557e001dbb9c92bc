import { zipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clientQuestionnaire } from '../../core/intake/client-questionnaire.ts'
import { importNoteSentence, importNoteSentences } from '../../shared/imports/import-sentence.ts'
import { importedFileSchema, importLimits, type ImportedText } from '../../shared/imports/imported-file.ts'
import { oldText } from './old-encoding.ts'
import { readImportFile } from './read-import-file.ts'

const folder = join(import.meta.dirname, 'testing/files')
const file = async (name: string) => new Uint8Array(await readFile(join(folder, name)))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function read(name: string, content: Uint8Array | string): Promise<ImportedText> {
  const found = await readImportFile(name, typeof content === 'string' ? bytes(content) : content)
  if (!found.ok) throw new Error(found.trouble)
  return found.text
}
const texts = ({ lines }: ImportedText): string[] => lines.map(({ text }) => text)
async function trouble(name: string, content: Uint8Array): Promise<string> {
  const found = await readImportFile(name, content)
  return found.ok ? 'none' : found.trouble
}

describe('files of every kind become lines', () => {
  it('reads a Word file by pandoc: headings, bold questions, tables by cell, quotes', async () => {
    const { format, lines } = await read('q.docx', await file('questionnaire-german.docx'))
    expect(format).toBe('document')
    expect(lines).toContainEqual({ text: 'Über Ihr Unternehmen', as: 'heading' })
    expect(lines).toContainEqual({ text: 'Öffnungszeiten\tMontag bis Freitag 7–16 Uhr', as: 'line' })
    expect(lines.findLast(({ text }) => text.startsWith('„Seit'))).toBeDefined()
  })
  it('reads a Word file by python-docx, whose questions are bold paragraphs', async () => {
    const { lines } = await read('q.docx', await file('questionnaire-english.docx'))
    expect(lines).toContainEqual({ text: 'What do you charge?', as: 'heading' })
  })
  it('reads a PDF, joins the lines of a paragraph and keeps bold questions apart', async () => {
    const { lines } = await read('q.pdf', await file('questionnaire-french.pdf'))
    expect(lines).toContainEqual({ text: 'Horaires d’ouverture', as: 'heading' })
    expect(lines.map(({ text }) => text).join('\n')).toContain('trois loueurs différents la semaine')
  })
  it('reads a saved page without its scripts, its menu and what it hides', async () => {
    const all = texts(await read('s.html', await file('site-german.html'))).join('\n')
    expect(all).toContain('Einzelbehandlung, 60 Minuten\t€ 110')
    expect(all).toContain('Termin buchen (https://physio-maar.example/termin)')
    expect(all).not.toMatch(/business called|Home/)
    const hidden = await read(
      'h.html',
      '<p>Seen</p><p hidden>Not</p><div style="display:none">Nor this</div>',
    )
    expect(texts(hidden)).toEqual(['Seen'])
  })
  it('reads a piece of a page as one, and nothing of it that is struck through', async () => {
    expect(
      texts(
        await read(
          'a.txt',
          '<p>What do you charge?</p>\n<p><del>£290</del> <span style="text-decoration: line-through">£310</span> £390 &amp; up</p>',
        ),
      ),
    ).toEqual(['What do you charge?', '£390 & up'])
    expect(texts(await read('a.md', '<div>A</div>\nB'))).toContain('B')
    expect(texts(await read('a.txt', '<mara@ofen.test> wrote:\nB'))).toContain('B')
  })
  it.each([
    ['blanks', `Who is it for?${' '.repeat(100_000)}Bakers`, 'Who is it for? Bakers'],
    ['blanks before a mark', `# a${' '.repeat(100_000)}#x`, 'a #x'],
    ['marks of stress', '**a '.repeat(25_000), '**a'],
  ])('reads a text of very many %s in a moment', async (_name, content, begins) => {
    expect(texts(await read('a.txt', content))[0]?.startsWith(begins)).toBe(true)
  })
  it('reads nothing that lies over a page', async () => {
    const over =
      '<div class="cookie-consent"><p>We use cookies.</p></div><section role="dialog">Join us!</section>'
    expect(texts(await read('h.html', `<body class="cookies-not-set">${over}<p>Seen</p></body>`))).toEqual([
      'Seen',
    ])
    for (const name of ['cky-consent-container', 'BorlabsCookie', 'klaro', 'iubenda-cs-container'])
      expect(texts(await read('h.html', `<div class="${name}">Accept</div><p>Seen</p>`)), name).toEqual([
        'Seen',
      ])
  })
  it('keeps apart what two pieces of a line beside each other say, and cents that are set high', async () => {
    const page = await read(
      's.html',
      '<p><span>£24</span><span>30 min</span></p><p>Mon<b>day</b> <i>or</i></p><p><span>Trim</span><span>£15</span></p>' +
        '<p>£24<sup>99</sup></p><p>£18<sup>1</sup> a day</p><p><span>£</span><span>30</span></p><p><b>B</b><i>ig</i></p>',
    )
    expect(texts(page)).toEqual([
      '£24 30 min',
      'Monday or',
      'Trim £15',
      '£24.99',
      '£18 1 a day',
      '£30',
      'Big',
    ])
  })
  it('parts the foot of a page from what stands above, and not that of a quote', async () => {
    const { lines } = await read(
      'h.html',
      '<p>A</p><blockquote>B<footer>Eva</footer></blockquote><footer>Ofen 1</footer>',
    )
    expect(lines).toEqual([
      { text: 'A', as: 'line' },
      { text: 'B', as: 'quote' },
      { text: 'Eva', as: 'quote' },
      { text: '', as: 'heading' },
      { text: 'Ofen 1', as: 'line' },
    ])
  })
  it('reads a page however deep its tags lie', async () => {
    expect(texts(await read('deep.html', `${'<div>'.repeat(10_000)}At the bottom`))).toEqual([
      'At the bottom',
    ])
  })
  it('reads subtitles of Zoom and Teams with who speaks', async () => {
    expect(texts(await read('z.vtt', await file('call-zoom.vtt')))[0]).toBe('Mara: So tell me, who do you')
    expect(texts(await read('t.vtt', await file('call-french-teams.vtt')))[1]).toBe(
      'Élise Moreau: Atelier Moreau, deux mots.',
    )
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\n<i>Hello</i> there\n\n2\n00:00:03,000 --> 00:00:04,000\nAgain\n'
    expect(texts(await read('x.srt', srt))).toEqual(['Hello there', 'Again'])
  })
  it('reads tables with whatever is between their cells', async () => {
    expect(texts(await read('r.csv', await file('reviews.csv')))[3]).toBe(
      'Peter\t5\tSecond time. Same calm man,\nsame good work.\t2026-04-01',
    )
  })
  it('keeps the lines of a cell', async () => {
    expect(
      texts(await read('r.csv', 'Question,Answer\r\nPrices?,"Visit 60 €\r\n\r\n Ten  visits 450 €"')),
    ).toEqual(['Question\tAnswer', 'Prices?\tVisit 60 €\nTen visits 450 €'])
  })
  it('takes the marks of Markdown off', async () => {
    const { lines } = await read(
      'n.md',
      '# Prices\n\n**Who?**\n> “Good.”\n| a | b |\n|---|---|\n- [x](https://a.example)',
    )
    expect(lines.map(({ text, as }) => [text, as])).toEqual([
      ['Prices', 'heading'],
      ['', 'line'],
      ['Who?', 'heading'],
      ['“Good.”', 'quote'],
      ['a\tb', 'line'],
      ['', 'line'],
      ['- x (https://a.example)', 'line'],
    ])
  })
})

describe('letters', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffGrüße', 'utf8'), []],
    ['UTF-16 with a mark', Buffer.from('\ufeffGrüße', 'utf16le'), []],
    ['UTF-16 without one', Buffer.from('Grüße aus Linz, und alles Gute', 'utf16le'), []],
    ['old Western European', Buffer.from('Grüße', 'latin1'), ['old-letters']],
  ])('are read in %s', async (_name, content, notes) => {
    const found = await read('a.txt', new Uint8Array(content))
    expect(texts(found)[0]).toMatch(/^Grüße/)
    expect(found.notes).toEqual(notes)
  })
  it('follow what a page says of itself', async () => {
    const page = Buffer.from('<html><meta charset="iso-8859-2"><p>\xb3\xf3d\xbc</p>', 'latin1')
    expect(texts(await read('a.html', new Uint8Array(page)))).toEqual(['łódź'])
  })
})

const windowsText = 'Das kostet 85 € – “ja”, don’t… Œuvre'
/** The same as old programs of Windows save it. */
const windowsBytes = Buffer.from('Das kostet 85 \x80 \x96 \x93ja\x94, don\x92t\x85 \x8cuvre', 'latin1')

describe('letters of old files', () => {
  it('of Windows keep their signs between 0x80 and 0x9f, whatever decodes them', async () => {
    expect(texts(await read('a.txt', new Uint8Array(windowsBytes)))).toEqual([windowsText])
    for (const named of ['iso-8859-1', 'windows-1252', 'us-ascii']) {
      const page = Buffer.concat([Buffer.from(`<html><meta charset="${named}"><p>`), windowsBytes])
      expect(texts(await read('a.html', new Uint8Array(page)))).toEqual([windowsText])
    }
  })
  it.each([
    ['windows-1250', 'Piekarnia Żółw – świeże bułki i śniadania w Łodzi'],
    ['windows-1250', 'Kavárna U Jiřího: káva, koláče a čerstvý chléb, větrník žádný'],
    ['windows-1250', 'Kőműves és tető: gyorsan, tűzálló, hűvös ház'],
    ['windows-1251', 'Пекарня у дома: хлеб 120 руб., «Ржаной» — café'.replace('é', 'e')],
    ['windows-1251', 'ПЕКАРНЯ і кава'],
    ['windows-1253', 'Φούρνος της γειτονιάς: ψωμί'],
    ['windows-1252', 'Müller & Søn, café, señora, Straße, œuvre, 85 €'],
    ['windows-1252', 'Crème brûlée, où ça? Così è, perché no'],
    ['windows-1252', 'Pão e coração, informações'],
    ['windows-1252', 'Grüße von Herrn Šarić'.replace('ć', 'c')],
  ])('of Windows are those in which they are words: %s %s', async (encoding, text) => {
    const codes = new Map(
      Array.from({ length: 256 }, (_, at) => [oldText(new Uint8Array([at]), encoding), at] as const),
    )
    const found = await read('a.txt', new Uint8Array(Array.from(text, (letter) => codes.get(letter) ?? 0)))
    expect(texts(found)).toEqual([text])
    expect(found.notes).toEqual(['old-letters'])
  })
  it('of UTF-8 are read although a few bytes among them are none', async () => {
    const half = Buffer.concat([
      Buffer.from('Läuferinnen über vierzig – für 85 €\nund so'),
      Buffer.from([0xe2, 0x80]),
    ])
    const found = await read('a.txt', new Uint8Array(half))
    expect(texts(found)).toEqual(['Läuferinnen über vierzig – für 85 €', 'und so�'])
    expect(found.notes).toEqual(['lost-letters'])
  })
  it('are read around a zero that a program left among them', async () => {
    expect(texts(await read('a.txt', 'Business name: Ofen\0\nTone of voice: dry'))).toEqual([
      'Business name: Ofen',
      'Tone of voice: dry',
    ])
    expect(
      await trouble(
        'a.bin',
        new Uint8Array(4000).map((_, at) => (at % 9 === 0 ? 0 : (at * 7) % 251)),
      ),
    ).toBe('unknown-format')
  })
  it('that were lost before leave a file in UTF-8', async () => {
    expect(texts(await read('a.txt', 'L�uferinnen'))).toEqual(['L�uferinnen'])
  })
  it('that look like UTF-8 once do not make a file one', async () => {
    const french = Buffer.from('«CAFÉ» à côté, très près', 'latin1')
    expect(texts(await read('a.txt', new Uint8Array(french)))).toEqual(['«CAFÉ» à côté, très près'])
  })
})

it('a text that was copied from a mail is read', async () => {
  const copied = 'From: Jo\nSubject: Answers\nReceived: 5 January\n\nRunners over forty.'
  expect(texts(await read('a.txt', copied)).at(-1)).toBe('Runners over forty.')
})

describe('answers of a client are read one by one', () => {
  const saved = (answers: unknown[], more = {}): string =>
    JSON.stringify({ kind: 'vaultwright-answers', version: 1, client: 'N', answers, ...more })
  const good = { key: 'businessName', value: 'North' }

  it.each(['\u2028', '\u2029', '\r\n'])('with %j in them', async (lineEnd) => {
    const found = await read(
      'a.json',
      saved([good, { key: 'clientWords', value: `It hurts.${lineEnd}At night.` }]),
    )
    expect(texts(found).slice(-2)).toEqual(['It hurts.', 'At night.'])
    expect(found.notes).toEqual([])
  })
  it.each([
    ['a very long text', { key: 'clientWords', value: 'a😀'.repeat(30_000) }],
    [
      'very many rows',
      { key: 'proof', value: Array.from({ length: 90 }, (_, at) => ({ words: `w ${at}` })) },
    ],
    ['a part that is no text', { key: 'proof', value: [{ words: 'Good', source: 5 }] }],
    ['a row that is none', { key: 'proof', value: [{ words: 'Good' }, 'x', null] }],
  ])('of %s as much as goes, and that is said', async (_name, answer) => {
    const found = await read('a.json', saved([answer, good]))
    expect(found.answers?.answers.map(({ key }) => key)).toEqual([answer.key, 'businessName'])
    expect(found.notes).toEqual([{ kind: 'answers-cut', of: [expect.stringMatching(/words|Proof/u)] }])
    expect(importedFileSchema.safeParse({ ok: true, text: found }).success).toBe(true)
    expect(JSON.stringify(found)).not.toContain('\\ud83d')
  })
  it('and for whom they were meant is said where that is somebody else', async () => {
    const found = await read('a.json', saved([good], { client: 'North & Söhne' }))
    expect(importNoteSentences(found, 'Salt')).toEqual([
      'It was filled in for “North & Söhne”, and this vault is for “Salt”.',
    ])
    for (const same of ['north & sohne', 'North & Söhne ', ''])
      expect(importNoteSentences(found, same)).toEqual([])
  })
  it('and those that are none are named', async () => {
    const odd = [{ key: 'pricing', value: '€80' }, { key: 'story', value: 5 }, null, good]
    const found = await read('a.json', saved(odd, { client: 'N'.repeat(500) }))
    expect(found.answers).toMatchObject({ client: 'N'.repeat(200), answers: [good] })
    expect(found.notes.map(importNoteSentence)).toEqual([
      expect.stringMatching(/“pricing”, “[^”]+”, “something without a name”/u),
    ])
  })
})

describe('answers of a client that were copied elsewhere', () => {
  const long = 'It hurts at night, and by day it hurts as well, in the hip and in the knee, “always”.'
  const answers = [
    { key: 'businessName', value: 'North {Ltd}' },
    { key: 'clientWords', value: long },
  ]
  const json = JSON.stringify({ client: 'N', answers, version: 1, kind: 'vaultwright-answers' }, null, 2)
  const broken = json.replace('as well, ', 'as well,\n')
  const marked = json.replace(/^/gmu, '> ')
  it.each([
    ['a mail', 'a.txt', `Hi Anna {see below},\n\n${json}\n\n--\nSent from my phone\n`],
    ['a mail that breaks lines', 'a.txt', broken],
    ['a mail that quotes it', 'a.txt', `Anna wrote:\n${marked}\n`],
    ['the file itself', 'a.json', `${json}\n\nSent from my phone\n`],
    ['a page', 'a.html', `<html><body><p>Hi</p><pre>${json}</pre><p>Bye</p></body></html>`],
    ['Markdown', 'a.md', `# Answers\n\n${json}`],
  ])('are read as they are in %s', async (_name, file, content) => {
    const found = await read(file, content)
    expect(found.format).toBe('answers')
    expect(found.answers?.answers).toEqual(answers)
  })
  it('are read each time they were saved, and where they differ that is said', async () => {
    const save = (...answers: [key: string, value: string][]): string =>
      JSON.stringify({
        kind: 'vaultwright-answers',
        version: 1,
        client: 'Ofen',
        answers: answers.map(([key, value]) => ({ key, value })),
      })
    const quoted = (text: string): string => text.replace(/^/gmu, '> ')
    const first = save(['message', 'We bake.'], ['industry', 'bread, and bread\n\nagain'])
    const both = await read(
      'a.txt',
      `${save(['message', 'We bake well.'])}\n\nOn Monday she wrote:\n${quoted(first)}`,
    )
    expect(both.answers?.answers.map(({ value }) => value)).toEqual([
      'We bake well.',
      'We bake.',
      'bread, and bread\n\nagain',
    ])
    expect(both.notes).toContain('saved-again')
    const again = await read('a.txt', `${first}\n\n${quoted(first)}`)
    expect(again.answers?.answers).toHaveLength(2)
    expect(again.notes).not.toContain('saved-again')
    expect(
      (await read('a.json', `[${first}, ${save(['brandVoice', 'dry'])}]`)).answers?.answers,
    ).toHaveLength(3)
  })
  it('have no sign of a mail in them where it broke a line that it quotes', async () => {
    const saved =
      '{"kind":"vaultwright-answers","version":1,"answers":[{"key":"message","value":"We bake\n> bread."}]}'
    expect((await read('a.txt', `On Monday she wrote:\n> ${saved}`)).answers?.answers).toEqual([
      { key: 'message', value: 'We bake bread.' },
    ])
  })
  it('name a platform that stands in no list, as it is shown nowhere by itself', async () => {
    const { notes } = await read(
      'a.json',
      JSON.stringify({
        kind: 'vaultwright-answers',
        version: 1,
        answers: [
          { key: 'platformsOther', value: 'Pinterest' },
          { key: 'message', value: 'We bake.' },
        ],
      }),
    )
    expect(notes).toEqual([{ kind: 'answers-left-out', of: ['Platforms'] }])
  })
  it('are read with other quotation marks around everything', async () => {
    const plain = JSON.stringify({ kind: 'vaultwright-answers', version: 1, answers: answers.slice(0, 1) })
    const found = await read('a.txt', plain.replaceAll('"', '”'))
    expect(found.answers?.answers).toEqual(answers.slice(0, 1))
  })
  it('are read as nothing else where they cannot be', async () => {
    expect(await trouble('a.txt', bytes('Hi, "kind": "vaultwright-answers", "answers": [ {"key": "fu'))).toBe(
      'damaged-answers',
    )
  })
  it('hold no choice that a question does not have, and that is said', async () => {
    const odd = [
      { key: 'platforms', value: ['facebook', 'orkut'] },
      { key: 'firstStep', value: { kind: 'seance', place: 'Zoom' } },
      { key: 'offers', value: [{ name: 'Visit' }] },
    ]
    const found = await read(
      'a.json',
      JSON.stringify({ kind: 'vaultwright-answers', version: 1, answers: odd }),
    )
    expect(found.answers?.answers.map(({ value }) => value)).toEqual([
      ['facebook'],
      { place: 'Zoom' },
      [{ name: 'Visit' }],
    ])
    expect(found.notes).toEqual([{ kind: 'answers-cut', of: ['Platforms', 'First step'] }])
  })
})

describe('what cannot be read says why', () => {
  it.each([
    ['nothing.txt', new Uint8Array(), 'empty'],
    ['spaces.md', bytes('  \n\n '), 'empty'],
    ['cut.docx', 'questionnaire-german.docx', 'damaged'],
    ['cut.pdf', 'questionnaire-french.pdf', 'damaged'],
    ['text.docx', bytes('I am a text and no Word file.'), 'damaged'],
    ['old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'other-program'],
    ['letter.rtf', bytes('{\\rtf1 Hello}'), 'other-program'],
    ['sheet.xlsx', zipSync({ 'xl/workbook.xml': bytes('<x/>') }), 'other-program'],
    ['pack.zip', zipSync({ 'a.txt': bytes('hello') }), 'packed'],
    ['photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]), 'unknown-format'],
    ['some.json', bytes('{"a":1}'), 'not-answers'],
    ['later.json', bytes('{"kind":"vaultwright-answers","version":2}'), 'later-answers'],
    [
      'bad.json',
      bytes('{"kind":"vaultwright-answers","version":1,"answers":[{"key":"nonsense"}]}'),
      'damaged-answers',
    ],
    ['half.json', bytes('{"kind":"vaultwright-answers","version":1,"answers":[{"key"'), 'damaged-answers'],
    ['own.html', bytes(clientQuestionnaire({ id: 'v', client: 'A > B' })), 'own-page'],
    ['letter.eml', bytes('From: Jo <jo@a.example>\nMIME-Version: 1.0\n\nL=C3=A4uferinnen'), 'mail'],
    ['letter.txt', bytes('Return-Path: <jo@a.example>\r\nSubject: a\r\n b\r\n\r\nUnVubmVycw=='), 'mail'],
    ['raw.eml', bytes('Delivered-To: jo@a.example\nReceived: by 10.0.0.1;\n Mon, 3 Nov\n\nFor €85'), 'mail'],
    [
      'Questions.gdoc',
      bytes('{"":"WARNING! DO NOT EDIT THIS FILE!","doc_id":"1a","email":"jo@a.example"}'),
      'shortcut',
    ],
    ['Page.url', bytes('[InternetShortcut]\r\nURL=https://a.example/book\r\n'), 'shortcut'],
    [
      'Page.webloc',
      bytes(
        '<?xml version="1.0"?>\n<plist version="1.0"><dict><key>URL</key><string>https://a.example</string></dict></plist>',
      ),
      'shortcut',
    ],
    ['box.mbox', bytes('From jo@a.example Mon Jan 5\nMessage-ID: <1@a.example>\n\nRunners'), 'mail'],
    [
      'page.html',
      bytes('From: <Saved>\nSnapshot-Content-Location: https://a.example\n\n--x\n\n<p>85 =E2=82=AC</p>'),
      'mail',
    ],
  ])('%s', async (name, content, why) => {
    const whole = typeof content === 'string' ? (await file(content)).subarray(0, 700) : content
    expect(await trouble(name, whole)).toBe(why)
  })
  it('a PDF with a password, one of pictures, and a Word file with a password', async () => {
    expect(await trouble('l.pdf', await file('locked.pdf'))).toBe('encrypted')
    expect(await trouble('s.pdf', await file('scanned.pdf'))).toBe('scanned')
    const word = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await trouble('l.docx', new Uint8Array(word))).toBe('encrypted')
  })
  it('a file that unpacks to more than is allowed is not unpacked', async () => {
    const bomb = zipSync(
      { 'word/document.xml': new Uint8Array(importLimits.unpackedBytes + 1) },
      { level: 9 },
    )
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await trouble('b.docx', bomb)).toBe('unpacks-too-large')
  })
})

it('reads a file by what it is, not by its name, and says so', async () => {
  const found = await read('notes.txt', await file('questionnaire-french.pdf'))
  expect(found.format).toBe('pdf')
  expect(found.notes).toContain('other-format')
})

it('reads the beginning of what is very long, and says so', async () => {
  const found = await read('long.txt', 'A line of words.\n'.repeat(importLimits.lines + 5))
  expect(found.lines).toHaveLength(importLimits.lines)
  expect(found.notes).toContain('cut')
})
