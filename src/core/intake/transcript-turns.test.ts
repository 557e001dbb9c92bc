import { describe, expect, it } from 'vitest'
import { numberLines } from './numbered-line.ts'
import { askerOf, transcriptTurns, unpartedTalk } from './transcript-turns.ts'

const turns = (...lines: string[]) =>
  transcriptTurns(numberLines(lines.map((text) => ({ text, as: 'line' }))))
const asker = (...lines: string[]) => askerOf(turns(...lines) ?? [])

describe('turns', () => {
  it.each([
    ['a name', ['Mara: Hi?', 'Ines: Yes', 'Mara: So?', 'Ines: No']],
    ['a name of a language with marks', ['Łucja: Hi?', 'Ines: Yes', 'Łucja: So?', 'Ines: No']],
    [
      'a title and a hyphen',
      ['Dr. Anne-Marie O’Neil: Hi?', 'Ines: Yes', 'Dr. Anne-Marie O’Neil: So?', 'Ines: No'],
    ],
    ['a time before', ['[00:01] Mara: Hi?', '[00:04] Ines: Yes', '0:05 - Mara: So?', '(1:00:09.5) Ines: No']],
    [
      'a day and a time, as in chats',
      [
        '[03/11/2026, 10:02:11] Mara: Hi?',
        '\u200e[3.11.26, 10:02:31] Ines: Yes',
        '03/11/2026, 10:03 - Mara: So?',
        '2026-11-03 10:04 Ines: No',
      ],
    ],
    [
      'a name with an emoji or that nobody saved, as phones write them',
      [
        '[10/11/26, 09:12:01] Mara 🌿: Hi?',
        '[10/11/26, 09:12:44] ~ ines: Yes',
        '10/11/26, 9:13 pm - Mara 🌿: So?',
        '10/11/26, 9:14\u202fPM - ~ ines: No',
      ],
    ],
    ['a time behind', ['Mara (00:01): Hi?', 'Ines (0:04): Yes', 'Mara 00:05: So?', 'Ines 00:09: No']],
  ])('begin with %s', (_, lines) => {
    expect(turns(...lines)?.map(({ texts, lines: from }) => [texts, from])).toEqual([
      [['Hi?'], [1]],
      [['Yes'], [2]],
      [['So?'], [3]],
      [['No'], [4]],
    ])
  })

  it.each([
    ['behind', ['Mara Berg  0:04', 'Ines 0:05', 'Mara Berg 0:09', 'Ines [1:00:12]']],
    [
      'in words',
      [
        'Mara Berg  4 seconds',
        'Ines  0 minutes 9 seconds',
        'Mara Berg  1 minute 4 seconds',
        'Ines  2 Minuten',
      ],
    ],
    [
      'behind brackets',
      ['[Mara Berg] 10:04:12', '[Ines] 10:04:20', '[Mara Berg] 10:04:30', '[Ines] 10:04:40'],
    ],
    ['before a dash', ['0:04 - Mara Berg', '0:12 – Ines', '0:20 - Mara Berg', '0:31 - Ines']],
    ['before', ['00:00:04.120 Mara Berg', '00:05 Ines', '00:09 Mara Berg', '00:12 Ines']],
  ])('stand below a name with its time %s', (_, [a = '', b = '', c = '', d = '']) => {
    expect(turns(a, 'Hi?', b, '', 'Yes', '00:08', 'and no', c, 'So?', d, 'No')).toEqual([
      { speaker: 'Mara Berg', texts: ['Hi?'], lines: [2] },
      { speaker: 'Ines', texts: ['Yes', 'and no'], lines: [5, 7] },
      { speaker: 'Mara Berg', texts: ['So?'], lines: [9] },
      { speaker: 'Ines', texts: ['No'], lines: [11] },
    ])
  })

  it('stand below names in small letters, and in subtitles behind them', () => {
    expect(turns('mara 0:04', 'Hi?', 'ines 0:05', 'Yes', 'mara 0:09', 'So?', 'ines 0:10', 'No')).toHaveLength(
      4,
    )
    const said = ['mara: Hi?', 'ines’s phone: Yes', 'mara: So?', 'ines’s phone: No']
    const lines = numberLines(said.map((text) => ({ text, as: 'line' })))
    expect(transcriptTurns(lines, true)?.map(({ texts }) => texts)).toEqual([
      ['Hi?'],
      ['Yes'],
      ['So?'],
      ['No'],
    ])
  })

  it('keep words before a colon that name nobody', () => {
    const alone = [
      'Mara 0:04',
      'So: hi?',
      'Ines 0:05',
      'Two things: yes',
      'Mara 0:09',
      'So: no?',
      'Ines 0:10',
      'No',
    ]
    expect(turns(...alone)?.map(({ texts }) => texts[0])).toEqual([
      'So: hi?',
      'Two things: yes',
      'So: no?',
      'No',
    ])
    expect(turns('Mara: Hi?', 'Ines: Yes', 'Honestly: no', 'Mara: So?', 'Ines: No')?.[1]?.texts).toEqual([
      ...['Yes', 'Honestly: no'],
    ])
  })

  it.each([
    'Mara | Ofen',
    'Dr. Mara Berg, MD',
    'Mara (she/her)',
    '+49 170 1234567',
    'Mara von der Heyden zu Lippe',
  ])('begin with whatever a program calls who speaks: %s', (name) => {
    expect(turns('Ines: Hi?', `${name}: Yes`, 'Ines: So?', `${name}: No`)?.[1]?.speaker).toBe(name)
  })

  it('go on until another speaks, also where the name is said again', () => {
    expect(turns('Mara: Hi?', 'Ines: Yes', 'Ines: and no', 'or so', 'Mara: So?', 'Ines: No')?.[1]).toEqual({
      ...{ speaker: 'Ines', texts: ['Yes', 'and no', 'or so'], lines: [2, 3, 4] },
    })
  })

  it.each([
    ['a form', ['Name: Ines', 'Company: Ofen', 'Tone: warm', 'Colours: red', 'Hours: late']],
    ['one voice', ['Mara: Hi', 'and so', 'Mara: on', 'and on']],
    ['who speaks once', ['Mara: Hi?', 'Ines: Yes', 'Mara: Well']],
    [
      'prose that is now and then a name',
      ['Mara: a', 'Ines: b', 'Mara: c', 'Ines: d', ...Array<string>(17).fill('so')],
    ],
    ['names without a capital', ['mara: Hi?', 'ines: Yes', 'mara: So?', 'ines: No']],
  ])('are none in %s', (_, lines) => {
    expect(turns(...lines)).toBeNull()
  })

  it('are those of a talk where a name stands in a fifth of the lines', () => {
    expect(turns('Mara: a', 'Ines: b', 'Mara: c', 'Ines: d', ...Array<string>(16).fill('so'))).toHaveLength(4)
  })

  it('may be of several who each say something again and again, not of many labels', () => {
    const of = (names: string): string[] => [...names].map((name, at) => `${name}: ${at}`)
    expect(turns(...of('ABCDABCD'))).toHaveLength(8)
    expect(turns(...of('ABCDEABCD'))).toBeNull()
    expect(turns(...of('ABCDEABCDEABCDE'))).toHaveLength(15)
  })
})

