import { describe, expect, it } from 'vitest'
import { emptyIntake, proofOf, wayToBuy, type Intake } from '../../shared/intake.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import type { Content } from '../../shared/vault.ts'
import { reviewWords } from './check-vault.ts'
import { vaultOf } from './testing/vault-of.ts'

const english: Intake = {
  ...emptyIntake(),
  businessName: 'Tin Bell Cycles',
  fullName: 'Edda Moran',
  idealClient: 'Families who ride to school.',
  proof: [
    proofOf({ words: '“I asked twice if that was the price.”', source: 'Hilde Maes, customer' }),
    proofOf({ words: '212 bikes looked after in September' }),
  ],
  scenes: 'A father came back from his hire with the box full of autumn leaves.',
  uniqueAdvantage: 'The trailer we cook in has a roof. About a third go elsewhere after the call.',
  offerProgram: 'You bring the bike, we look at it with you, we ring when it is ready.',
  offers: [
    wayToBuy({ name: 'Weekend', timeframe: 'Friday 16:00 to Monday 10:00', price: '€80' }),
    wayToBuy({ name: 'Month to month', timeframe: 'Month to month', price: '€38 per person' }),
  ],
  rules: 'Nobody under 18 hires alone. A deposit of €150. No foxgloves or lilies on tables with food.',
  market: { country: 'Belgium', language: 'English', spelling: 'British', currency: 'EUR' },
  callToAction: 'Bring your bike in, or book a hire day',
}
const of = (language: string, more: Partial<Intake> = {}): Intake => ({
  ...english,
  ...more,
  market: { ...english.market, language },
})

const alarms = (contents: Partial<Record<SectionNumber, Content>>, intake: Intake): string[] =>
  reviewWords(vaultOf(contents, { intake }))
    .filter(({ severity, section, rule }) => severity !== 'note' && section in contents && rule !== 'length')
    .map(({ rule }) => rule)
const inMail = (body: string, intake = english): string[] => alarms({ 8: { emails: [{ body }] } }, intake)
const inText = (message: string, intake = english): string[] =>
  alarms({ 16: { textMessages: [{ when: '48 hours before', message }] } }, intake)

describe('what the answers say in other words is no finding, and one word beside it is', () => {
  it.each([
    {
      what: 'a scene told again',
      own: 'A father brought his box home full of autumn leaves.',
      not: 'A father brought his van home full of broken wardrobes.',
      rule: 'told-scene-en',
    },
    {
      what: 'somebody who is quoted to the letter',
      own: 'Hilde Maes, a customer, told us: “I asked twice if that was the price.”',
      not: 'Hilde Maes, a customer, told us that nothing ever broke again.',
      rule: 'claim-testimonial-en',
    },
    {
      what: 'a promise of what is so',
      own: 'We promise that the trailer has a roof, you will see.',
      not: 'We promise that each chain outlives its owner.',
      rule: 'claim-guarantee-en',
    },
    {
      what: 'a call that the answers tell of',
      own: 'Say yes, and we ring you.',
      not: 'Say yes, and we ring you.',
      rule: 'consent-call',
      other: { offerProgram: 'You bring the bike and fetch it.' },
    },
    {
      what: 'a share of people that was answered',
      own: 'About a third of the people go elsewhere.',
      not: 'About a quarter of the people go elsewhere.',
      rule: 'closed-number',
    },
    {
      what: 'a count rounded down',
      own: 'More than 200 bikes are looked after by us.',
      not: 'More than 400 bikes are looked after by us.',
      rule: 'closed-number',
    },
    {
      what: 'a price for each of so many',
      own: 'For sixty guests that comes to €2,280.',
      not: 'For sixty guests that comes to €2,400.',
      rule: 'closed-money',
    },
  ])('$what', ({ own, not, rule, other }) => {
    expect(inMail(own)).toEqual([])
    expect(inMail(not, { ...english, ...other })).toContain(rule)
  })
})

describe('in a text message', () => {
  it('a deposit the answers name is no income, and the time until then may be said in days', () => {
    expect(inText('Bring the €150 deposit. In two days it is your turn.')).toEqual([])
    expect(inText('Make €900 a month.')).toContain('ad-policy')
  })
})

describe('what a sentence denies or leaves open claims nothing', () => {
  it.each([
    ['German', 'Ob Sie damit Steuern sparen, kann ich nicht zusagen.', 'Sie sparen damit Steuern.'],
    ['French', 'Nous ne pouvons rien garantir.', 'Nous garantissons le résultat.'],
    ['French', 'Je ne remplace aucun traitement.', 'Je remplace votre traitement.'],
    ['Spanish', 'Me preguntan si doy garantías.', 'Doy garantías.'],
    ['Polish', 'Zdjęć bez zgody nie robię.', 'Robię zdjęcia bez zgody.'],
    ['French', 'Pas de supplément sans votre accord.', 'Nous filmons sans votre accord.'],
  ])('%s: %s', (language, open, claimed) => {
    const intake = of(language, { industry: 'Steuerberatung, conseil', rules: '' })
    expect(inMail(open, intake)).toEqual([])
    expect(inMail(claimed, intake)).not.toEqual([])
  })
})

