import { describe, expect, it } from 'vitest'
import { sayingAt } from '../testing/saying-at.ts'
import { packSchema } from './pack.ts'
import { foundWith } from './pack-findings.ts'
import { packFinder } from './pack-finder.ts'

const pack = packSchema.parse({
  name: 'Trial',
  about: 'A rule of two parts.',
  rules: [
    {
      ...{ id: 'trial', family: 'health', kind: 'claim', severity: 'warning', languages: ['en'] },
      ...{ phrases: ['migraine'], beside: ['gone', 'get rid of'] },
      ...{ sentence: '{words} is a claim.', source: 'This test' },
      examples: { found: ['Your migraine is gone.'], clean: ['A migraine is a long day.'] },
    },
  ],
})
const find = packFinder({ packs: [pack], fields: [], market: 'other', language: 'en' })
const wordsFound = (text: string): (string | undefined)[] =>
  foundWith(find, sayingAt('email', text)).map(({ span }) => span?.text)

describe('a rule of two parts', () => {
  it('finds both in one sentence, in either order and over a comma, and shows what they span', () => {
    expect(wordsFound('By Friday your migraine, whatever it is, is gone.')).toEqual([
      'migraine, whatever it is, is gone',
    ])
    expect(wordsFound('How to get rid of a migraine.')).toEqual(['get rid of a migraine'])
  })

  it('takes the nearest of what may stand beside', () => {
    expect(wordsFound('Gone is the summer, and gone is the migraine.')).toEqual(['gone is the migraine'])
  })

  it('is silent where the other part stands in another sentence, or nowhere', () => {
    expect(wordsFound('You know the migraine. The summer is gone.')).toEqual([])
    expect(wordsFound('You know the migraine.')).toEqual([])
  })

  it('is silent where the sentence denies the later part', () => {
    expect(wordsFound('The migraine will not be gone.')).toEqual([])
  })
})
