import { describe, expect, it } from 'vitest'
import { intakeSchema, wayToBuy, type Intake } from './intake.ts'
import { fitsAfterAll, mayBeLeftOut, proposedToLeaveOut } from './left-out.ts'
import { sectionNumbers, sections } from './sections/index.ts'

const told = { lowMoment: 'A night', discovery: 'A book', searchAgain: '', breakthrough: '', results: '' }
const intake = (change: Partial<Intake>): Intake =>
  intakeSchema.parse({
    sells: 'program',
    work: 'client',
    story: told,
    offers: [wayToBuy({ name: 'The year', timeframe: '12 months', price: '$7,000' })],
    firstStep: { kind: 'free-call' },
    platforms: ['youtube', 'email'],
    ...change,
  })
const proposed = (change: Partial<Intake> = {}): number[] =>
  proposedToLeaveOut(intake(change)).map(({ section }) => section)
const step = (kind: Intake['firstStep']['kind']): Pick<Intake, 'firstStep'> => ({
  firstStep: { kind, place: '', length: '', price: '' },
})

const clinic: Partial<Intake> = {
  sells: 'visits',
  work: 'together',
  offers: [
    wayToBuy({ name: 'Single visit', timeframe: '60 minutes', price: '€110' }),
    wayToBuy({ name: 'Block of six', timeframe: '6 to 8 weeks', price: '€590' }),
  ],
  ...step('paid-visit'),
  platforms: ['instagram', 'email'],
}

