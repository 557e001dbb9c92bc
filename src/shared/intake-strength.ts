import { answerStrengths, type AnswerStrength, type Mark } from './answer-strength.ts'
import { feedsOf, questionOf } from './intake-questions.ts'
import type { AnswerKey, Intake } from './intake.ts'
import { inWords } from './judged.ts'
import { isLeftOut, type LeftOutSections } from './left-out.ts'
import { sectionOf, sections } from './sections/index.ts'
import type { SectionDefinition, SectionNumber } from './sections/section-definition.ts'

export { answerStrengths, type AnswerStrength, type Mark } from './answer-strength.ts'

export interface SectionStrength {
  number: SectionNumber
  title: string
  /** `general`: it would fit many businesses. `partly`: some of it would. */
  level: 'specific' | 'partly' | 'general'
  /** The weak answers it is written from, the heaviest first. */
  weakenedBy: AnswerKey[]
}

export interface HelpMost {
  key: AnswerKey
  name: string
  /** "Six sections speak of the result; yours has four words." */
  sentence: string
  /** Sections that a better answer lifts. */
  lifts: SectionNumber[]
}

export interface IntakeStrength {
  /** In the order asked. */
  answers: AnswerStrength[]
  /** In order, without those that are left out. */
  sections: SectionStrength[]
  /** At most three questions whose better answer would lift most sections most; none when all is well. */
  helpMost: HelpMost[]
}

/** How much of the substance of a section an answer makes, against the others. 0: background. */
const weights: Record<AnswerKey, number> = {
  businessName: 0.5,
  fullName: 0.5,
  sells: 0.5,
  work: 0.5,
  industry: 1.5,
  businessStage: 0.25,
  idealClient: 3,
  message: 2.5,
  coreProblem: 3,
  outcomes: 3,
  uniqueAdvantage: 2.5,
  offerProgram: 3,
  offers: 2.5,
  firstStep: 0.75,
  rules: 0,
  callToAction: 1.5,
  story: 3,
  proof: 1.5,
  scenes: 0.5,
  clientWords: 0.5,
  objections: 0.5,
  assets: 0,
  revenue: 0,
  brandVoice: 0.75,
  brandColors: 0,
  ownWriting: 0,
  neverWords: 0,
  pronoun: 0,
  market: 0,
  practical: 0,
  platforms: 0.75,
  platformsOther: 0,
  emailPace: 0,
  goal90Days: 0.75,
  helpNeeded: 0,
}

/** What each section does with an answer, after "Six sections". */
const uses: Partial<Record<AnswerKey, string>> = {
  businessName: 'are signed with the name',
  fullName: 'are written in this name',
  industry: 'take their vocabulary from the industry',
  idealClient: 'speak to this one person',
  message: 'repeat what you help with',
  coreProblem: 'begin where it hurts',
  outcomes: 'speak of the result',
  uniqueAdvantage: 'say why it should be you',
  offerProgram: 'are built on the offer',
  offers: 'name what people get, for how long and at what price',
  firstStep: 'lead to the first step',
  callToAction: 'end with the next step',
  story: 'tell the story',
  proof: 'rest on what proves it',
  scenes: 'tell true scenes',
  clientWords: 'take over clients’ own words',
  objections: 'answer what makes people hesitate',
  practical: 'say where and when',
  brandVoice: 'are written in your voice',
  platforms: 'are written for a place',
  goal90Days: 'take their pace from the goal',
}

/** How much of what an answer could give it gives, from 0 to 1. What may stay open costs less than what is missing. */
function given(mark: Mark, optional: boolean): number {
  switch (mark) {
    case 'strong':
      return 1
    case 'enough':
      return 0.8
    case 'skipped':
      return 0.4
    case 'thin':
      return 0.25
    case 'empty':
      return optional ? 0.5 : 0
  }
}

