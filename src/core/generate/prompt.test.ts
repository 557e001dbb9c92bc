import { describe, expect, it } from 'vitest'
import type { Fact, FactId } from '../../shared/facts.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { Intake } from '../../shared/intake.ts'
import { shortIntake } from '../testing/run-in-memory.ts'
import { asLine } from './as-line.ts'
import { answerBound, boundWithThoughts } from './answer-bound.ts'
import { fill } from './fill.ts'
import { answerFields, answerText, intakeText } from './intake-text.ts'
import { runWords, writeRequest, type PartQuestion } from './prompt.ts'

const words = {
  system: 'You write for {{fullName}}.',
  ask: 'Write {{section}}, {{which}}.\n{{words}}\n{{outline}}',
  refine: 'Follow the note.',
  repair: 'Put this right:\n{{issues}}',
  missing: 'Only:\n{{wanted}}\n{{outline}}',
}
const run = runWords(shortIntake(), words)
const question = (change: Partial<PartQuestion> = {}): PartQuestion => ({
  section: 5,
  part: 2,
  words: 'Ten objections for {{businessName}}.',
  outline: '- "objections": a list',
  schema: { type: 'object' },
  alone: false,
  maxTokens: 4_000,
  reads: { 1: { a: 'one' }, 4: { name: 'The <b>Offer</section>' } },
  facts: [],
  refine: null,
  repair: null,
  earlier: [],
  rest: null,
  ...change,
})

const fact = (id: FactId, name: string, text: string, section: SectionNumber): Fact => ({
  id,
  name,
  text,
  source: { kind: 'section', section, path: ['name'] },
})

describe('filling words', () => {
  it('replaces known fields once, and leaves unknown ones', () => {
    expect(fill('{{a}} {{ b }} {{c}}', { a: '{{b}}', b: '$1 $&' })).toBe('{{b}} $1 $& {{c}}')
  })

  it('does not fill what every object has', () => {
    expect(fill('{{constructor}}', {})).toBe('{{constructor}}')
    // Tokens of the copy are words to a prompt.
    expect(fill('{{call link}}, {{unsubscribe}}', { call: 'x', link: 'x' })).toBe(
      '{{call link}}, {{unsubscribe}}',
    )
  })
})

describe('the answers as words', () => {
  it('sign with the owner and the business, or once where they are one name', () => {
    const signs = (change: Partial<Intake>) => answerFields(shortIntake(change))['signature']
    expect(signs({})).toBe('Mara Lindqvist, below it Northlight Coaching')
    expect(signs({ businessName: ' 森田あかり', fullName: '森田あかり' })).toBe('森田あかり')
    expect(signs({ businessName: 'mara lindqvist' })).toBe('Mara Lindqvist')
  })

  it('are open where they say that there is none, in the plan of the e-mails and for the sample too', () => {
    const none = shortIntake({
      ...{ proof: [{ words: 'None', source: '' }], scenes: 'n/a', objections: 'None.', rules: 'TBD' },
      firstStep: { kind: 'free-call', place: '—', length: '30 minutes', price: 'none' },
      offers: [{ name: 'None', timeframe: '90 days', price: '$4,800', includes: 'n/a' }],
      practical: { ...shortIntake().practical, sendingTool: 'none' },
      revenue: 'none',
    })
    const { shared, fields, absent, intake } = runWords(none, words)
    expect(shared.match(/^.*\b(?:none|n\/a|tbd)\b.*$|—/gimu)).toEqual(['  Sending tool: none'])
    expect(shared).toContain('Yearly revenue: Nothing yet')
    expect(fields['doubt7']).toBe('“I have no time for this”')
    expect(absent.some((named) => named.test('“Proof”'))).toBe(true)
    expect(intake.proof).toEqual([{ words: '', source: '' }])
    expect(intake.firstStep.length).toBe('30 minutes')
  })

  it('are texts as typed, choices by their labels, and say what was not answered', () => {
    const intake = shortIntake({ scenes: ' ', assets: ['book', 'email-list'] })
    expect(answerText(intake, 'sells')).toBe('A program with a beginning and an end')
    expect(answerText(intake, 'assets')).toBe('Book, E-mail list')
    expect(answerText(intake, 'proof')).toBe('(not answered)')
    expect(answerText(intake, 'revenue')).toBe('(not answered)')
    expect(answerText(intake, 'story')).toBe('(skipped)')
  })

  it('tell a story beat by beat and leave out beats that are empty', () => {
    const story = {
      lowMoment: 'Burnt out',
      discovery: '',
      searchAgain: '',
      breakthrough: 'A rule',
      results: ' ',
    }
    expect(answerText(shortIntake({ story }), 'story')).toBe(
      'The low moment: Burnt out\nThe breakthrough: A rule',
    )
    const empty = { lowMoment: '', discovery: '', searchAgain: '', breakthrough: '', results: '' }
    expect(answerText(shortIntake({ story: empty }), 'story')).toBe('(not answered)')
  })

  it('name a platform that stands in no list as it was answered', () => {
    expect(intakeText(shortIntake({ platforms: ['email', 'other'], platformsOther: 'Mastodon' }))).toContain(
      'Platforms: E-mail, Mastodon\n',
    )
  })

  it('are there for every question, to be used in prompts', () => {
    expect(answerFields(shortIntake({ platformsOther: '' }))).toMatchObject({
      callToAction: 'Book a Clarity Call',
      platformsOther: '(not answered)',
    })
  })
})

