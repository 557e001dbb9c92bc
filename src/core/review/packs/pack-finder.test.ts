import { describe, expect, it } from 'vitest'
import { emptyIntake, wayToBuy, type Intake } from '../../../shared/intake.ts'
import { roles, type Role } from '../roles.ts'
import { sayingAt } from '../testing/saying-at.ts'
import { answersOf } from '../words/answers.ts'
import { packSchema, type Market, type PackRule, type TradeField } from './pack.ts'
import { foundWith } from './pack-findings.ts'
import { packFinder } from './pack-finder.ts'

type Trial = Partial<Omit<PackRule, 'id'>> & { id: string }

const trial = (more: Trial, lists: Record<string, string[]> = {}) =>
  packSchema.parse({
    ...{ name: 'Trial', about: 'Rules to try.', lists },
    rules: [ruleOf(more)],
  })
const ruleOf = (more: Trial) => ({
  ...{ family: 'result', kind: 'claim', severity: 'warning', languages: ['en'], places: ['anywhere'] },
  ...{
    phrases: more.pattern === undefined ? ['golden cup'] : [],
    sentence: '{words} is told.',
    source: 'This test',
  },
  ...{ examples: { found: ['A golden cup.'], clean: ['A cup.'] } },
  ...more,
})

interface Choice {
  language?: string
  market?: Market
  fields?: TradeField[]
}
const finderOf = (rules: readonly Trial[], choice: Choice = {}, lists: Record<string, string[]> = {}) =>
  packFinder({
    packs: [packSchema.parse({ name: 'Trial', about: 'Rules to try.', lists, rules: rules.map(ruleOf) })],
    ...{ fields: [], market: 'other', language: 'en' },
    ...choice,
  })
const wordsFound = (rules: readonly Trial[], text: string, role: Role = 'email', choice: Choice = {}) =>
  foundWith(finderOf(rules, choice), sayingAt(role, text)).map(({ rule, span }) => [rule, span?.text])

const cup = { id: 'cup' } as const
const one = [[cup.id, 'golden cup']]