/** Below these shares of what its answers could give, a section is only partly specific, or general. */
const levels = { specific: 0.75, partly: 0.5 }
/** One weak answer of this weight is enough to make a section only partly specific. */
const heart = 2.5
/** What was left open is named all the same where it costs a section this much. */
const heavyCost = 0.1
/** What a section reads in other sections counts half: they were written from the same answers. */
const throughReads = 0.5

/** Before any token is spent: what each answer gives, how specific each section can become, what would help most. */
export function intakeStrength(intake: Intake, leftOut: LeftOutSections = {}): IntakeStrength {
  const answers = answerStrengths(intake)
  const marks = new Map(answers.map(({ key, mark }) => [key, mark]))
  const lack = (key: AnswerKey): number => 1 - given(marks.get(key) ?? 'strong', questionOf(key).optional)
  return {
    answers,
    sections: sections
      .filter(({ number }) => !isLeftOut(leftOut, number))
      .map((section) => sectionStrength(section, lack, marks)),
    helpMost: helpMost(answers, lack, leftOut),
  }
}

function sectionStrength(
  section: SectionDefinition,
  lack: (key: AnswerKey) => number,
  marks: ReadonlyMap<AnswerKey, Mark>,
): SectionStrength {
  const shares = sharesOf(section)
  const whole = Math.max(1, sumOf([...shares.values()]))
  const costs = [...shares].map(([key, share]) => ({ key, cost: (share * lack(key)) / whole }))
  const has = 1 - sumOf(costs.map(({ cost }) => cost))
  const weak = costs.filter(({ key, cost }) => cost > 0 && (isWeak(marks.get(key), key) || cost > heavyCost))
  const atHeart = weak.some(({ key }) => section.answers.includes(key) && weights[key] >= heart)
  return {
    number: section.number,
    title: section.title,
    level: has < levels.partly ? 'general' : has < levels.specific || atHeart ? 'partly' : 'specific',
    weakenedBy: weak.sort((a, b) => b.cost - a.cost).map(({ key }) => key),
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** Thin, or missing although it must be there; what the person chose to leave open is no reproach. */
const isWeak = (mark: Mark | undefined, key: AnswerKey): boolean =>
  mark === 'thin' || (mark === 'empty' && !questionOf(key).optional)

/** What a section is written from, by weight: its own answers, and half of those behind what it reads. */
function sharesOf(section: SectionDefinition): Map<AnswerKey, number> {
  const shares = new Map<AnswerKey, number>()
  const add = (key: AnswerKey, share: number): void => {
    if (share > (shares.get(key) ?? 0)) shares.set(key, share)
  }
  for (const key of section.answers) add(key, weights[key])
  for (const read of section.reads) {
    for (const key of sectionOf(read).answers) add(key, weights[key] * throughReads)
  }
  return shares
}

function helpMost(
  answers: readonly AnswerStrength[],
  lack: (key: AnswerKey) => number,
  leftOut: LeftOutSections,
): HelpMost[] {
  const wanted = sections.filter(({ number }) => !isLeftOut(leftOut, number)).length
  return answers
    .filter(
      ({ key, mark, yours }) => yours !== null && (mark === 'thin' || (mark === 'empty' && isMissed(key))),
    )
    .map((answer) => {
      const fed = feedsOf(answer.key).filter(({ number }) => !isLeftOut(leftOut, number))
      // The voice colours all seventeen but makes none of them general, so it counts by its weight alone.
      const gain = weights[answer.key] * lack(answer.key) * Math.sqrt(fed.length)
      return { answer, fed, gain }
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 3)
    .map(({ answer: { key, yours }, fed }) => ({
      key,
      name: questionOf(key).name,
      sentence: `${sectionCount(fed.length, wanted)} ${uses[key] ?? 'are written from it'}; ${yours ?? ''}.`,
      lifts: fed.map((section) => section.number),
    }))
}

/** What may stay open is named only where much is built on it. */
const isMissed = (key: AnswerKey): boolean => !questionOf(key).optional || weights[key] >= 1

function sectionCount(count: number, all: number): string {
  const words = count === all ? `all ${inWords(count)}` : inWords(count)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} section${count === 1 ? '' : 's'}`
}
