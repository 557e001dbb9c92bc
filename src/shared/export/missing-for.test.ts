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
        what: '“Ads for Facebook and Instagram” stays empty: section 9, Ad Copy, is not among what leaves.',
        where: 9,
      },
    ])
  })

  it('is told of every target there is', () => {
    for (const target of targetIds) expect(() => missing([target], {})).not.toThrow()
  })
})
