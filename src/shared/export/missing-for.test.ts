import { describe, expect, it } from 'vitest'
import { emptyHandover, handoverSchema } from '../handover.ts'
import type { SectionNumber } from '../sections/index.ts'
import { missingFor, type Missing } from './missing-for.ts'
import { targetIds, type TargetId } from './targets.ts'

const emails = { emails: [{ body: 'Book here: {{call link}}. {{first name}} {{unsubscribe}}' }] }
const ads = { ads: [{ shortText: 'Calm.', search: {} }, { shortText: 'Calm.' }] }

function missing(
  targets: TargetId[],
  contents: Partial<Record<SectionNumber, unknown>>,
  handover: unknown = emptyHandover(),
): Missing[] {
  const sections = ([8, 9, 11, 16] as const).flatMap((number) =>
    contents[number] === undefined ? [] : [{ number, content: contents[number] }],
  )
  const vault = { sections, leftOut: [], approvals: {}, handover: handoverSchema.parse(handover) }
  return missingFor(vault, { targets, sections: null, approvedOnly: false })
}
const places = (all: readonly Missing[]) => all.map(({ where }) => where)

describe('what an export goes without', () => {
  it('is an address that a text names, said once, and never a name', () => {
    expect(missing(['markdown', 'markdown-folder'], { 8: emails })).toEqual([
      {
        what: 'Texts name the call link, and its address is not known: the token’s name stands there in brackets.',
        where: 'links',
      },
    ])
    expect(missing(['markdown'], { 8: emails }, { links: { call: 'mara.test' } })).toEqual([])
  })

  it('is what belongs below letters, where no program adds it', () => {
    const links = { call: 'mara.test/call' }
    expect(places(missing(['emails-csv', 'emails-eml'], { 8: emails }, { links }))).toEqual([
      'links',
      'links',
    ])
    expect(missing(['emails-highlevel'], { 8: emails }, { links })).toEqual([])
    expect(places(missing(['emails-kit'], { 8: emails }, { links }))).toEqual(['links'])
    const known = { links: { ...links, postalAddress: 'Weg 1', unsubscribe: 'mara.test/out' } }
    expect(missing(['emails-csv'], { 8: emails }, known)).toEqual([])
  })

  it('is the day of an appointment or the link to dial in, where no program is known to put it in', () => {
    for (const body of ['On {{appointment day}} at {{appointment time}}.', 'Here: {{meeting link}}']) {
      const reminders = { emails: [{ body }] }
      expect(places(missing(['emails-csv', 'emails-kit'], { 16: reminders }))).toEqual([16])
      expect(missing(['emails-highlevel', 'markdown'], { 16: reminders })).toEqual([])
    }
  })

  it('is a page that ads lead to, and what an older vault does not have of them', () => {
    expect(missing(['ads-meta', 'ads-google', 'ads-chat'], { 9: ads })).toEqual([
      { what: 'Ads lead to a page, and none is known yet.', where: 'links' },
      { what: '1 of 2 ads has no search ad: it is left out.', where: 9 },
      { what: '2 of 2 ads have no words for a chat assistant: they are left out.', where: 9 },
    ])
  })

  it('is a page that was typed and leads nowhere, of each that ads and posts lead to', () => {
    const links = {
      gift: 'https://mara.test/check?utm_campaign={{campaign.name}}',
      call: 'mara.test/call me',
      offer: 'https://my_shop.mara.test./offer',
    }
    const nowhere = [
      'The gift link is no address a browser opens, so no ad or post leads there: “https://mara.test/check?utm_campaign={{campaign.name}}”.',
      'The call link is no address a browser opens, so no ad or post leads there: “mara.test/call me”.',
    ].map((what) => ({ what, where: 'links' }))
    for (const target of ['ads-meta', 'ads-google', 'ads-linkedin', 'ads-chat', 'planner'] as const) {
      const contents = { 9: { ads: [] }, 11: { calendar: [] } }
      const said = missing([target], contents, { links, launchDate: '2026-12-01' })
      expect(said, target).toEqual(nowhere)
    }
  })

  it('is what of an ad fits no more with the apostrophe that a table puts before a sign', () => {
    const headline = '-20 % auf alle Kurse bis März!'
    expect(headline).toHaveLength(30)
    const search = { headlines: [headline, headline.slice(1), '-20 % bis März'], descriptions: [headline] }
    const chat = { title: '+'.repeat(50), copy: `=${'a'.repeat(90)}` }
    const links = { gift: 'mara.test/check' }
    const said = missing(['ads-google', 'ads-chat'], { 9: { ads: [{ search, chat }] } }, { links })
    expect(said).toEqual([
      {
        what: `The headline “${headline}” begins with a sign that spreadsheets run, so an apostrophe stands before it in the table. With it, it has 31 characters, and the platform takes 30: begin it with another sign.`,
        where: 9,
      },
      {
        what: 'The headline “-20 % bis März” begins with a sign that spreadsheets run, so an apostrophe stands before it in the table. Begin it with another sign, or take the apostrophe away before it is sent.',
        where: 9,
      },
      {
        what: expect.stringMatching(/^The description “-20 %.* Begin it with another sign/u) as string,
        where: 9,
      },
      { what: expect.stringMatching(/^The title .* has 51 characters/u) as string, where: 9 },
      { what: expect.stringMatching(/^The copy “=a+…” .* Begin it with another sign/u) as string, where: 9 },
    ])
  })

  it('is the apostrophe before a text of any table, which would be sent and posted with it', () => {
    const sign = '+++ Neu +++'
    const contents = {
      8: { emails: [{ subject: sign, body: `- one\n${'word '.repeat(40)}` }] },
      9: { ads: [{ headline: 'Calm', shortText: sign, linkedin: { headline: '@mara' } }] },
      11: { calendar: [{ posts: [{ channel: 'LinkedIn', piece: sign }, 'Monday: a film'] }] },
      16: { emails: [{ subject: 'Tomorrow' }], textMessages: [{ message: sign }] },
    }
    const links = { gift: 'mara.test/check', postalAddress: 'Weg 1', unsubscribe: 'mara.test/out' }
    const named = (target: TargetId) =>
      missing([target], contents, { links, launchDate: '2026-12-01' }).flatMap(
        ({ what }) =>
          /^The (.*?) “(.{1,5}).*so an apostrophe stands/u.exec(what)?.slice(1, 3).join(' ') ?? [],
      )
    for (const target of targetIds)
      expect([target, named(target)]).toEqual([
        target,
        /^emails-(?!html|eml)/u.test(target)
          ? ['subject +++ N', 'text - one']
          : ({
              ...{ 'ads-meta': ['short text +++ N'], 'ads-linkedin': ['headline @mara'] },
              ...{ planner: ['post +++ N'], 'text-messages': ['message +++ N'] },
            }[String(target)] ?? []),
      ])
    const [long] = missing(['emails-kit'], contents, { links }).filter(({ what }) =>
      what.startsWith('The text'),
    )
    expect(long?.what).toMatch(/^The text “- one word .{1,50}…” begins/u)
  })

  it('is every post that goes out on no social network', () => {
    const posts = ['Website', 'Facebook', 'Boletín', 'Website', ''].map((channel) => ({
      channel,
      piece: 'P',
    }))
    const calendar = { calendar: [{ posts }, { posts: ['Monday: a film'] }, {}] }
    expect(missing(['planner'], { 11: calendar }, { launchDate: '2026-12-01' })).toEqual([
      {
        what: '3 of 6 planned posts go out on no social network and are left out of the planner’s table: “Website”, “Boletín”.',
        where: 11,
      },
    ])
  })

  it('is the text for a feed, where nothing is posted; where only the short one lacks, the long one stands there', () => {
    const links = { gift: 'mara.test/check' }
    const said = (...all: object[]) =>
      missing(['ads-meta'], { 9: { ads: all } }, { links }).map(({ what }) => what)
    expect(said({ search: {} }, { search: {} })).toEqual([
      '2 of 2 ads have no text for a feed: they are left out.',
    ])
    expect(said({ primaryText: 'Calm.' }, {}, { shortText: 'Calm.' })).toEqual([
      '1 of 3 ads has no short text: the long one stands in its place.',
      '1 of 3 ads has no text for a feed: it is left out.',
    ])
  })

  it('is a launch date, where dates are made of it', () => {
    const calendar = { calendar: [{ posts: [{ piece: 'A film' }] }] }
    expect(places(missing(['calendar', 'planner'], { 11: calendar }))).toEqual(['launch', 'launch'])
    expect(missing(['calendar', 'planner'], { 11: calendar }, { launchDate: '2026-12-01' })).toEqual([])
  })

  it('is a list that the business was not asked for', () => {
    const said = missing(['text-messages', 'planner'], { 16: { emails: [] }, 11: { blog: [] } })
    expect(said).toEqual([
      { what: 'No text messages are written, so their table is left out.', where: 16 },
      { what: 'No posts are planned, so the planner’s table is left out.', where: 11 },
    ])
    expect(missing(['text-messages'], { 16: { textMessages: [{}] } })).toEqual([])
  })

  it('is a section that a target is made of', () => {
    expect(missing(['ads-meta'], { 8: emails })).toEqual([
      {
        what: '“Ads for Facebook and Instagram” cannot be made: section 9, Ad Copy, is not among what leaves.',
        where: 9,
      },
    ])
  })

  it('is told of every target there is', () => {
    for (const target of targetIds) expect(() => missing([target], {})).not.toThrow()
  })
})
