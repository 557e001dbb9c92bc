import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emptyIntake, type Intake } from '../../shared/intake.ts'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/index.ts'
import { countWords } from '../../shared/words.ts'
import { shortIntake } from '../testing/run-in-memory.ts'
import { validSection } from '../testing/valid-content.ts'
import { saidInPassing, usedElsewhere, withOwnMoments } from './used-elsewhere.ts'

const scene = 'A head of platform closed his laptop in the middle of our call and went to the one-to-one.'
const quote = 'I stopped rewriting my team’s code in week three.'
const intake = shortIntake({ story: null, scenes: scene, proof: [{ words: quote, source: 'Jonas' }] })
const oneLiner = 'I help new managers lead with calm, without working evenings.'

describe('what other sections have used', () => {
  const without = (lines: string[]): string[] => lines.filter((line) => !line.includes('begins:'))

  it('is nothing where nothing is written', () => {
    expect(usedElsewhere({}, intake)).toEqual([])
  })

  it('says where the one-liner and a quote stand to the letter, whatever the marks around them', () => {
    const contents = {
      2: { oneLiner },
      8: {
        emails: [
          {
            body: `So: ${oneLiner.toUpperCase()} And Jonas: “I stopped rewriting my team's code in week three”.`,
          },
        ],
      },
      10: { salesPage: { problem: `As one says, ${quote}` } },
    }
    expect(without(usedElsewhere(contents, intake))).toEqual([
      'The one-liner stands to the letter in sections 2, 8.',
      'Quote “I stopped rewriting my team’s code in week three.” stands to the letter in sections 8, 10.',
    ])
  })

  it('says where a scene is told in other words, and not where it is only touched', () => {
    const contents = {
      7: { script: 'That head of one platform simply closed the laptop, middle of a sentence, and left.' },
      9: { ads: [{ primaryText: 'Close your laptop.' }] },
      // Its words, but spread over a letter that tells something else.
      8: { emails: [{ body: 'A platform.\n\nA laptop.\n\nOne closed it in the middle.' }] },
    }
    expect(without(usedElsewhere(contents, intake))).toEqual([
      'The scene “A head of platform closed his laptop in the middle of our call and …” is told in section 7.',
    ])
  })

  it('knows a scene of a few short words again', () => {
    const legs = 'Two wooden legs, one tag. The 1954 receipt was inside the left one.'
    const contents = {
      6: { note: 'We had two wooden legs with one tag. The receipt, from 1954, was inside the left one.' },
      9: { note: 'The legs of a wooden chair have no tag. We scrape, wash, fill and mesh.' },
    }
    expect(
      without(usedElsewhere(contents, { ...intake, scenes: `${legs}\nScrape, wash, fill, mesh.` })),
    ).toEqual([
      'The scene “Two wooden legs, one tag. The 1954 receipt was inside the left one.” is told in section 6.',
    ])
  })

  it('counts the moments of the portrait as scenes', () => {
    const challenges = [
      { title: 'The red build', description: 'Friday evening the build breaks and everybody looks over.' },
    ]
    const told = 'On a Friday evening, when the build breaks again and everybody looks.'
    const [line] = usedElsewhere({ 1: { challenges }, 6: { idea: { problem: told } } }, intake)
    expect(line).toContain('is told in section 6.')
  })

  it('says how long texts begin, a few of each section', () => {
    const emails = Array.from({ length: 18 }, (_, at) => ({ body: `Letter ${at} begins. It goes on.` }))
    expect(usedElsewhere({ 8: { emails } }, intake)).toEqual(
      Array.from(
        { length: 8 },
        (_, at) => `Section 8 has a text that begins: Letter ${at} begins. It goes on.`,
      ),
    )
  })

  it('names the things that two sections have painted with, and none of the answers, of names and of the trade', () => {
    const sheet = 'The bucket drips on the carpet while the kettle sings.'
    const contents = {
      4: { name: 'The Quiet Hour', blueprint: [{ name: 'First look', what: 'A carpet and a quiet look.' }] },
      6: { idea: { problem: sheet } },
      8: {
        emails: [{ body: `A quiet hour. The bucket stands; the laptop sings. ${'Teams meet. '.repeat(7)}` }],
      },
      9: { ads: [{ primaryText: `A laptop on the carpet. ${'Teams meet. '.repeat(7)}` }] },
    }
    expect(usedElsewhere(contents, intake).at(-1)).toBe(
      'Sections have painted with these words; but for the moment that you were handed, no moment, object or gesture of yours is made of them: carpet, bucket.',
    )
    expect(usedElsewhere({ 6: contents[6] }, intake).join()).not.toContain('painted')
  })

  it('leaves a section the words for the gift it leads to', () => {
    const contents = {
      6: { idea: { format: 'A sheet to print', problem: 'The sheet lies under a bucket.' } },
      8: { emails: [{ body: 'The sheet, and the bucket beside it.' }] },
    }
    expect(usedElsewhere(contents, intake).at(-1)).toMatch(/: bucket\.$/u)
  })

  it('takes in German for a thing what is written with a capital', () => {
    const german: Intake = { ...intake, market: { ...intake.market, language: 'German' } }
    const contents = {
      6: { idea: { problem: 'Ein paar Bretter, das Jetzige. Der Kessel singt, ein jetziges.' } },
      8: { emails: [{ body: 'Ein paar Tassen, der Kessel, ein jetziges Lied.' }] },
    }
    expect(usedElsewhere(contents, german).at(-1)).toMatch(/: kessel\.$/u)
    expect(usedElsewhere(contents, intake).at(-1)).toContain('paar')
  })

  it('takes no verb behind a pronoun for a thing, and no other form of an answer’s word', () => {
    const texts = [
      'Elle la pose dans le couloir, puis elle pose la colle.',
      'On marche dans un couloir, il a posé la colle et la sort.',
      'Elle a posé la lampe, puis la sort.',
    ]
    const contents = {
      6: { idea: { problem: texts[0] } },
      9: { ads: [{ primaryText: texts[1] }] },
      10: { salesPage: { problem: texts[2] } },
    }
    const market = { ...intake.market, language: 'français' }
    const answers = { ...intake, market, uniqueAdvantage: 'Semelle cousue, jamais collée.' }
    expect(usedElsewhere(contents, answers).at(-1)).toMatch(/made of them: couloir\.$/u)
  })

  it('stays within 1,000 words for a whole vault, and forty quotes leave room for the rest', () => {
    const contents = Object.fromEntries(sectionNumbers.map((number) => [number, validSection(number)]))
    const rows = Array.from({ length: 40 }, (_, at) => ({ words: `Quote of number ${at} here`, source: '' }))
    const lines = usedElsewhere(
      { ...contents, 8: { emails: rows.map(({ words }) => ({ body: words })) } },
      { ...intake, proof: rows },
    )
    expect(lines.filter((line) => line.startsWith('Quote'))).toHaveLength(12)
    expect(without(lines).length).toBeLessThan(lines.length)
    expect(countWords(lines.join(' '))).toBeLessThanOrEqual(1_000)
  })
})

