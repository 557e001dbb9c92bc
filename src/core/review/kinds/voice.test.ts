import { describe, expect, it } from 'vitest'
import { emptyIntake } from '../../../shared/intake.ts'
import { reviewWords } from '../check-vault.ts'
import { vaultOf } from '../testing/vault-of.ts'

const calm = [
  'The bench stands by the window, and in the morning the light falls on the planes that nobody has touched since the evening.',
  'A drawer that sticks tells its owner more about the house than any plan, because wood moves with the seasons and the house with it.',
  'When the oil has dried, which takes as long as it takes, the grain comes up and the table looks as if it had always been there.',
  'People ask what the difference is, and the honest answer is that it can be felt with the thumb along the lower edge.',
  'In winter the workshop is quiet, and the orders that came in the autumn lie in a row as they were taken down.',
  'An old joint is opened slowly, with warm water and patience, since what was glued with care can be taken apart with care.',
  'The apprentice sweeps the floor at four, and what he finds there is laid on the sill, for a peg is seldom lost for good.',
]
const loud = [
  'Wow! Are you ready? I am SO excited, you guys!',
  'Guess what? It’s here! I can’t wait… You won’t believe it!',
  'Seriously? Yes! Do you love it? I do! I’m in! 🎉',
  'Come on! Let’s go! What are you waiting for?',
  'OMG! I’m shaking! You’re the BEST!',
]
const piece = (sentences: readonly string[], from: number): string =>
  Array.from({ length: sentences.length }, (_, at) => sentences[(at + from) % sentences.length]).join(' ')
const calmPieces = calm.map((_, from) => piece(calm, from).split('. ').slice(0, 5).join('. '))
const stranger = piece([...loud, ...loud], 0)

function voicesIn(section: 8 | 9, texts: readonly string[], language = 'English') {
  const content =
    section === 8
      ? { emails: texts.map((body) => ({ body })) }
      : { ads: texts.map((primaryText) => ({ primaryText })) }
  const blank = emptyIntake()
  const intake = { ...blank, market: { ...blank.market, language } }
  return reviewWords(vaultOf({ [section]: content }, { intake })).filter(({ rule }) => rule === 'voice')
}

describe('a piece in another voice', () => {
  it.each([8, 9] as const)(
    'is a note among the pieces of section %i, with what it does unlike them',
    (section) => {
      const found = voicesIn(section, calmPieces.toSpliced(3, 0, stranger))
      expect(found).toMatchObject([{ severity: 'note', family: 'voice', kind: 'voice', section, span: null }])
      expect(found[0]?.path).toContain(3)
      expect(found[0]?.sentence).toMatch(/4 sounds unlike the others, most of all by .+ and .+\. Read it/u)
    },
  )

  it('is not told where all have one voice, where there are few, or where it is short', () => {
    expect(voicesIn(8, calmPieces)).toEqual([])
    expect(voicesIn(8, [...calmPieces.slice(0, 4), stranger])).toEqual([])
    expect(voicesIn(8, [...calmPieces, 'Wow! Ready?'])).toEqual([])
  })

  it('is not looked for in a language whose words for I, we and you it does not know', () => {
    expect(voicesIn(8, [...calmPieces, stranger], 'Finnish')).toEqual([])
  })
})