describe('a rule of a pack', () => {
  it('looks in the places it names: the public ones, all but what is to be avoided, or single ones', () => {
    const found = (places: PackRule['places']) =>
      roles.filter((role) => wordsFound([{ ...cup, places }], 'A golden cup', role).length > 0)
    const hidden: Role[] = ['targeting', 'theirs', 'internal', 'avoid']
    expect(found(['public'])).toEqual(roles.filter((role) => !hidden.includes(role)))
    expect(found(['anywhere'])).toEqual(roles.filter((role) => role !== 'avoid'))
    expect(found(['ad', 'internal'])).toEqual(['ad', 'internal'])
    expect(found(['avoid'])).toEqual([])
  })

  it('holds for its languages, markets and fields, and for all where it names none', () => {
    const finds = (more: Partial<PackRule>, choice: Choice) =>
      wordsFound([{ ...cup, ...more }], 'A golden cup', 'email', choice).length > 0
    expect([finds({}, { language: 'de' }), finds({ languages: 'any' }, { language: 'de' })]).toEqual([
      false,
      true,
    ])
    expect(finds({ languages: ['fr', 'de'] }, { language: 'de' })).toBe(true)
    expect([
      finds({ markets: ['us', 'eu'] }, {}),
      finds({ markets: ['us', 'eu'] }, { market: 'eu' }),
    ]).toEqual([...[false, true]])
    expect([
      finds({ fields: ['law'] }, { fields: ['health'] }),
      finds({ fields: ['law'] }, { fields: ['health', 'law'] }),
    ]).toEqual([...[false, true]])
  })

  it('claims nothing where the sentence denies or asks it, unless it says that it tells so', () => {
    const [no, asked] = ['There is no golden cup.', 'Is it a golden cup?']
    expect([wordsFound([cup], no), wordsFound([cup], asked)]).toEqual([[], []])
    const tells: PackRule['tells'] = ['denied', 'asked']
    expect([wordsFound([{ ...cup, tells }], no), wordsFound([{ ...cup, tells }], asked)]).toEqual([one, one])
    expect(wordsFound([{ ...cup, tells: ['asked'] }], no)).toEqual([])
    expect(wordsFound([{ ...cup, tells: ['denied'] }], asked)).toEqual([])
  })

  it.each([
    { kind: 'claim', denied: 0, asked: 0 },
    { kind: 'proof', denied: 0, asked: 0 },
    { kind: 'binding', denied: 0, asked: 0 },
    { kind: 'ad-policy', denied: 0, asked: 1 },
    { kind: 'filler', denied: 1, asked: 1 },
    { kind: 'broken', denied: 1, asked: 1 },
  ] as const)(
    'of the kind $kind tells what is denied $denied times and what is asked $asked times',
    (each) => {
      const count = (text: string) => wordsFound([{ ...cup, kind: each.kind, held: 'never' }], text).length
      expect([count('There is no golden cup.'), count('Is it a golden cup?')]).toEqual([
        each.denied,
        each.asked,
      ])
      expect([count('Beware of a golden cup.'), count('It is a golden cup.')]).toEqual([each.denied, 1])
    },
  )

  it('is harmless beside what makes it so, in the same sentence and near', () => {
    const rules = [{ ...cup, unless: ['made of paper'] }]
    expect(wordsFound(rules, 'A golden cup made of paper.')).toEqual([])
    expect(wordsFound(rules, 'Made of paper, it is a golden cup.')).toEqual([])
    expect(wordsFound(rules, 'A golden cup. It is made of paper.')).toEqual(one)
    const apart = (words: number) => `A golden cup ${'so '.repeat(words)}made of paper.`
    expect(wordsFound(rules, apart(39))).toEqual([])
    expect(wordsFound(rules, apart(40))).toEqual(one)
  })

  it('finds by a pattern what no phrase says, with its words and the same rules of denial', () => {
    const rules = [{ ...cup, pattern: 'cup(?= of \\d)|(?=never)' }]
    expect(wordsFound(rules, 'A cup of tea, a CUP of 3, never.')).toEqual([[cup.id, 'CUP']])
    expect(wordsFound(rules, 'No cup of 3 is here.')).toEqual([])
    expect(wordsFound([{ ...cup, pattern: 'ca' }], 'A cat.')).toEqual([[cup.id, 'ca']])
  })

  it('reads its phrases with the lists of its pack, beside and unless too', () => {
    const lists = { metal: ['golden', 'made of tin'], paper: ['paper'] }
    const found = (rule: Trial, text: string) =>
      foundWith(finderOf([rule], {}, lists), sayingAt('email', text)).map(({ span }) => span?.text)
    expect(found({ ...cup, phrases: ['{metal} cup'] }, 'A made of tin cup.')).toEqual(['made of tin cup'])
    expect(found({ ...cup, phrases: ['cup'], beside: ['{metal}'] }, 'A cup, golden.')).toEqual([
      'cup, golden',
    ])
    expect(found({ ...cup, phrases: ['cup'], unless: ['{paper}'] }, 'A paper cup.')).toEqual([])
  })

  it('is told in its words, with its severity, and may be confirmed where an answer could hold it', () => {
    const [found] = foundWith(finderOf([{ ...cup, severity: 'error' }]), sayingAt('email', 'A golden cup.'))
    expect(found).toMatchObject({
      ...{ kind: 'claim', family: 'result', rule: 'cup', severity: 'error', confirmable: true },
      sentence: '“golden cup” is told.',
    })
    const binding = finderOf([{ ...cup, kind: 'binding' }])
    expect(foundWith(binding, sayingAt('email', 'A golden cup.'))[0]?.confirmable).toBe(false)
  })
})