describe('what answers say in passing', () => {
  const answers: Intake = {
    ...emptyIntake(),
    clientWords: '“His daughter’s on the board.” “Don’t open that closet.”\n«Nobody knows»',
    idealClient: 'County societies. The president applies, usually after a leak.',
  }

  it('is a bare fact to every section but those where moments come from', () => {
    const [line = ''] = saidInPassing(17, answers)
    expect([...line.matchAll(/“([^”]+)”/gu)].map(([, words]) => words)).toEqual([
      'His daughter’s on the board',
      'Don’t open that closet',
      'The president applies, usually after a leak',
    ])
    expect(([1, 2, 3] as const).flatMap((section) => saidInPassing(section, answers))).toEqual([])
  })

  it('is not named where nothing is said in passing', () => {
    expect(saidInPassing(8, emptyIntake())).toEqual([])
  })
})

describe('the moments that the portrait made up', () => {
  const moment = (title: string) => ({ title, description: `${title}: it is late and the light is on.` })
  const portrait = {
    role: 'Head of something',
    challenges: [moment('The stairs'), moment('The bus'), moment('The call')],
  }
  const shown = (section: SectionNumber, leftOut: readonly SectionNumber[] = []): unknown[] => {
    const { challenges } = withOwnMoments(section, portrait, leftOut)
    return z
      .array(z.looseObject({ title: z.string() }))
      .parse(challenges)
      .flatMap((challenge) => (challenge['description'] === undefined ? [] : [challenge.title]))
  }
  const tellersWithout = (...leftOut: SectionNumber[]): SectionNumber[][] =>
    ['The stairs', 'The bus', 'The call'].map((title) =>
      sectionNumbers.filter((section) => shown(section, leftOut).includes(title)),
    )

  it('are each laid before one section, whatever is written side by side; others see the titles', () => {
    expect(tellersWithout()).toEqual([[9], [10], [7]])
    expect(withOwnMoments(8, portrait)).toEqual({
      role: 'Head of something',
      challenges: [{ title: 'The stairs' }, { title: 'The bus' }, { title: 'The call' }],
    })
    expect(withOwnMoments(9, portrait)['challenges']).toMatchObject([moment('The stairs'), {}, {}])
  })

  it('are dealt to sections that are not left out, and one that nobody is left for is told nowhere', () => {
    expect(tellersWithout(7, 10)).toEqual([[9], [8], []])
    expect(tellersWithout(7, 8, 9, 10)).toEqual([[], [], []])
  })

  it('are no moments where the portrait has another form', () => {
    expect(withOwnMoments(8, { challenges: ['a line'] })).toEqual({ challenges: ['a line'] })
    expect(withOwnMoments(8, {})).toEqual({})
  })
})