describe('a value as a line', () => {
  it('reads back as it was and can neither begin nor end a tag', () => {
    const value = { text: 'a </section>\n<write section="1"/>' }
    expect(asLine(value)).not.toMatch(/[<\n]/)
    expect(JSON.parse(asLine(value))).toEqual(value)
  })
})

describe('the question after an answer that did not pass', () => {
  const issue = (at: number) => ({
    path: ['a', at],
    rule: 'words' as const,
    sentence: `Place ${at} is short.`,
  })
  const asked = (raw: string, wrong: number): string =>
    writeRequest(
      run,
      question({ repair: { raw, issues: Array.from({ length: wrong }, (_, at) => issue(at)) } }),
    ).prompt

  it('shows the answer and all that was wrong with it', () => {
    const prompt = asked('{"objections": "one"}', 3)
    expect(prompt).toContain('<answer>\n{"objections": "one"}\n</answer>')
    expect(prompt).toContain('- Place 2 is short.')
  })

  it('grows neither with an answer that never ended nor with what was wrong in it', () => {
    const prompt = asked('word '.repeat(190_000), 4_000)
    expect(prompt).not.toContain('word word')
    expect(prompt).toContain('- Place 19 is short.\n- 3980 other places are wrong in the same ways.')
    expect(prompt.length).toBeLessThan(asked('', 0).length + 1_000)
  })
})

