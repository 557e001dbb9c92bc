import { describe, expect, it } from 'vitest'
import type { Intake } from '../../../shared/intake.ts'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import { reviewWords } from '../check-vault.ts'
import { intakeOfCoach, vaultOf } from '../testing/vault-of.ts'

const found = (
  body: string,
  language = 'English',
  more: Partial<Intake> = {},
  contents: Partial<Record<SectionNumber, Content>> = { 8: { emails: [{ body }] } },
) => {
  const intake = { ...intakeOfCoach, market: { ...intakeOfCoach.market, language }, ...more }
  return reviewWords(vaultOf(contents, { intake }))
    .filter(({ rule }) => rule === 'broken-person')
    .map(({ span }) => span?.text)
}

describe('the owner as somebody else, in copy that says “I”', () => {
  it.each([
    ['English', 'I like quiet rooms.', 'Mara Lindqvist helps managers'],
    ['English', 'It is my room.', 'Mara founded the school'],
    ['German', 'Ich mag es ruhig.', 'Mara Lindqvist begleitet Teams'],
    ['Spanish', 'Mi sala es tranquila.', 'Mara Lindqvist ayuda a equipos'],
    ['French', 'J’aide des équipes.', 'Mara Lindqvist accompagne des équipes'],
    ['Polish', 'Jestem tutaj.', 'Mara Lindqvist prowadzi zespoły'],
  ])('is told in %s: “%s %s”', (language, own, other) => {
    expect(found(`${own} ${other}.`, language)).toEqual([other])
    expect(found(`${other}.`, language)).toEqual([])
    expect(found(`${own} Nora Lindqvist ${other.split(' ').slice(1).join(' ')}.`, language)).toEqual([])
  })

  it.each([
    'I like quiet rooms. Mara Lindqvist, your coach.',
    'I like quiet rooms. Mara Lindqvist. Helps you lead.',
    'I like quiet rooms. “Mara Lindqvist helps managers.”',
    'I like quiet rooms. Today Mara Lindqvist helps managers.',
    '“I like her rooms”, says Jonas. Mara Lindqvist helps managers.',
    'I like quiet rooms. Maria Lindqvist helps managers.',
  ])('is none in “%s”', (body) => {
    expect(found(body)).toEqual([])
  })

  it('is none where no name was answered', () => {
    expect(found('I like quiet rooms. Mara Lindqvist helps managers.', 'English', { fullName: '' })).toEqual(
      [],
    )
  })

  it('is told of letters, pages and messages in the owner’s voice, and not of what others read out', () => {
    const body = 'I like quiet rooms. Mara Lindqvist helps managers.'
    const at = (contents: Partial<Record<SectionNumber, Content>>) =>
      found('', 'English', {}, contents).length
    expect(at({ 7: { script: body } })).toBe(1)
    expect(at({ 10: { salesPage: { problem: body } } })).toBe(1)
    expect(at({ 16: { emails: [{ body }] } })).toBe(1)
    expect(at({ 15: { full: body } })).toBe(0)
    expect(at({ 17: { callFlow: [{ lines: [body] }] } })).toBe(0)
  })
})

describe('an answer about the clients, word for word', () => {
  it.each<[string, keyof Intake, string]>([
    ['English', 'coreProblem', 'They rewrite code at night.'],
    ['English', 'outcomes', 'Their teams decide without them.'],
    ['Spanish', 'outcomes', 'Ellos delegan el trabajo real.'],
    ['French', 'coreProblem', 'Ils travaillent chaque soir.'],
    ['French', 'idealClient', 'Leurs équipes attendent tout d’eux.'],
    ['Polish', 'coreProblem', 'Oni pracują każdego wieczoru.'],
  ])('is told in %s, of %s: “%s”', (language, key, sentence) => {
    const answers = { [key]: `Nobody sees it. ${sentence} So it goes.` }
    expect(found(`Hello. ${sentence} Yours`, language, answers)).toEqual([sentence.slice(0, -1)])
    expect(found(`Hello. ${sentence.toUpperCase()} Yours`, language, answers)).toHaveLength(1)
    expect(found(`Hello. ${sentence} Yours`, language)).toEqual([])
  })

  it('is none in three words, in a quotation, with one word more, or where it begins with another word', () => {
    expect(found('They work late.', 'English', { coreProblem: 'They work late.' })).toEqual([])
    const coreProblem = 'They rewrite code at night. Managers rewrite code at night.'
    expect(found('“They rewrite code at night.”', 'English', { coreProblem })).toEqual([])
    expect(found('They rewrite code at night again.', 'English', { coreProblem })).toEqual([])
    expect(found('Managers rewrite code at night.', 'English', { coreProblem })).toEqual([])
  })
})