describe('who asks', () => {
  it.each([
    ...[
      'Q',
      'Interviewer',
      'Interviewerin',
      'Consultant',
      'Frage',
      'Host',
      'Moderatorin',
      'Beraterin',
      'Texter',
    ],
    ...[
      'Entrevistadora',
      'Consultor',
      'Redactora',
      'Conseillère',
      'Rédacteur',
      'Intervieweuse',
      'Copywriter',
    ],
  ])('is called so, even where the other asks more: %s', (name) => {
    expect(asker(`Ines: Me?`, `${name}: Tell me.`, 'Ines: Really?', `${name}: Go on.`)).toBe(name)
  })

  it.each(['Fátima', 'Félix', 'Pär', 'P. Keller', 'F. Weber', 'Q. Adams', 'Hosteñ'])(
    'is not who is only called like one: %s',
    (name) => {
      expect(asker(`Ines: Who?`, `${name}: Bakers.`, 'Ines: Why?', `${name}: So.`)).toBe('Ines')
    },
  )

  it('is whoever asks in most of their turns', () => {
    expect(asker('Ines: Hello', 'Mara: Hi?', 'Ines: Yes? Well', 'Mara: So?', 'Ines: No')).toBe('Mara')
    expect(asker('Ines: Hello', 'Mara: 你好？', 'Ines: Well', 'Mara: So?')).toBe('Mara')
  })

  it('is nobody where nobody asks', () => {
    expect(asker('Ines: Hello', 'Mara: Hi', 'Ines: Well', 'Mara: So')).toBeNull()
    expect(askerOf([])).toBeNull()
  })
})

