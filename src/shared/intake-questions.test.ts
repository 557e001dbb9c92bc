import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { answerStrengths } from './answer-strength.ts'
import { soldKinds, workKinds } from './business.ts'
import {
  type AnswerKey,
  answerKeySchema,
  chapters,
  emptyIntake,
  type Intake,
  intakeSchema,
  type Question,
} from './intake.ts'
import { feedsOf, questionOf, questions } from './intake-questions.ts'
import { isUnanswered, missingAnswers, rowsOf } from './missing-answers.ts'
import { readIntake } from './read-intake.ts'
import { spokenWords } from './spoken-words.ts'

const folder = new URL('../../examples/', import.meta.url)
const files = (await readdir(folder)).filter((name) => name.endsWith('.json'))
const read = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(file, folder), 'utf8'))
const raws = new Map(await Promise.all(files.map(async (file) => [file, await read(file)] as const)))
const northlight = raws.get('northlight-coaching.json')
const changed = (answers: Record<string, unknown>): unknown => ({
  ...intakeSchema.parse(northlight),
  ...answers,
})

describe('an example intake', () => {
  it.each(files)('%s reads without issues and loses nothing', (file) => {
    const raw = raws.get(file)
    expect(readIntake(raw)).toEqual({ intake: raw, issues: [] })
  })

  const intakes = files.map((file) => ({ file, intake: intakeSchema.parse(raws.get(file)) }))

  it('is there for everything that can be sold, for four first steps, and for every way to share the work', () => {
    const seen = (of: (intake: Intake) => string | null) => new Set(intakes.map(({ intake }) => of(intake)))
    expect(seen(({ sells }) => sells)).toEqual(new Set(soldKinds))
    expect(seen(({ work }) => work)).toEqual(new Set(workKinds))
    expect(seen(({ firstStep }) => firstStep.kind).size).toBeGreaterThanOrEqual(4)
    expect(new Set(intakes.map(({ intake }) => intake.market.country)).size).toBe(files.length)
  })

  // What a person types counts, not what is chosen. Written down in decisions/2026-11-26-intake-version-2.md.
  it.each(intakes)('$file is good without more than 450 typed words', ({ intake }) => {
    expect(typedWords(intake)).toBeLessThanOrEqual(450)
    expect(answerStrengths(intake).filter(({ mark }) => mark === 'thin')).toEqual([])
  })
})

/** Words in every answer that is typed, part by part. */
function typedWords(intake: Intake): number {
  const count = ({ kind, parts }: Pick<Question, 'kind' | 'parts'>, answer: unknown): number => {
    if (parts)
      return rowsOf(answer).reduce(
        (sum, row) =>
          sum + parts.reduce((inner, part) => inner + count({ kind: part.kind }, row[part.key]), 0),
        0,
      )
    return typeof answer === 'string' && kind !== 'choice' ? spokenWords(answer).length : 0
  }
  const other = spokenWords(intake.platformsOther).length
  return questions.reduce((sum, question) => sum + count(question, intake[question.key]), other)
}

describe('readIntake', () => {
  it.each(questions.map(({ key, name }) => ({ key, name })))(
    'names a wrong answer to $key',
    ({ key, name }) => {
      const { issues } = readIntake(changed({ [key]: 7 }))
      expect(issues.length).toBeGreaterThan(0)
      for (const issue of issues) {
        expect(issue.path[0]).toBe(key)
        expect(issue.sentence).toContain(name)
      }
    },
  )

  it('says which choices there are', () => {
    const [issue] = readIntake(changed({ sells: 'consulting' })).issues
    expect(issue?.sentence).toBe('What is sold: pick one of program, visits, project, product, subscription.')
  })

  it('points at the one wrong choice among several and at the one wrong beat of a story', () => {
    const platforms = readIntake(changed({ platforms: ['linkedin', 'usenet'] })).issues
    expect(platforms.map((issue) => issue.path)).toEqual([['platforms', 1]])
    const { results: _results, ...unfinished } = intakeSchema.parse(northlight).story ?? {}
    const story = readIntake(changed({ story: unfinished })).issues
    expect(story.map((issue) => issue.path)).toEqual([['story', 'results']])
  })

  it('names every wrong answer and every unknown question at once', () => {
    const { issues } = readIntake(
      changed({ industry: null, revenue: 'plenty', bussinessName: 'x', tagline: 'y' }),
    )
    expect(issues.map((issue) => issue.path[0]).toSorted()).toEqual([
      'bussinessName',
      'industry',
      'revenue',
      'tagline',
    ])
    expect(issues.map((issue) => issue.sentence)).toContain('“tagline” is not a question of the intake.')
  })

  it.each([null, 'an intake', ['Northlight'], 12])(
    'refuses %j as a whole and hands back an empty intake',
    (raw) => {
      const { intake, issues } = readIntake(raw)
      expect(issues).toHaveLength(1)
      expect(issues[0]?.sentence).toContain('The intake')
      expect(intake).toEqual(emptyIntake())
    },
  )

  it('names what a readable but unfinished intake still lacks, in the order asked', () => {
    const { intake, issues } = readIntake(changed({ goal90Days: ' ', industry: '', platforms: [] }))
    expect(issues.map((issue) => issue.path[0])).toEqual(['industry', 'platforms', 'goal90Days'])
    expect(intake.businessName).toBe('Northlight Coaching')
  })
})