describe('grammar is no fault', () => {
  it('a day keeps its capital in an answer that is pasted, and any other word does not', () => {
    expect(inMail('You have it from Friday 16:00 to Monday 10:00.')).toEqual([])
    expect(inMail('You pay from Month to month.')).toContain('broken-pasted-answer')
  })

  it('a step whose name reads like a line is bent in mid-sentence, unless it is named there or has capitals of its own', () => {
    const withStep = (name: string, body: string): string[] =>
      alarms({ 4: { blueprint: [{ name }] }, 8: { emails: [{ body }] } }, english).filter((rule) =>
        rule.startsWith('broken'),
      )
    expect(withStep('The list of gaps', 'After that comes The list of gaps, on one page.')).toEqual([
      'broken-pasted-answer',
    ])
    expect(withStep('The list of gaps', 'That leads to The list of gaps.')).toHaveLength(1)
    expect(withStep('The list of gaps', 'After that comes the list of gaps, on one page.')).toEqual([])
    expect(withStep('The list of gaps', 'After that comes “The list of gaps”, on one page.')).toEqual([])
    expect(withStep('The list of gaps', 'It is called The list of gaps.')).toEqual([])
    expect(withStep('The List of Gaps', 'After that comes The List of Gaps, on one page.')).toEqual([])
  })

  it('the title of a piece of the gift keeps the capitals it has', () => {
    const mail = 'In it are Three Papers in Order: which one comes first.'
    const withPiece = (title: string): string[] =>
      alarms({ 6: { deliverables: [{ title }] }, 8: { emails: [{ body: mail }] } }, english)
    expect(withPiece('Three Papers in Order')).not.toContain('broken-capital')
    expect(withPiece('A sheet')).toContain('broken-capital')
  })

  it('a call to action at the end of a text is whole, and a part of it is not', () => {
    const bio = (end: string): string[] =>
      alarms(
        {
          15: {
            full: `Edda Moran mends bikes. ${'She reads the price aloud before anything is done to it. '.repeat(3)}${end}`,
          },
        },
        english,
      )
    expect(bio('Bring your bike in, or book a hire day')).toEqual([])
    expect(bio('Bring your bike in, or book a hire')).toContain('leftover-cut-off')
  })

  it('silence about others of the trade is no silence about the trade', () => {
    const others = of('English', { rules: 'Nothing is said about other bicycle shops.' })
    expect(inMail('This is a bicycle shop with a bench outside.', others)).not.toContain('rule-topic')
    const grants = of('English', { rules: 'Nothing is said about grants.' })
    expect(inMail('The grant pays for a new wheel.', grants)).toContain('rule-topic')
  })

  it('what a rule says behind its colon is no part of what it forbids', () => {
    const rules = 'Not lawyers: state law sets notices and waiting.'
    expect(inMail('The state sets the notices and the waiting.', of('English', { rules }))).toEqual([])
    const flowers = of('English', { rules: 'No foxgloves on tables: the florist next door has lilies.' })
    expect(inMail('We put foxgloves on tables.', flowers)).toContain('rule-ban')
    expect(inMail('The florist next door has them.', flowers)).toEqual([])
  })

  it('a rule about an age or about one place is broken only there', () => {
    expect(inMail('Most people hire alone on weekdays.')).toEqual([])
    expect(inMail('A boy of 16 hires alone here.')).toContain('rule-ban')
    expect(inMail('My brother carried foxgloves home on the bus.')).toEqual([])
    expect(inMail('We set foxgloves between the plates of food.')).toContain('rule-ban')
  })

  it('a Polish lady who is named is not the reader', () => {
    const polish = of('Polish', { rules: '' })
    expect(inMail('Pani Beata pisze do ciebie o twoim rowerze.', polish)).not.toContain('broken-address')
    expect(inMail('Napiszę do Pani o twoim rowerze i o tobie.', polish)).toContain('broken-address')
  })

  it('a French verb turned round takes “je” before a vowel, and a year of the reader is asked about only', () => {
    expect(inMail('Puis-je annuler ?', of('French', { rules: '' }))).toEqual([])
    const dated = (text: string) =>
      reviewWords(vaultOf({ 8: { emails: [{ body: text }] } }, { intake: english })).find(
        ({ rule }) => rule === 'closed-date',
      )?.severity
    expect(dated('You may have a bell that you bought in 2019.')).toBe('warning')
    expect(dated('We opened the shop in 2019.')).toBe('error')
  })
})