describe('rules that meet', () => {
  const long = { id: 'long', phrases: ['golden cup of tea'] }
  const later = { id: 'later', phrases: ['cup of tea with milk'] }

  it('are one finding of a kind: of two that begin together the longer, else the first', () => {
    expect(wordsFound([cup, long], 'A golden cup of tea.')).toEqual([['long', 'golden cup of tea']])
    expect(wordsFound([later, long], 'A golden cup of tea with milk.')).toEqual([
      ['long', 'golden cup of tea'],
    ])
    expect(wordsFound([cup], 'A golden cup, a golden cup.')).toEqual([...one, ...one])
  })

  it('are one finding of a kind: an error before a warning, however long', () => {
    const error = { ...cup, severity: 'error' as const }
    expect(wordsFound([long, error], 'A golden cup of tea.')).toEqual(one)
    expect(wordsFound([later, error], 'A golden cup of tea with milk.')).toEqual(one)
    expect(wordsFound([later, error], 'A golden cup. A cup of tea with milk.')).toEqual([
      ...one,
      ['later', 'cup of tea with milk'],
    ])
  })

  it('are several findings of several kinds', () => {
    const binding = { ...long, kind: 'binding' as const }
    expect(wordsFound([cup, binding], 'A golden cup of tea.')).toHaveLength(2)
    expect(
      wordsFound([{ ...cup, severity: 'error' as const }, binding], 'A golden cup of tea.'),
    ).toHaveLength(2)
  })
})