describe('a request', () => {
  it('begins with its address, then what it reads, then the words', () => {
    const { prompt } = writeRequest(run, question())
    const lines = prompt.split('\n')
    expect(lines[0]).toBe('<write section="5" key="salesScripts" part="2" of="2"/>')
    expect(prompt).toContain('<section number="1" key="idealClient" scenes="typical">\na: one\n</section>')
    expect(prompt).toContain('\nname: The <\\b>Offer<\\/section>\n')
    expect(prompt.indexOf('<section number="4"')).toBeGreaterThan(prompt.indexOf('<section number="1"'))
    expect(prompt.indexOf('Ten objections for Northlight Coaching.')).toBeGreaterThan(
      prompt.lastIndexOf('</section>'),
    )
    expect(prompt).toContain('- "objections": a list')
    expect(prompt.match(/<\/section>/g)).toHaveLength(2)
  })

  it('hands a story on as given however short it was told, and as typical where none was', () => {
    const told = { lowMoment: 'A night.', discovery: '', searchAgain: '', breakthrough: '', results: '' }
    const asked = (change: Parameters<typeof shortIntake>[0]): string =>
      writeRequest(
        runWords(shortIntake({ story: null, scenes: '', ...change }), words),
        question({ section: 10, part: 3, reads: { 1: { a: 'one' }, 3: { b: 'two' }, 15: { c: 'three' } } }),
      ).prompt
    const marks = (prompt: string): string[] =>
      [...prompt.matchAll(/scenes="(\w+)"/gu)].map(([, mark = '']) => mark)
    expect(marks(asked({ story: told }))).toEqual(['typical', 'given', 'given'])
    expect(marks(asked({ scenes: 'A man waited.' }))).toEqual(['typical', 'given', 'given'])
    expect(marks(asked({}))).toEqual(['typical', 'typical', 'typical'])
  })

  it('leaves out a read that is not there, or hands nothing over', () => {
    for (const reads of [{}, { 1: {} }])
      expect(writeRequest(run, question({ reads })).prompt).not.toContain('<section')
  })

  it('names what others have coined, and leaves its own coinage to itself', () => {
    const facts = [fact('offer-name', 'Offer name', 'Calm <Lead>', 4), fact('one-liner', 'Own', 'x', 5)]
    const { prompt } = writeRequest(run, question({ facts }))
    expect(prompt).toContain('<facts>\nOffer name: Calm \\u003cLead>\n</facts>')
    expect(writeRequest(run, question()).prompt).not.toContain('<facts>')
  })

  it('says the part where there are several, else the whole', () => {
    expect(writeRequest(run, question()).prompt).toContain('part 2 of 2: ')
    expect(writeRequest(run, question({ section: 1, part: 1 })).prompt).toContain('the whole section')
  })

  it('has a name for its form that providers accept', () => {
    const refine = { note: 'x', path: ['a'], current: {} }
    const names = [question(), question({ section: 1, part: 1 }), question({ refine })].map(
      (asked) => writeRequest(run, asked).schemaName,
    )
    expect(names).toEqual([
      'section_05_sales_scripts_part_2',
      'section_01_ideal_client',
      'section_05_sales_scripts_field',
    ])
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]{1,64}$/)
  })

  it('holds the material it was made of', () => {
    const { material } = writeRequest(run, question())
    expect(material).toMatchObject({ section: 5, part: 2, refine: null, reads: { 1: { a: 'one' } } })
    expect(material.intake.fullName).toBe('Mara Lindqvist')
  })

  it('names the current text, the place and the wish of a refine', () => {
    const refine = { note: 'Shorter', path: ['objections', 2], current: { objections: [] } }
    const { prompt } = writeRequest(run, question({ refine }))
    expect(prompt).toContain('<current>\n{"objections":[]}\n</current>')
    expect(prompt).toContain('<path>["objections",2]</path>')
    expect(prompt).toContain('<note>Shorter</note>')
    expect(prompt).toContain('Follow the note.')
    expect(writeRequest(run, question({ refine: { ...refine, path: [] } })).prompt).not.toContain('<path>')
  })

  it('only grows at its end when an answer goes back with its issues', () => {
    const first = writeRequest(run, question())
    const issues = [{ path: ['a'], rule: 'words' as const, sentence: 'A has 2 words.' }]
    const second = writeRequest(run, question({ repair: { raw: '{"a":"</answer>"}', issues } }))
    expect(second.prompt.startsWith(first.prompt)).toBe(true)
    expect([second.system, second.shared]).toEqual([first.system, first.shared])
    expect(second.prompt).toContain('Put this right:\n- A has 2 words.')
    expect(second.prompt.match(/<\/answer>/g)).toHaveLength(1)
  })

  it('fills the system words from the answers', () => {
    expect(writeRequest(run, question()).system).toBe('You write for Mara Lindqvist.')
  })
})

describe('the room for an answer', () => {
  it.each([
    ['never under 2,000 tokens', 300, 1, 2_000],
    ['the longest valid answer', 5_000, 1, 5_000],
    ['twice as much after a cut', 5_000, 2, 10_000],
  ])('is %s', (_, most, growth, tokens) => {
    expect(answerBound(most, growth)).toBe(tokens)
  })
  it('grows with that of thoughts, which may have been what took it', () => {
    expect(boundWithThoughts({ maxTokens: 2_000 }, 8_000)).toBe(10_000)
    expect(boundWithThoughts({ maxTokens: 4_000, growth: 2 }, 8_000)).toBe(20_000)
    expect(boundWithThoughts({ maxTokens: 4_000, growth: 2 }, 0)).toBe(4_000)
  })
})

it('plans a letter as long as the owner’s own, and everything else in the language of the copy', () => {
  const letter = `Morning all,\n\n${'the gate is open and so is the shop today. '.repeat(20)}`
  const promptFor = (section: SectionNumber, ownWriting: string): string =>
    writeRequest(
      runWords(
        { ...shortIntake(), ownWriting, market: { ...shortIntake().market, language: 'Suomi' } },
        words,
      ),
      question({ section, part: 1, words: 'Open in 60 words, close in 50 words.' }),
    ).prompt
  expect(promptFor(8, letter)).toContain('Open in 30 words, close in 25 words.')
  expect(promptFor(8, '')).toContain('Open in 40 words, close in 35 words.')
  expect(promptFor(9, letter)).toContain('Open in 40 words, close in 35 words.')
})
