import { migratedIntake } from '../../../shared/intake-migration.ts'
import { testimonialsOf } from './old-answers.ts'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Intake, intakeSchema } from '../../../shared/intake.ts'
import { idealClient } from '../../../shared/sections/01-ideal-client.ts'
import { message } from '../../../shared/sections/02-message.ts'
import { story } from '../../../shared/sections/03-story.ts'
import { bio } from '../../../shared/sections/15-bio.ts'
import { appointmentReminders } from '../../../shared/sections/16-appointment-reminders.ts'
import { joinParts } from '../../../shared/sections/join-parts.ts'
import { sectionSlug } from '../../../shared/sections/section-definition.ts'
import { fieldOf, issuesOf } from '../../../shared/sections/outline.ts'
import { quotesOf } from './phrases.ts'
import type { SampleSource, SampleWriter } from './sample-writer.ts'
import { writeIdealClient } from './01-ideal-client.ts'
import { writeMessage } from './02-message.ts'
import { writeStory } from './03-story.ts'
import { writeBio } from './15-bio.ts'
import { writeAppointmentReminders } from './16-appointment-reminders.ts'

const written = [
  { section: idealClient, write: writeIdealClient },
  { section: message, write: writeMessage },
  { section: story, write: writeStory },
  { section: bio, write: writeBio },
  { section: appointmentReminders, write: writeAppointmentReminders },
] as const

const names = ['northlight-coaching', 'ledgerwell-bookkeeping', 'tern-and-tiller']
const example = (name: string): Intake =>
  intakeSchema.parse(
    JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8')),
  )

const words = {
  plain:
    'They do the old work at night because it is quicker, and nobody asks. Then what? It stays; every week'.split(
      ' ',
    ),
  other:
    'Führungskräfte команды leiden مدير الفريق 管理者は毎晩働きます。 चुपचाप। “quoted (words İstanbul 🙂 – … 35–45 $1,700'.split(
      ' ',
    ),
}
const answer = fc
  .tuple(
    fc.constantFrom(words.plain, words.other, [...words.plain, ...words.other]),
    fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 300 })),
    fc.constantFrom(' ', ' ', ' ', '\n'),
    fc.nat(12),
  )
  .map(([from, length, between, start]) =>
    Array.from({ length }, (_, i) => from[(i * 7 + start) % from.length]).join(between),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text))
const strange = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .filter((text) => text.trim() !== '')
const asked = fc.oneof({ weight: 6, arbitrary: answer }, { weight: 1, arbitrary: strange })
const optional = fc.oneof(fc.constant(''), asked)

const completeIntake: fc.Arbitrary<Intake> = fc
  .record({
    businessName: asked,
    fullName: asked,
    businessType: fc.constantFrom('coaching', 'service', 'digital', 'physical'),
    industry: asked,
    idealClient: asked,
    message: asked,
    coreProblem: asked,
    outcomes: asked,
    uniqueAdvantage: asked,
    story: fc.option(
      fc.record({
        lowMoment: asked,
        discovery: optional,
        searchAgain: optional,
        breakthrough: optional,
        results: optional,
      }),
      { nil: null },
    ),
    testimonials: optional,
    offerProgram: asked,
    deliverables: asked,
    pricing: optional,
    assets: fc.constant([]),
    revenue: fc.constant(null),
    brandVoice: optional,
    brandColors: optional,
    callToAction: asked,
    platforms: fc.constant(['linkedin' as const]),
    platformsOther: fc.constant(''),
    goal90Days: asked,
    businessStage: fc.constantFrom('beginner', 'intermediate', 'advanced'),
    helpNeeded: asked,
  })
  .map((old) => intakeSchema.parse(migratedIntake(old)))

type Written = (typeof written)[number]
const issuesOfAnswer = ({ section, write }: Written, source: SampleSource): string[] => {
  const writer: SampleWriter = write
  const content = writer(source)
  const [part] = section.parts
  const checks = [part.schema.safeParse(content), section.schema.safeParse(joinParts([content]))]
  return checks.flatMap((checked) =>
    checked.error ? issuesOf(checked.error, fieldOf(section.schema)).map((issue) => issue.sentence) : [],
  )
}
/** The sections in the order in which a run writes them, each finding what it reads. */
function vaultOf(intake: Intake, variant = 0): Record<number, Record<string, unknown>> {
  const vault: Record<number, Record<string, unknown>> = {}
  for (const { section, write } of written) {
    vault[section.number] = write({ intake, reads: vault, part: 1, variant })
  }
  return vault
}
const textOf = (value: unknown): string => JSON.stringify(value)