describe('what the answers say of a rule', () => {
  const isTold = (rule: Trial, text: string, answers: Partial<Intake>, confirmed: string[] = []) => {
    const intake = { ...emptyIntake(), ...answers }
    const reading = { ...sayingAt('email', text), intake, answers: answersOf(intake), confirmed }
    return foundWith(finderOf([rule]), reading).length > 0
  }
  const cups = (held: PackRule['held'], more: Partial<PackRule> = {}): Trial => ({ ...cup, held, ...more })

  it.each([
    { held: 'never', same: true, form: true, denied: true },
    { held: 'letter', same: false, form: true, denied: false },
    { held: 'words', same: false, form: false, denied: true },
    { held: 'names', same: false, form: false, denied: true },
    { held: 'topic', same: false, form: false, denied: true },
  ] as const)('held by $held is told as its words stand in an answer', ({ held, same, form, denied }) => {
    expect(isTold(cups(held), 'A golden cup.', { outcomes: 'You win a golden cup.' })).toBe(same)
    expect(isTold(cups(held), 'A golden cup.', { outcomes: 'Cups, all golden.' })).toBe(form)
    expect(isTold(cups(held), 'A golden cup.', { rules: 'We never speak of a golden cup.' })).toBe(denied)
    expect(isTold(cups(held), 'A golden cup.', { outcomes: 'You win a mug.' })).toBe(true)
  })

  it('is as its kind has it where the rule does not say', () => {
    const told = (kind: PackRule['kind']) =>
      ['a golden cup', 'cups, all golden'].map((outcomes) =>
        isTold({ ...cup, kind }, 'A golden cup.', { outcomes }),
      )
    expect(told('claim')).toEqual([false, false])
    expect(told('proof')).toEqual([false, false])
    expect(told('filler')).toEqual([false, true])
    expect(told('binding')).toEqual([true, true])
  })

  it('is nothing where the words were confirmed', () => {
    expect(isTold(cups('never'), 'A golden cup.', {}, ['golden cup'])).toBe(false)
    expect(isTold(cups('never'), 'A golden cup.', {}, ['silver cup'])).toBe(true)
  })

  it('holds names where the words written large behind the first one stand in it', () => {
    const winner = cups('names', { phrases: ['winner of the golden'] })
    expect(isTold(winner, 'Winner of the Golden Rose.', { message: 'The Golden Age.' })).toBe(false)
    expect(
      isTold({ ...winner, held: 'words' }, 'Winner of the Golden Rose.', { message: 'The Golden Age.' }),
    ).toBe(true)
    expect(isTold(winner, 'Winner of the Golden Rose.', { message: 'The Silver Age.' })).toBe(true)
  })

  it('holds a topic where another answer says something of the same rule', () => {
    const promise = cups('topic', { phrases: ['money back', 'full refund'] })
    expect(isTold(promise, 'Your money back.', { outcomes: 'A full refund in May.' })).toBe(false)
    expect(
      isTold({ ...promise, held: 'words' }, 'Your money back.', { outcomes: 'A full refund in May.' }),
    ).toBe(true)
  })

  it('calls for a rule that holds only where an answer does, and is quoted in it', () => {
    const given = { answer: 'rules', like: 'vegan', example: 'All is vegan.', unlike: 'butter' } as const
    const rule = cups('never', { phrases: ['cheese'], given, sentence: '{words} is against {answer}' })
    expect(isTold(rule, 'With cheese.', { rules: 'We close at 5. All is vegan! Come.' })).toBe(true)
    expect(isTold(rule, 'With cheese.', { rules: 'We close at 5.' })).toBe(false)
    expect(isTold(rule, 'With cheese.', { message: 'All is vegan.' })).toBe(false)
    expect(isTold(rule, 'With cheese.', { rules: 'All is vegan.', message: 'Butter on Mondays' })).toBe(false)
    const intake = { ...emptyIntake(), rules: 'We close at 5. All is vegan! Come.' }
    const reading = { ...sayingAt('email', 'With cheese.'), intake, answers: answersOf(intake) }
    expect(foundWith(finderOf([rule]), reading)[0]?.sentence).toBe('“cheese” is against “All is vegan!”')
  })

  it('calls for a rule against what is forbidden only where the answer forbids it', () => {
    const given = { answer: 'rules', like: 'photo', forbids: true, example: 'No photos.' } as const
    const rule = cups('never', { phrases: ['cheese'], given, sentence: '{words} is against {answer}' })
    expect(isTold(rule, 'With cheese.', { rules: 'No photos of children.' })).toBe(true)
    expect(isTold(rule, 'With cheese.', { rules: 'Nobody takes photos.' })).toBe(true)
    expect(isTold(rule, 'With cheese.', { rules: 'What we notice we show in a photo. No lilies.' })).toBe(
      false,
    )
  })

  it.each<[NonNullable<PackRule['given']>['answer'], Partial<Intake>]>([
    ['hours', { practical: { ...emptyIntake().practical, hours: 'vegan' } }],
    ['cancelling', { practical: { ...emptyIntake().practical, cancelling: 'vegan' } }],
    ['cancelling', { rules: 'vegan' }],
    ['offers', { offers: [wayToBuy({ name: 'vegan' })] }],
    ['offers', { offers: [wayToBuy({ price: 'vegan' })] }],
    ['offers', { offers: [wayToBuy({ timeframe: 'vegan' })] }],
    ['offers', { offers: [wayToBuy({ includes: 'vegan' })] }],
    ['all', { message: 'vegan' }],
  ])('is looked for in the answers that are meant by %s', (answer, intake) => {
    const rule = cups('never', { given: { answer, like: 'vegan', example: 'vegan' } })
    expect(isTold(rule, 'A golden cup.', intake)).toBe(true)
    const other = cups('never', { given: { answer: 'pronoun', like: 'vegan', example: 'she' } })
    expect(isTold(other, 'A golden cup.', intake)).toBe(false)
  })

  it('is a count or a sum of the answers’ own, of results and policies and of income', () => {
    const offers = [wayToBuy({ price: '3 payments of $400' })]
    const count = cups('never', { phrases: ['paid in # parts'] })
    expect(isTold(count, 'Paid in 3 parts.', { offers })).toBe(false)
    expect(isTold(count, 'Paid in 4 parts.', { offers })).toBe(true)
    expect(isTold({ ...count, family: 'health' }, 'Paid in 3 parts.', { offers })).toBe(true)
    const sum = cups('never', { family: 'income', pattern: '\\$\\d+' })
    expect(isTold(sum, 'You pay $400.', { offers })).toBe(false)
    expect(isTold(sum, 'You pay $500.', { offers })).toBe(true)
    expect(isTold({ ...sum, family: 'health' }, 'You pay $400.', { offers })).toBe(true)
  })
})

it('a rule that finds nothing, or has a name of another form, is none', () => {
  expect(() => trial({ ...cup, phrases: [] })).toThrow('finds nothing')
  expect(trial({ ...cup, phrases: [], pattern: 'cup' }).rules).toHaveLength(1)
  expect(() => trial({ id: 'Golden Cup' })).toThrow()
})