describe('the sections that are proposed to be left out', () => {
  it('are none where a year is sold after a call, a story is told and films are shown', () => {
    expect(proposed()).toEqual([])
  })
  it('of a clinic are the sales call, the video, the program, the show and the setter', () => {
    expect(proposed(clinic)).toEqual([5, 7, 12, 13, 17])
  })
  it('of the same clinic with a program of a year no longer hold the program', () => {
    const year = wayToBuy({ name: 'Strong again', timeframe: '12 months', price: '€2,400' })
    expect(proposed({ ...clinic, offers: [...(clinic.offers ?? []), year] })).toEqual([5, 7, 13, 17])
    expect(proposed({ ...clinic, offers: [year], sells: 'program', ...step('free-call') })).toEqual([7, 13])
  })
  it('hold the program where a year is a few visits, and not where something happens about monthly', () => {
    const year = (timeframe: string, includes = '') => ({
      ...clinic,
      offers: [wayToBuy({ name: 'The year', timeframe, includes, price: '£144' })],
    })
    expect(proposed(year('Two visits in twelve months'))).toContain(12)
    expect(proposed(year('12 months', 'Two tunings, the list brought up to date'))).toContain(12)
    expect(proposed(year('12 months', '12 visits, two of them at home'))).not.toContain(12)
    expect(proposed({ ...year('12 months', '2 retreats'), sells: 'program' })).not.toContain(12)
  })
  it('hold the program where a year is done for the client, and not where the client does it', () => {
    const year = {
      sells: 'subscription',
      offers: [wayToBuy({ timeframe: '12 months', price: '€129' })],
    } as const
    for (const work of ['us', 'thing'] as const)
      expect(proposed({ ...clinic, ...year, work, offers: [...year.offers] })).toContain(12)
    for (const work of ['client', 'together', null] as const)
      expect(proposed({ ...clinic, ...year, work, offers: [...year.offers] })).not.toContain(12)
    expect(
      proposed({ ...clinic, ...year, sells: 'program', work: 'us', offers: [...year.offers] }),
    ).not.toContain(12)
  })
  it('hold the setter where one person works alone, and not where there is somebody to ring', () => {
    for (const alone of [
      { pronoun: 'she', revenue: 'under-50k' },
      { pronoun: 'they', revenue: 'none' },
    ] as const)
      expect(proposed(alone)).toEqual([17])
    for (const perhaps of [
      { pronoun: 'we', revenue: 'under-50k' },
      { pronoun: 'she', revenue: '50k-100k' },
      { pronoun: null, revenue: 'none' },
      { pronoun: 'she', revenue: null },
    ] as const)
      expect(proposed(perhaps)).toEqual([])
  })
  it('hold the setter where no program is sold: hardly anybody rings people up about anything else', () => {
    const none = { offers: [wayToBuy({ timeframe: '3 months', price: '€450' })], work: 'us' } as const
    for (const sells of ['project', 'subscription', 'visits', 'product'] as const)
      expect(proposed({ ...none, offers: [...none.offers], sells })).toContain(17)
    expect(proposed({ ...none, offers: [...none.offers], sells: 'program' })).not.toContain(17)
  })
  it('hold the setter where two are named and take what two live on, and not where more than they work there', () => {
    const two = (fullName: string, revenue: Intake['revenue']) =>
      proposed({ fullName, pronoun: 'we', revenue })
    expect(two('Bronwyn Tighe and Arjun Sethi', '100k-250k')).toEqual([17])
    expect(two('Jana Vogt & Tim Roth', 'under-50k')).toEqual([17])
    expect(two('Jana Vogt und Tim Roth', '250k-1m')).toEqual([])
    expect(two('Jana Vogt und Tim Roth', null)).toEqual([])
    expect(two('Anna Meyer, MSc', '100k-250k')).toEqual([])
  })
  it('of a shop are all that needs a call, and the letters around an order where none can be placed from afar', () => {
    const shop: Partial<Intake> = { sells: 'product', offers: [wayToBuy({ price: '€29' })], ...step('shop') }
    const bought = (bookingLink: string) =>
      proposed({ ...shop, practical: { ...intake({}).practical, bookingLink } })
    expect(bought(' ')).toEqual([5, 12, 16, 17])
    expect(bought('https://shop.example/lamps')).toEqual([5, 12, 17])
  })
  it('fit after all where the answers no longer give the reason, and never where a person gave none', () => {
    const out = { at: '2026-11-28T09:00:00.000Z', reason: 'People buy in a shop.' }
    const shop = (bookingLink: string) =>
      intake({ ...step('shop'), practical: { ...intake({}).practical, bookingLink } })
    expect(fitsAfterAll(out, 16, shop(''))).toBe(false)
    expect(fitsAfterAll(out, 16, shop('https://shop.example'))).toBe(true)
    expect(fitsAfterAll({ ...out, reason: null }, 16, shop('https://shop.example'))).toBe(false)
  })
  it('hold the pillars where nothing that was chosen is a place to post', () => {
    const only = (...platforms: Intake['platforms']) => proposed({ platforms, assets: ['video-channel'] })
    expect(only('google', 'email')).toEqual([14])
    expect(only('chat-assistants')).toEqual([14])
    expect(only('google', 'facebook')).toEqual([])
    expect(only('email', 'other')).toEqual([])
    expect(only()).toEqual([])
  })
  it('hold the setter where one asks for a quote, and not the call in which the quote is talked over', () => {
    expect(proposed(step('quote'))).toEqual([17])
    expect(proposed(step('application'))).toEqual([])
  })
  it('hold the story where neither it nor a scene is told', () => {
    expect(proposed({ story: null })).toEqual([3])
    expect(proposed({ story: null, scenes: 'A woman carried her bag up the stairs.' })).toEqual([])
    expect(proposed({ story: null, scenes: 'None' })).toEqual([3])
  })
  it('hold no film where a channel is there, whatever it is called', () => {
    const other = { platforms: ['other'] as Intake['platforms'] }
    expect(proposed({ ...other, platformsOther: 'Vimeo' })).toEqual([])
    expect(proposed({ ...other, platformsOther: 'The parish letter' })).toEqual([7, 13])
    expect(proposed({ ...clinic, assets: ['video-channel'] })).toEqual([5, 12, 17])
  })
  it('hold no program where no length is said, unless the prose says a shorter one', () => {
    const untold = { offers: [wayToBuy({ price: '$4,800' })] }
    expect(proposed({ ...untold, offerProgram: '' })).toEqual([])
    expect(proposed({ ...untold, offerProgram: 'Ninety days, then 12 months.' })).toEqual([])
    expect(proposed({ ...untold, offerProgram: 'A 90-day program.' })).toEqual([12])
  })
  it('hold the program where what is sold has no end, and do not say that it lasts less than a year', () => {
    const place = {
      sells: 'subscription' as const,
      offers: [wayToBuy({ name: 'A place', timeframe: 'Mon to Fri' })],
    }
    const reason = proposedToLeaveOut(intake(place)).find(({ section }) => section === 12)?.reason
    expect(reason).toMatch(/^What you sell goes on without an end/)
  })
  it('give a whole sentence as the reason, and are never what the others are written from', () => {
    for (const { section, reason } of proposedToLeaveOut(intake({ ...clinic, story: null }))) {
      expect(reason).toMatch(/^[A-Z].+\.$/u)
      expect(mayBeLeftOut(section)).toBe(true)
    }
    expect(sectionNumbers.filter((number) => !mayBeLeftOut(number))).toEqual([1, 2, 4])
  })
  it('say for the page when that is, in whole sentences', () => {
    const rules = sections.flatMap(({ number, unfit }) => (unfit ? [{ number, when: unfit.when }] : []))
    expect(rules.map(({ number }) => number)).toEqual([3, 5, 7, 12, 13, 14, 16, 17])
    for (const { when } of rules) expect(when).toMatch(/^Where .+\.$/u)
  })
})