it('leave out what a chat says it left out', () => {
  const said = turns(
    'Mara: Hi?',
    'Ines: <Media omitted>',
    'Ines: image omitted',
    'Ines: Yes',
    'Mara: So?',
    'Ines: No',
  )
  expect(said?.map(({ texts }) => texts)).toEqual([['Hi?'], ['Yes'], ['So?'], ['No']])
})

it('the asker is whoever asks what we ask, however many questions are asked back', () => {
  expect(
    asker(
      'Mara: Tell me about your ideal client.',
      'Ines: Bakers, right? Who else? Do you mean others?',
      'Mara: And what is the main problem.',
      'Ines: Sleep? Money?',
      'Mara: How do they describe it.',
      'Ines: As what do you mean?',
    ),
  ).toBe('Mara')
})

describe('a talk with one name before everything', () => {
  const unparted = (isSpoken: boolean, ...lines: string[]) =>
    unpartedTalk(numberLines(lines.map((text) => ({ text, as: 'line' }))), isSpoken)?.map(
      ({ text, number }) => [text, number],
    )
  it('is what is said, without the name and the times', () => {
    const above = [
      'Unknown Speaker  0:00',
      'Hi?',
      '',
      'Unknown Speaker  0:04',
      'Yes',
      'Unknown Speaker  0:09',
      'So?',
    ]
    expect(unparted(false, ...above)).toEqual([
      ['Hi?', 2],
      ['Yes', 5],
      ['So?', 7],
    ])
    expect(unparted(true, 'Room 4: Hi?', 'Room 4: Yes', 'Room 4: So?')).toEqual([
      ['Hi?', 1],
      ['Yes', 2],
      ['So?', 3],
    ])
  })
  it('is none where the name has no time, or where there are two', () => {
    expect(unparted(false, 'Price: 80', 'Price: 90', 'Price: 100')).toBeUndefined()
    expect(unparted(true, 'Mara: Hi?', 'Ines: Yes', 'Mara: So?')).toBeUndefined()
    expect(unparted(false, 'Opening  10:00', 'Closing 18:00', 'Lunch 12:00')).toBeUndefined()
  })
})

it('names who speaks once where a time stands before each name, or subtitles have one throughout', () => {
  const speakers = (isSpoken: boolean, ...lines: string[]) =>
    transcriptTurns(numberLines(lines.map((text) => ({ text, as: 'line' }))), isSpoken)?.map(
      (turn) => turn.speaker,
    )
  const timed = [
    '[0:01] Mara: Hi?',
    '[0:02] Ines: Yes',
    '[0:03] Tom (husband): And me!',
    '[0:04] Mara: So?',
    '[0:05] Ines: No',
  ]
  const all = ['Mara', 'Ines', 'Tom (husband)', 'Mara', 'Ines']
  expect(speakers(false, ...timed)).toEqual(all)
  expect(speakers(true, ...timed.map((line) => line.slice(7)))).toEqual(all)
  expect(
    speakers(true, 'Mara: Hi?', 'Ines: Yes', 'Listen: no.', 'And so on', 'Mara: So?', 'Ines: No'),
  ).toEqual([...['Mara', 'Ines', 'Mara', 'Ines']])
})

it.each(['This message was deleted', 'IMG-1.jpg (file attached)', 'Missed voice call'])(
  'hears nothing in what a phone says of itself: %s',
  (said) => {
    expect(
      turns(
        '[0:01] Mara: Hi?',
        `[0:02] Ines: ${said}`,
        '[0:03] Mara: So?',
        '[0:04] Ines: No',
        '[0:05] Mara: Bye',
        '[0:06] Ines: Yes',
      )?.flatMap(({ texts }) => texts),
    ).toEqual(['Hi?', 'So?', 'No', 'Bye', 'Yes'])
  },
)