describe.each(written.map((one) => ({ slug: sectionSlug(one.section), one })))(
  'the sample of $slug',
  ({ one }) => {
    it.each(names)('fits its form for %s, with and without what it reads, in every wording', (name) => {
      const intake = example(name)
      for (const variant of [0, 1, 2, 3, 4, 5]) {
        const reads = vaultOf(intake, variant)
        expect(issuesOfAnswer(one, { intake, reads, part: 1, variant })).toEqual([])
        expect(issuesOfAnswer(one, { intake, reads: {}, part: 1, variant })).toEqual([])
      }
    })

    it('fits its form for any complete intake', () => {
      fc.assert(
        fc.property(completeIntake, fc.nat(9), (intake, variant) => {
          expect(issuesOfAnswer(one, { intake, reads: {}, part: 1, variant })).toEqual([])
        }),
        { numRuns: 150 },
      )
    })

    it('is the same for the same source and another in another wording', () => {
      const intake = example('northlight-coaching')
      const first = vaultOf(intake)[one.section.number]
      expect(vaultOf(intake)[one.section.number]).toEqual(first)
      expect(vaultOf(intake, 1)[one.section.number]).not.toEqual(first)
    })

    it.each(names)('leaves no placeholder and no number that %s did not answer', (name) => {
      const intake = example(name)
      const { when: _when, ...content } = { when: '', ...vaultOf(intake)[one.section.number] }
      const text = textOf(content).replace(/"when":"[^"]*"/gu, '')
      expect(text).not.toMatch(/[[{]\s*(?:first|name|link|date|price|your)\b|\{\{|lorem|undefined|\bnull\b/iu)
      const answered = textOf(intake)
      for (const [number] of text.matchAll(/\d[\d.,]*\d|\d/gu)) expect(answered).toContain(number)
    })
  },
)

describe('the sections of person and voice', () => {
  it.each(names)('quote nothing that %s did not say', (name) => {
    const intake = example(name)
    const vault = vaultOf(intake)
    const said = textOf(intake).replace(/[“”"\\]/gu, '') + textOf(vault[2])
    const texts = textOf([vault[3], vault[15], vault[16]]).replace(/\\n/gu, ' ')
    for (const [, quote = ''] of texts.matchAll(/“([^”]*)”/gu))
      expect(said).toContain(quote.replace(/[.…]$/u, ''))
  })

  it('carry the one-liner of the message and the lesson of the story into the bio', () => {
    const intake = example('northlight-coaching')
    const vault = vaultOf(intake)
    const own = 'I help managers to sleep at night without learning to juggle first, every single week.'
    const lesson = 'Put the folder away, and look at one evening until it says something.'
    const reads = { ...vault, 2: { ...vault[2], oneLiner: own }, 3: { ...vault[3], coreLesson: lesson } }
    const { full, social } = writeBio({ intake, reads, part: 1, variant: 0 })
    expect(full).toContain(own)
    expect(full).toContain(lesson)
    expect(social.twitter).toBe(own)
  })

  it('call the call by its name and sign with the full name', () => {
    const intake = example('northlight-coaching')
    const reminders = writeAppointmentReminders({ intake, reads: {}, part: 1, variant: 0 })
    for (const email of reminders.emails) expect(email.body).toMatch(/Mara Lindqvist\nNorthlight Coaching$/u)
    expect(reminders.emails[0]?.subject).toBe('Your Clarity Call is booked')
    for (const { message } of reminders.textMessages) expect(message).toMatch(/Mara Lindqvist|Northlight/u)
  })

  it('tell a skipped story as the client’s path and never as the person’s past', () => {
    const intake = example('tern-and-tiller')
    const { stage } = writeStory({ intake, reads: {}, part: 1, variant: 0 })
    expect(stage).toContain('a story that is not about me')
    expect(stage).toContain('Shop bikes fit an average family on a flat road.')
  })

  it('take every pull quote from the stage version', () => {
    for (const name of names) {
      const { stage, pullQuotes } = writeStory({ intake: example(name), reads: {}, part: 1, variant: 0 })
      for (const quote of pullQuotes) expect(stage).toContain(quote)
      expect(new Set(pullQuotes).size).toBe(pullQuotes.length)
    }
  })

  it('leave the testimonials to the sections that show them', () => {
    const intake = example('northlight-coaching')
    const text = textOf(vaultOf(intake))
    for (const quote of quotesOf(testimonialsOf(intake))) expect(text).not.toContain(quote)
  })
})
