import { describe, expect, it } from 'vitest'
import { emptyIntake } from '../../../shared/intake.ts'
import { reviewWords } from '../check-vault.ts'
import { calmPieces, stranger } from '../testing/two-voices.ts'
import { vaultOf } from '../testing/vault-of.ts'

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
