import { describe, expect, it } from 'vitest'
import { emptyIntake } from '../../shared/intake.ts'
import { feedsOf, questions } from '../../shared/intake-questions.ts'
import {
  checkSuggestions,
  maySuggest,
  suggestFields,
  suggestRequest,
  suggestionCount,
} from './suggest-request.ts'

const five = ['One.', 'Two.', 'Three.', 'Four.', 'Five.']
const sentences = (answer: unknown): string[] => {
  const checked = checkSuggestions(answer)
  if (checked.ok) return []
  return checked.failure.kind === 'invalid' ? checked.failure.issues.map(({ sentence }) => sentence) : ['?']
}

describe('suggestions', () => {
  it('are five different texts, without blanks around', () => {
    expect(five).toHaveLength(suggestionCount)
    expect(checkSuggestions({ suggestions: five.map((text) => ` ${text}\n`) })).toEqual({
      ok: true,
      value: five,
    })
  })
  it.each([
    ['too few', five.slice(1), ['The answer did not have five suggestions.']],
    ['too many', [...five, 'Six.'], ['The answer did not have five suggestions.']],
    ['one without words', [...five.slice(1), ' \n'], ['One suggestion had no words.']],
    ['one of too many words', [...five.slice(1), 'a'.repeat(2_001)], ['One suggestion was too long.']],
    [
      'two that differ in marks and case only',
      [...five.slice(1), 'two –'],
      ['Two suggestions were the same.'],
    ],
    ['what are no texts', [...five.slice(1), 7], ['It held no list of suggestions.']],
  ])('are refused, with the reason: %s', (_, suggestions, reasons) => {
    expect(sentences({ suggestions })).toEqual(reasons)
  })
  it('are refused where the answer is no such form, each reason once', () => {
    for (const answer of [null, undefined, 'One.', five, { texts: five }])
      expect(sentences(answer)).toEqual(['It held no list of suggestions.'])
    const long = ['a', 'b'].map((letter) => letter.repeat(2_001))
    expect(sentences({ suggestions: [...long, 'c', 'd', 'e'] })).toEqual(['One suggestion was too long.'])
  })
  it('may be as long as the most', () => {
    expect(checkSuggestions({ suggestions: [...five.slice(1), 'a'.repeat(2_000)] })).toMatchObject({
      ok: true,
    })
  })
})

it('says to the prompt what is asked, in one line or in sentences, and which sections it feeds', () => {
  for (const { key, kind, ask, why, example, name } of questions) {
    const fields = suggestFields(key)
    expect(fields).toMatchObject({ answer: name, question: ask, why, example })
    expect(fields['length']?.startsWith('One line')).toBe(kind === 'line')
    expect(fields['feeds']).not.toBe('')
    for (const { title } of feedsOf(key)) expect(fields['feeds']).toContain(title)
  }
})

it('puts what differs between questions last, and marks each as one of a kind', () => {
  const rest = { intake: emptyIntake(), system: 'S', shared: 'H', schema: {}, maxTokens: 9 }
  expect(suggestRequest({ ...rest, key: 'message', words: 'W' })).toEqual({
    ...{ system: 'S', shared: 'H', schema: {}, maxTokens: 9, schemaName: 'suggestions', alone: true },
    prompt: '<suggest answer="message"/>\n\nW',
    material: { kind: 'suggestions', intake: rest.intake, key: 'message' },
  })
})

describe('asking for suggestions', () => {
  const intake = { ...emptyIntake(), idealClient: 'Bakers.', coreProblem: 'They rise at two.' }
  const why = (key: Parameters<typeof maySuggest>[1], from = intake) => {
    const may = maySuggest(from, key)
    if (may.ok) return null
    return may.failure.kind === 'bad-input' ? may.failure.issues : []
  }
  it('may be done once there are two other answers to build on', () => {
    expect(why('message')).toBeNull()
    expect(why('message', { ...intake, coreProblem: '' })).toEqual([
      expect.objectContaining({ path: ['message'], sentence: expect.stringContaining('two more') as string }),
    ])
    expect(why('coreProblem')).toHaveLength(1)
  })
  it('is refused for a choice, and for what only the person knows', () => {
    for (const { key, kind } of questions.filter((each) => each.kind === 'choice' || each.kind === 'several'))
      expect(why(key)?.[0]?.sentence, kind).toMatch(/choices to pick from/u)
    expect(why('proof')?.[0]?.sentence).toMatch(/none is suggested/u)
  })
})
