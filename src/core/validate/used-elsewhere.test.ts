import { describe, expect, it } from 'vitest'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/index.ts'
import { countWords } from '../../shared/words.ts'
import { shortIntake } from '../testing/run-in-memory.ts'
import { validSection } from '../testing/valid-content.ts'
import { momentsOfOthers, usedElsewhere } from './used-elsewhere.ts'

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
      [0, 1, 2, 3].map((at) => `Section 8 has a text that begins: Letter ${at} begins.`),
    )
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

describe('the moments that the portrait made up', () => {
  const moment = (title: string) => ({ title, description: 'It is late and the light is on.' })
  const contents = { 1: { challenges: [moment('The stairs'), moment('The bus'), moment('The call')] } }
  const given = (section: SectionNumber, leftOut: readonly SectionNumber[] = []): string[] =>
    momentsOfOthers(section, contents, leftOut).map((line) => /“([^:]+):/u.exec(line)?.[1] ?? '')

  const tellersWithout = (...leftOut: SectionNumber[]): SectionNumber[][] =>
    ['The stairs', 'The bus', 'The call'].map((title) =>
      ([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 17] as const).filter(
        (section) => !given(section, leftOut).includes(title),
      ),
    )

  it('are each dealt to two sections, whatever is written side by side', () => {
    expect(tellersWithout()).toEqual([
      [6, 9],
      [7, 10],
      [8, 11],
    ])
  })

  it('are dealt to sections that are not left out, and one that nobody is left for is told nowhere', () => {
    expect(tellersWithout(7, 10)).toEqual([[6, 11], [8], [9]])
    expect(momentsOfOthers(6, contents, [7, 10])[1]).toContain('is told in section 9 and in no other.')
    expect(tellersWithout(6, 7, 8, 9, 10)).toEqual([[11], [], []])
    expect(momentsOfOthers(11, contents, [6, 7, 8, 9, 10])[0]).toContain('is told in no section.')
  })

  it('are nobody’s before there are any', () => {
    expect(momentsOfOthers(8, {})).toEqual([])
  })
})
