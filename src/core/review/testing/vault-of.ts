import { emptyIntake, proofOf, wayToBuy, type Intake } from '../../../shared/intake.ts'
import { noTokens } from '../../../shared/provider.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import type { Content, SectionRecord } from '../../../shared/vault.ts'
import type { ReviewedVault } from '../reading.ts'

/** What an engineering-manager coach answered: one price, one call, one testimonial, fourteen years. */
export const intakeOfCoach: Intake = {
  ...emptyIntake(),
  businessName: 'Northlight Coaching',
  fullName: 'Mara Lindqvist',
  sells: 'program',
  work: 'client',
  industry: 'Leadership coaching for engineering managers',
  idealClient: 'Engineering managers of 35 to 45 in firms of 50 to 300 people.',
  message: 'I help new engineering managers lead their team with calm, without working evenings.',
  uniqueAdvantage: 'Fourteen years as a developer and manager before I coached anybody.',
  proof: [
    proofOf({
      words:
        '“I stopped rewriting my team’s code in week three, and gave away the on-call rota.” (Jonas, Berlin)',
    }),
  ],
  offerProgram: 'A 90-day one-to-one program with a weekly call and a leadership diary.',
  offers: [
    wayToBuy({
      timeframe: '90 days',
      price: '$4,800, or three payments of $1,700',
      includes: '12 calls of 60 minutes, a delegation map.',
    }),
  ],
  callToAction: 'Book a free 30-minute Clarity Call',
}

const stepNames = [
  'The Honest Picture',
  'The One Lever',
  'The Small Start',
  'The Real Practice',
  'The Open Conversation',
  'The Hard Week',
  'The Own Way',
]

/** The sections that coin facts: one-liner, offer with its steps and prices, gift. */
export const coining: Partial<Record<SectionNumber, Content>> = {
  2: { oneLiner: 'I help new engineering managers lead their team with calm, without working evenings.' },
  4: {
    name: 'The Quiet Manager Program',
    blueprint: stepNames.map((name) => ({ name })),
    tiers: [
      { name: '90 days', timeframe: '90 days', price: '$4,800, or three payments of $1,700' },
      { name: '12 months', timeframe: '12 months', price: 'Agreed together after the first 90 days' },
    ],
  },
  6: { title: { main: 'The Honest Week Check' } },
}

/** A vault of these contents, whole or in pieces, written by a provider from the coach's answers. */
export function vaultOf(
  contents: Partial<Record<SectionNumber, Content>>,
  more: Partial<Omit<ReviewedVault, 'sections'>> = {},
): ReviewedVault {
  const sections = sectionNumbers.flatMap((number): SectionRecord[] => {
    const content = contents[number]
    return content ? [recordOf(number, content)] : []
  })
  return { sections, intake: intakeOfCoach, past: [], confirmed: [], ...more }
}

const recordOf = (number: SectionNumber, content: Content): SectionRecord => ({
  schemaVersion: 1,
  number,
  key: sectionOf(number).key,
  revision: 1,
  content,
  source: 'run',
  writers: [{ provider: 'openai', model: 'gpt' }],
  note: null,
  basis: { answers: {}, reads: {}, prompts: {} },
  tokens: noTokens,
  savedAt: '2026-01-01T00:00:00.000Z',
})

/** A vault that says this in the body of an e-mail, beside the sections that coin facts. */
export const vaultSaying = (
  body: string,
  more: Partial<Omit<ReviewedVault, 'sections'>> = {},
): ReviewedVault => vaultOf({ ...coining, 8: { emails: [{ body }] } }, more)
