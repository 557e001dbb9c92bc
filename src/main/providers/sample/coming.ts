import { z } from 'zod'
import { type Business, firstStepKinds, soldKinds, workKinds } from '../../../shared/business.ts'
import { intakeSchema } from '../../../shared/intake.ts'
import { choice, group, list, text } from '../../../shared/sections/field.ts'
import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { offer } from '../../../shared/sections/04-offer.ts'
import { appointmentReminders } from '../../../shared/sections/16-appointment-reminders.ts'

// Stands in for intake version 2, `businessOf`, `schemaOf` and the facts of version 2 until they are there. Goes then.

const words = z.string().default('')
const way = z.object({ name: words, timeframe: words, price: words, includes: words })
const firstStep = z.object({
  kind: z.enum(firstStepKinds).nullable().default(null),
  ...{ place: words, length: words, price: words },
})
const market = z.object({ country: words, language: words, spelling: words, currency: words })
const practical = z.object({
  ...{ bookingLink: words, address: words, hours: words, cancelling: words, sendingTool: words },
})

export const comingIntakeSchema = intakeSchema.extend({
  sells: z.enum(soldKinds).nullable().default(null),
  work: z.enum(workKinds).nullable().default(null),
  offers: z.array(way).default([way.parse({})]),
  proof: z.array(z.object({ words, source: words })).default([{ words: '', source: '' }]),
  firstStep: firstStep.default(firstStep.parse({})),
  objections: words,
  clientWords: words,
  scenes: words,
  pronoun: z.enum(['she', 'he', 'they', 'we']).nullable().default(null),
  market: market.default(market.parse({})),
  practical: practical.default(practical.parse({})),
})
export type ComingIntake = z.infer<typeof comingIntakeSchema>

export const businessOf = (intake: ComingIntake): Business => ({
  sells: intake.sells ?? 'program',
  firstStep: intake.firstStep.kind ?? 'free-call',
  ways: intake.offers.filter((each) => Object.values(each).some((text) => text.trim() !== '')).length,
})

const steps = {
  program: [7, 7],
  visits: [3, 6],
  project: [4, 8],
  product: [3, 5],
  subscription: [3, 6],
} as const

const moments = [
  'When booked',
  '48 hours before',
  '24 hours before',
  '1 hour before',
  '10 minutes before',
  'At the start',
  '15 minutes after a missed start',
] as const

/** The schema of a section, narrowed to a business. */
export function schemaOf(number: SectionNumber, business: Business): z.ZodObject {
  if (number === 4) {
    const step = offer.schema.shape.blueprint.element
    const tier = offer.schema.shape.tiers.shape.ninetyDays
    const [least, most] = steps[business.sells]
    const ways = Math.max(1, business.ways)
    return group('Offer & Pricing', {
      ...offer.schema.shape,
      blueprint: list('Blueprint', step, { count: [least, most], item: 'Step', inOrder: true }),
      tiers: list('Ways to buy', group('Way', { name: text('Name', { words: [1, 12] }), ...tier.shape }), {
        count: ways,
        item: 'Way',
      }),
    })
  }
  if (number === 16) {
    const { subject, preview, body } = appointmentReminders.schema.shape.emails.element.shape
    const call = business.firstStep === 'free-call' || business.firstStep === 'application'
    const when = choice('When', moments)
    return group('Reminders', {
      ...appointmentReminders.schema.shape,
      emails: list('Reminder e-mails', group('E-mail', { when, subject, preview, body }), {
        count: call ? 7 : 5,
        item: 'E-mail',
      }),
    })
  }
  return sectionOf(number).schema
}

/** Where the facts of sections are coined, by the name of their slot. */
export function factPlace(name: string): { section: SectionNumber; path: (string | number)[] } | null {
  if (name === 'oneLiner') return { section: 2, path: ['oneLiner'] }
  if (name === 'offerName') return { section: 4, path: ['name'] }
  if (name === 'giftTitle') return { section: 6, path: ['title', 'main'] }
  const [, step] = /^step([1-9])$/u.exec(name) ?? []
  if (step) return { section: 4, path: ['blueprint', Number(step) - 1, 'name'] }
  const [, tier, key = ''] = /^way([1-6])(Name|Timeframe|Price)$/u.exec(name) ?? []
  return tier ? { section: 4, path: ['tiers', Number(tier) - 1, key.toLowerCase()] } : null
}