describe('what may be missing', () => {
  it('is every optional question and a skipped story', () => {
    const optional = questions.filter((question) => question.optional && question.key !== 'story')
    const empty = emptyIntake()
    const least = changed({
      ...Object.fromEntries(optional.map(({ key }) => [key, empty[key]])),
      story: null,
    })
    expect(readIntake(least).issues).toEqual([])
  })

  it('is not the place behind “somewhere else”', () => {
    const { issues } = readIntake(changed({ platforms: ['other'], platformsOther: '' }))
    expect(issues.map((issue) => issue.path)).toEqual([['platformsOther']])
  })

  it('is a story of which no beat is told, but not one that was skipped', () => {
    const untold = emptyIntake()
    expect(isUnanswered(untold, 'story')).toBe(true)
    expect(isUnanswered({ ...untold, story: null }, 'story')).toBe(false)
  })

  it('is nothing that blocks: an empty intake lacks exactly the questions that are not optional', () => {
    const asked = questions.filter((question) => !question.optional).map((question) => question.key)
    expect(missingAnswers(emptyIntake()).map((issue) => issue.path[0])).toEqual(asked)
  })
})

describe('the questions', () => {
  it('ask for every answer of the intake once, chapter after chapter', () => {
    const keys = answerKeySchema.options.filter((key) => key !== 'platformsOther')
    expect(questions.map((question) => question.key).toSorted()).toEqual(keys.toSorted())
    const order = questions.map((question) => chapters.indexOf(question.chapter))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(questionOf('platformsOther').key).toBe('platforms')
  })
  it('ask who speaks where the firm may be chosen for it', () => {
    expect(questionOf('pronoun').choices?.map(({ value }) => value)).toContain('we')
    expect(questionOf('pronoun').ask).toContain('“we”')
  })

  it('offer exactly the choices that the intake accepts', () => {
    for (const { key, choices, kind } of questions) {
      for (const { value } of choices ?? []) {
        const answer = kind === 'several' ? [value] : value
        expect(intakeSchema.safeParse({ [key]: answer }).success, `${key}: ${value}`).toBe(true)
      }
    }
  })

  it('need an answer to 18 at most, and ask for background last', () => {
    expect(questions.filter(({ optional }) => !optional).length).toBeLessThanOrEqual(18)
    const last = questions.slice(-5)
    expect(last.map(({ key }) => key)).toEqual([
      'businessStage',
      'assets',
      'revenue',
      'brandColors',
      'helpNeeded',
    ])
    expect(last.every(({ optional }) => optional)).toBe(true)
  })

  const all = Array.from({ length: 17 }, (_, i) => i + 1)
  const feeds: [AnswerKey[], number[]][] = [
    [
      ['sells', 'work', 'industry', 'rules', 'brandVoice', 'ownWriting', 'neverWords', 'market', 'pronoun'],
      all,
    ],
    [['idealClient'], [1, 2, 4, 5, 6, 7, 8, 9, 10, 17]],
    [['message'], [2, 6, 7, 8, 9, 10, 13, 14]],
    [['coreProblem'], [1, 3, 5, 6, 7, 8, 10]],
    [['outcomes'], [3, 4, 5, 6, 7, 8, 10]],
    [['uniqueAdvantage'], [3, 4, 5, 6, 7, 10, 15, 17]],
    [['story'], [3, 7, 9, 10, 11, 15]],
    [['proof'], [5, 8, 9, 10, 15]],
    [['scenes'], [3, 7, 8, 9, 11]],
    [['clientWords'], [1, 2, 4, 6, 7, 11]],
    [['objections'], [1, 5, 8, 10, 17]],
    [['firstStep'], [4, 5, 6, 7, 8, 9, 10, 16, 17]],
    [['practical'], [8, 10, 11, 16, 17]],
    [['offerProgram'], [4, 5, 6, 7, 8, 10, 12]],
    [['offers'], [4, 5, 10, 12]],
    [['callToAction'], [4, 6, 7, 8, 9, 10, 11, 13, 16, 17]],
    [['platforms'], [9, 11, 13, 14]],
    [['goal90Days'], [4, 6, 8, 10]],
    [['businessStage'], [4, 5, 6]],
    [['brandColors'], [10]],
    [['fullName'], [3, 7, 8, 13, 15, 16, 17]],
    [['businessName'], [3, 7, 8, 13, 14, 15, 16, 17]],
    [['assets', 'revenue'], []],
    [['helpNeeded'], [8, 10]],
  ]
  it.each(feeds)('let %j feed exactly the sections %j', (keys, numbers) => {
    for (const key of keys) expect(feedsOf(key).map((section) => section.number)).toEqual(numbers)
  })
})

it('says in words how many rows an answer may have', () => {
  const sentences = (raw: unknown): string[] => readIntake(raw).issues.map(({ sentence }) => sentence)
  expect(sentences({ offers: [] })).toEqual([
    'Ways to buy: 1 entry at least is expected here; it may be empty.',
  ])
  expect(sentences({ offers: Array.from({ length: 7 }, () => ({})) })).toEqual([
    'Ways to buy: 6 entries at most are expected here.',
  ])
})
