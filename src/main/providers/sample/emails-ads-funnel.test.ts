import { testimonialsOf } from './old-answers.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Intake, intakeSchema, proofOf, wayToBuy } from '../../../shared/intake.ts'
import { emailDays, emails } from '../../../shared/sections/08-emails.ts'
import { adAngles, facebookAds } from '../../../shared/sections/09-facebook-ads.ts'
import { funnelCopy } from '../../../shared/sections/10-funnel-copy.ts'
import type { SectionDefinition } from '../../../shared/sections/index.ts'
import { joinParts } from '../../../shared/sections/join-parts.ts'
import type { Content } from '../../../shared/vault.ts'
import { writeOffer } from './04-offer.ts'
import { writeEmails } from './08-emails.ts'
import { writeFacebookAds } from './09-facebook-ads.ts'
import { writeFunnelCopy } from './10-funnel-copy.ts'
import type { SampleWriter } from './sample-writer.ts'

const names = ['northlight-coaching', 'ledgerwell-bookkeeping', 'tern-and-tiller']
const example = (name: string, changes: Partial<Intake> = {}): Intake => ({
  ...intakeSchema.parse(
    JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8')),
  ),
  ...changes,
})

const whole = (write: SampleWriter, section: SectionDefinition, intake: Intake): Content =>
  joinParts(section.parts.map((_, i) => write({ intake, reads: {}, part: i + 1, variant: 0 })))
const mails = (intake: Intake) => emails.schema.parse(whole(writeEmails, emails, intake)).emails
const ads = (intake: Intake) => facebookAds.schema.parse(whole(writeFacebookAds, facebookAds, intake))
const funnel = (intake: Intake) => funnelCopy.schema.parse(whole(writeFunnelCopy, funnelCopy, intake))
const all = (intake: Intake): string =>
  [
    ...mails(intake).map((mail) => mail.body),
    JSON.stringify(ads(intake)),
    JSON.stringify(funnel(intake)),
  ].join(' ')

describe('the sample’s e-mails', () => {
  it.each(names)('of %s keep to the days and purposes of the arc, each with its own subject', (name) => {
    const written = mails(example(name))
    expect(written.map(({ number, day }) => [number, day])).toEqual(emailDays.map((day, i) => [i + 1, day]))
    for (const key of ['purpose', 'subject', 'preview', 'body'] as const)
      expect(new Set(written.map((mail) => mail[key])).size).toBe(18)
  })

  it('of day 11 greet in the morning, at midday and in the evening', () => {
    const day = mails(example('northlight-coaching')).filter((mail) => mail.day === 11)
    expect(day.map((mail) => mail.body.split('\n')[0])).toEqual([
      'Good morning once more,',
      'Hello at midday,',
      'Good evening,',
    ])
  })

  it.each(names)('of %s are signed with full name and business name', (name) => {
    const intake = example(name)
    for (const mail of mails(intake))
      expect(mail.body.endsWith(`${intake.fullName}\n${intake.businessName}`)).toBe(true)
  })

  it('state the price once, whole, in the e-mail about money, and only if there is one', () => {
    const pricing = '$4,800 for 90 days. Or three payments of $1,700.'
    const stating = (intake: Intake) =>
      mails(intake).flatMap((mail) => (mail.body.includes(pricing) ? [mail.number] : []))
    expect(stating(example('northlight-coaching', { offers: [wayToBuy({ price: pricing })] }))).toEqual([14])
    expect(stating(example('northlight-coaching', { offers: [wayToBuy({})] }))).toEqual([])
  })
})

describe('the sample’s ads', () => {
  it.each(names)('of %s take one angle each and speak the trade of the business', (name) => {
    const written = ads(example(name)).ads
    expect(written.map((ad) => ad.angle)).toEqual([...adAngles])
    expect(new Set(written.map((ad) => ad.headline)).size).toBe(10)
    for (const work of ['client', 'us', 'thing'] as const) {
      const other = ads(example(name, { work })).ads
      const same = work === example(name).work
      expect(other[0]?.primaryText === written[0]?.primaryText).toBe(same)
    }
  })
})

describe('the sample’s proof', () => {
  it.each(['northlight-coaching', 'ledgerwell-bookkeeping'])(
    'of %s is a testimonial to the letter',
    (name) => {
      const intake = example(name)
      const [quote = '?'] = testimonialsOf(intake).split('\n')
      expect(mails(intake)[5]?.body).toContain(quote)
      expect(ads(intake).ads[3]?.primaryText).toContain(quote)
      expect(funnel(intake).salesPage.testimonialSlot).toContain(quote)
    },
  )

  it('is missing where nobody gave any, and says so', () => {
    const intake = example('northlight-coaching', { proof: [proofOf({})] })
    expect(all(intake)).not.toContain('Jonas')
    expect(mails(intake)[5]?.body).toContain('You will find none here today')
    expect(ads(intake).ads[3]?.primaryText).toContain('we do not make them up')
    expect(funnel(intake).salesPage.testimonialSlot).toContain('stays empty on purpose')
  })

  it.each(names)('of %s names no number that was not answered', (name) => {
    const intake = example(name)
    // Lengths that the offer coins stand in its tiers.
    const known = JSON.stringify([intake, writeOffer({ intake, reads: {}, part: 1, variant: 0 })])
    const figures = all(intake).match(/\d[\d.,]*\d|\d/g) ?? []
    expect(figures.filter((figure) => !known.includes(figure))).toEqual([])
  })
})

describe('what stays inside', () => {
  it.each(names)('the owner’s own goal and revenue never reach a reader of %s', (name) => {
    const intake = example(name, { goal90Days: 'Zweiundvierzig neue Kunden' })
    expect(all(intake)).not.toContain('Zweiundvierzig')
    expect(all(intake)).not.toMatch(/\bintake\b/i)
  })
})

describe('the sample’s pages', () => {
  it.each(names)(
    'of %s name every step of the offer, its prices and the call to action as they stand',
    (name) => {
      const intake = example(name)
      const offer = writeOffer({ intake, reads: {}, part: 1, variant: 0 })
      const { salesPage, questions } = funnel(intake)
      for (const step of offer.blueprint) expect(salesPage.offer).toContain(step.name)
      for (const way of offer.tiers) expect(salesPage.offer).toContain(way.price)
      expect(questions.map(({ answer }) => answer).join(' ')).toContain(offer.tiers[0]?.price)
      expect(salesPage.callToAction).toContain(intake.callToAction)
    },
  )
})
