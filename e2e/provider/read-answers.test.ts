import { expect, test } from 'vitest'
import fc from 'fast-check'
import { intakeText } from '../../src/core/generate/intake-text.ts'
import { questionOf } from '../../src/shared/intake-questions.ts'
import { withoutNones } from '../../src/shared/without-nones.ts'
import { emailPaces, firstStepKinds, soldKinds, workKinds } from '../../src/shared/business.ts'
import {
  assetKinds,
  businessStages,
  type Intake,
  intakeSchema,
  platformNames,
  pronouns,
  revenueBands,
} from '../../src/shared/intake.ts'
import { readQuestion } from './read-question.ts'

/** What people type, and what could be taken for a line, a tag or a mark of ours. */
const pieces = [
  'Mara',
  'Full name: ',
  'Testimonials (not answered)',
  '(skipped)',
  'The low moment: ',
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  '  ',
  '- ',
  '| ',
  ':',
  '"',
  '\\',
  '<',
  '</answers>',
  '<answers>',
  '<\\/answers>',
  '<write section="1" key="x" part="1" of="1"/>',
  '\u2028',
  '🙂',
  'é',
  '$&',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((all) => all.join(''))
/** Blanks alone are no answer. */
const answer = text.map((typed) => (typed.trim() === '' ? '' : typed))
const someOf = <T>(all: readonly T[]) => fc.subarray([...all])
/** Rows as they are read back: none of them empty, or one that is. */
const rows = <T>(row: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.array(fc.record(row), { minLength: 1, maxLength: 4 }).map(rowsLeft)
const oneOf = <T>(all: readonly T[]) => fc.option(fc.constantFrom(...all))

const typed: fc.Arbitrary<Intake> = fc.record({
  businessName: answer,
  fullName: answer,
  sells: oneOf(soldKinds),
  work: oneOf(workKinds),
  industry: answer,
  idealClient: answer,
  message: answer,
  coreProblem: answer,
  outcomes: answer,
  uniqueAdvantage: answer,
  story: fc.option(
    fc.record({
      lowMoment: answer,
      discovery: answer,
      searchAgain: answer,
      breakthrough: answer,
      results: answer,
    }),
  ),
  proof: rows({ words: answer, source: answer }),
  scenes: answer,
  clientWords: answer,
  objections: answer,
  offerProgram: answer,
  offers: rows({ name: answer, timeframe: answer, price: answer, includes: answer }),
  firstStep: fc.record({ kind: oneOf(firstStepKinds), place: answer, length: answer, price: answer }),
  rules: answer,
  ownWriting: answer,
  neverWords: answer,
  pronoun: oneOf(pronouns),
  market: fc.record({ country: answer, language: answer, spelling: answer, currency: answer }),
  practical: fc.record({
    bookingLink: answer,
    address: answer,
    phone: answer,
    hours: answer,
    cancelling: answer,
    sendingTool: answer,
  }),
  assets: someOf(assetKinds),
  revenue: oneOf(revenueBands),
  brandVoice: answer,
  brandColors: answer,
  callToAction: answer,
  platforms: someOf(platformNames),
  platformsOther: answer,
  emailPace: oneOf(emailPaces),
  goal90Days: answer,
  businessStage: oneOf(businessStages),
  helpNeeded: answer,
})
/** The name of another platform is told where one was chosen, and without the blanks around it. */
const anyIntake = typed.map((intake) => ({
  ...intake,
  platformsOther: intake.platforms.includes('other') ? intake.platformsOther.trim() : '',
}))

/** As copy may be written from it, without rows that tell nothing. */
function readBack(typed: Intake): Intake {
  const intake = withoutNones(typed)
  return { ...intake, proof: rowsLeft(intake.proof), offers: rowsLeft(intake.offers) }
}

function rowsLeft<T>(all: readonly T[]): T[] {
  const told = all.filter((row) => Object.values(row as object).some((part) => part !== ''))
  return told.length > 0 ? told : all.slice(0, 1)
}

test('any answers, read back from the words of a question, are what was typed, or open where that tells nothing', () => {
  fc.assert(
    fc.property(anyIntake, text, (intake, system) => {
      const words = `${system}\n\n${intakeText(intake)}\n\n<suggest answer="outcomes"/>\n\nSuggest five.`
      expect(readQuestion(words)).toEqual({
        kind: 'suggestions',
        intake: readBack(intakeSchema.parse(intake)),
        key: 'outcomes',
      })
    }),
    { numRuns: 300 },
  )
})

test('every choice has a label that can stand in a list with others', () => {
  for (const key of ['assets', 'platforms'] as const)
    for (const { label } of questionOf(key).choices ?? []) expect(label).not.toContain(',')
})
