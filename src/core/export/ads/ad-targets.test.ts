import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { adAngles, buttonChoices } from '../../../shared/sections/09-facebook-ads.ts'
import { exportChoiceSchema } from '../../../shared/export/export-choice.ts'
import { validSection } from '../../testing/valid-content.ts'
import { textsMade, vaultToExport } from '../../testing/vault-to-export.ts'
import { exportFiles } from '../export-files.ts'
import type { VaultToExport } from '../target.ts'
import { headerOf } from './own-columns.ts'

type Row = Record<string, string>
const rowsOf = (csv = ''): Row[] =>
  Papa.parse<Row>(csv.replace(/^\ufeff/u, ''), { header: true, delimiter: ',', skipEmptyLines: true }).data
const tableIn = (files: readonly [string, string][], name: string): Row[] =>
  rowsOf(files.find(([each]) => each === name)?.[1])

const ads = adAngles.map((angle, at) => ({
  ...{
    angle,
    headline: `Your quiet week ${at}`,
    primaryText: 'You lead. '.repeat(90),
    shortText: `Short text ${at}.`,
  },
  ...{ description: 'Free for two weeks', button: 'Book the call', buttonChoice: buttonChoices[at] },
  ...{ audience: 'Managers of small teams', imageIdea: 'A desk with one cup' },
  search: {
    headlines: ['Lead with calm', `Angle ${at}`, 'Book a free call'],
    descriptions: ['A plan for new managers.', 'Twelve calls, one diary, no evenings at work.'],
    paths: ['calm', 'call'],
  },
  linkedin: { headline: `Lead with calm ${at}`, text: 'We help new managers lead with calm. '.repeat(6) },
  chat: { title: `Calm for managers ${at}`, copy: 'A plan for your first ninety days.' },
}))
const targeting = {
  interests: ['Leadership', 'Agile'],
  behaviours: ['Small business'],
  demographics: [],
  lookalikes: [],
}
const handover = { links: { gift: 'https://mara.test/check', call: 'https://mara.test/call' } }
const vault = vaultToExport({ 9: { ads, targeting } }, { handover })

const length = (text = ''): number => [...text].length
const isPage = (text = ''): boolean => /^https?:\/\/[^\s]+$/u.test(text)

/** What a platform says against a row, from its own pages (read 2026-11-27) and nothing of ours. */
const against: Readonly<Record<string, (row: Row) => string[]>> = {
  // Ads Manager: statuses and objectives by these names; headline 40, text 125 and description 30 are shown whole.
  meta: (row) => [
    ...['Campaign Name', 'Ad Set Name', 'Ad Name', 'Title', 'Body'].filter((name) => !row[name]),
    ...['Campaign Status', 'Ad Set Run Status', 'Ad Status'].filter((name) => row[name] !== 'PAUSED'),
    ...(row['Buying Type'] === 'AUCTION' && /^Outcome \w+$/u.test(row['Campaign Objective'] ?? '')
      ? []
      : ['Objective']),
    ...(length(row['Title']) <= 40 && length(row['Body']) <= 125 && length(row['Link Description']) <= 30
      ? []
      : ['long']),
    ...(isPage(row['Link']) ? [] : ['Link']),
    ...(metaButtons.has(row['Call to Action'] ?? '') ? [] : ['Call to Action']),
    ...['Campaign ID', 'Ad Set ID', 'Ad ID'].filter((name) => row[name]),
  ],
  // Ads Editor: 3 to 15 headlines of 30, 2 to 4 descriptions of 90, paths of 15; each headline once.
  google: (row) => {
    const all = (name: string): string[] =>
      Object.entries(row).flatMap(([key, value]) => (key.startsWith(`${name} `) && value ? [value] : []))
    const [headlines, descriptions, paths] = [all('Headline'), all('Description'), all('Path')]
    return [
      ...(headlines.length >= 3 && new Set(headlines).size === headlines.length ? [] : ['headlines']),
      ...(descriptions.length >= 2 && descriptions.length <= 4 ? [] : ['descriptions']),
      ...headlines.filter((text) => length(text) > 30),
      ...descriptions.filter((text) => length(text) > 90),
      ...paths.filter((text) => length(text) > 15 || /[\s/]/u.test(text)),
      ...['Campaign status', 'Ad group status', 'Status'].filter((name) => row[name] !== 'Paused'),
      ...(row['Campaign type'] === 'Search' && row['Ad type'] === 'Responsive search ad' ? [] : ['type']),
      ...(isPage(row['Final URL']) ? [] : ['Final URL']),
    ]
  },
  // Campaign Manager: name 255, text 600, headline 70.
  linkedin: (row) => [
    ...(length(row['Ad name']) <= 255 &&
    length(row['Introductory text']) <= 600 &&
    length(row['Headline']) <= 70
      ? []
      : ['long']),
    ...['Ad name', 'Introductory text', 'Headline'].filter((name) => !row[name]),
    ...(isPage(row['Destination URL']) ? [] : ['Destination URL']),
    ...(/^(?:Apply|Download|View quote|Learn more|Sign up|Subscribe|Register|Shop now)$/u.test(
      row['Call to action'] ?? '',
    )
      ? []
      : ['button']),
  ],
  // Ads Manager of OpenAI: title of 3 to 50, copy of at most 100.
  chat: (row) => [
    ...(length(row['Title']) >= 3 && length(row['Title']) <= 50 && length(row['Copy']) <= 100
      ? []
      : ['long']),
    ...(isPage(row['Landing page URL']) && row['Status'] === 'paused' ? [] : ['page or status']),
  ],
}
const metaButtons = new Set(
  'SHOP_NOW BOOK_TRAVEL LEARN_MORE SIGN_UP DOWNLOAD CALL_NOW APPLY_NOW GET_OFFER MESSAGE_PAGE SUBSCRIBE GET_QUOTE CONTACT_US'.split(
    ' ',
  ),
)

const faults = (platform: string, rows: readonly Row[]): string[] =>
  rows.flatMap((row) => against[platform]?.(row) ?? ['?'])

describe('ads that leave', () => {
  it('are valid on each platform, 10 of 10, and paused', async () => {
    const meta = await textsMade('ads-meta', vault)
    const google = tableIn(await textsMade('ads-google', vault), 'google-ads.csv')
    const linkedin = tableIn(await textsMade('ads-linkedin', vault), 'linkedin-ads.csv')
    const chat = await textsMade('ads-chat', vault)
    const rows = { meta: tableIn(meta, 'meta-ads.csv'), google, linkedin, chat: tableIn(chat, 'ads.csv') }
    for (const [platform, all] of Object.entries(rows)) {
      expect([platform, all.length, faults(platform, all)]).toEqual([platform, 10, []])
    }
    expect(new Set(rows.meta.map((row) => row['Ad Name'])).size).toBe(10)
    expect(rows.meta[2]).toMatchObject({
      'Ad Name': '03 Story',
      Body: 'Short text 2.',
      Link: 'https://mara.test/call',
    })
    expect(tableIn(meta, 'meta-ads-long-texts.csv')[2]?.['Body']).toBe('You lead. '.repeat(90).trim())
    expect(meta.at(-1)?.[1]).toContain('Interests\r\n- Leadership\r\n- Agile')
    expect(tableIn(chat, 'adgroups.csv')).toEqual([
      expect.objectContaining({ 'Campaign name': 'Northlight', 'Context hints': '["Leadership","Agile"]' }),
    ])
  })

  it('are valid at the very limits of the section’s schema', async () => {
    const whole = vaultToExport({ 9: validSection(9) }, { handover })
    const rows = tableIn(await textsMade('ads-meta', whole), 'meta-ads.csv')
    expect([rows.length, faults('meta', rows)]).toEqual([10, []])
  })

  it('have the long text in its place where an older vault has no short one, and only the tables that it fills', async () => {
    const old = ads.map(({ angle, headline, primaryText, button, audience, imageIdea }) => ({
      ...{ angle, headline, primaryText, button, audience, imageIdea },
    }))
    const before = vaultToExport({ 9: { ads: old, targeting } }, { handover })
    const files = await textsMade('ads-meta', before)
    expect(files.map(([name]) => name)).toEqual(['meta-ads.csv', 'audiences and pictures.txt'])
    expect(tableIn(files, 'meta-ads.csv')[0]).toMatchObject({
      'Call to Action': 'LEARN_MORE',
      'Link Description': '',
    })
    for (const target of ['ads-google', 'ads-linkedin', 'ads-chat'] as const)
      expect(await textsMade(target, before)).toEqual([])
  })

  it('have a button of the platform, whatever a damaged file says there', async () => {
    for (const buttonChoice of ['constructor', '__proto__', 'Buy!']) {
      const damaged = vaultToExport(
        { 9: { ads: ads.map((ad) => ({ ...ad, buttonChoice })), targeting } },
        { handover },
      )
      const rows = {
        meta: tableIn(await textsMade('ads-meta', damaged), 'meta-ads.csv'),
        linkedin: tableIn(await textsMade('ads-linkedin', damaged), 'linkedin-ads.csv'),
      }
      for (const [platform, all] of Object.entries(rows))
        expect([all.length, faults(platform, all)]).toEqual([10, []])
    }
  })

  it('are only those that a platform can show, where nothing is posted', async () => {
    const own = ads.map(({ angle, headline, button, audience, search, chat }) => ({
      ...{ angle, headline, button, audience, search, chat },
    }))
    const posted = vaultToExport({ 9: { ads: own, targeting } }, { handover })
    expect(await textsMade('ads-meta', posted)).toEqual([])
    const google = tableIn(await textsMade('ads-google', posted), 'google-ads.csv')
    expect([google.length, faults('google', google)]).toEqual([10, []])
  })

  it('lead where the text says, else to the gift they name, else to what is behind their button', async () => {
    const linkOf = async (
      links: object,
      primaryText: string,
      buttonChoice = 'learn-more',
    ): Promise<string | undefined> => {
      const contents = {
        6: { title: { main: 'The Calm Check' } },
        9: { ads: [{ ...ads[0], primaryText, buttonChoice }] },
      }
      const one = vaultToExport(contents, { handover: { links } })
      return tableIn(await textsMade('ads-meta', one), 'meta-ads.csv')[0]?.['Link']
    }
    expect(await linkOf(handover.links, 'Read on.')).toBe('https://mara.test/check')
    expect(await linkOf(handover.links, 'Have The Calm Check.', 'book-now')).toBe('https://mara.test/check')
    expect(await linkOf(handover.links, 'A visit is two hours.', 'book-now')).toBe('https://mara.test/call')
    expect(await linkOf(handover.links, 'A visit is two hours.', '')).toBe('https://mara.test/call')
    expect(await linkOf({ gift: 'mara.test/check' }, 'Come.', 'get-quote')).toBe('https://mara.test/check')
    expect(await linkOf(handover.links, 'Book: {{call link}}')).toBe('https://mara.test/call')
    expect(await linkOf({ call: 'mara.test/call' }, 'Book.')).toBe('https://mara.test/call')
    expect(await linkOf({ gift: 'javascript:alert(1)' }, 'Book.')).toBe('[gift link]')
  })

  it('lead to the same page whether the section of the gift leaves with them or not', async () => {
    const contents = {
      6: { title: { main: 'The Calm Check' } },
      9: {
        ads: [
          { ...ads[0], primaryText: 'Have The Calm Check.', buttonChoice: 'book-now' },
          { ...ads[1], primaryText: 'A visit is two hours.', buttonChoice: '' },
        ],
      },
    }
    const whole = vaultToExport(contents, { handover, approvals: { 9: { revision: 1, at: '2026-11-27' } } })
    const links = async (choice: object, leftOut: VaultToExport['leftOut'] = []) => {
      const asked = exportChoiceSchema.parse({ targets: ['ads-meta'], ...choice })
      const made = await exportFiles({ ...whole, leftOut }, asked)
      const [file] = made.ok ? made.value.files : []
      const text = file && 'content' in file ? String(file.content) : ''
      return rowsOf(text).map((row) => row['Link'])
    }
    const all = ['https://mara.test/check', 'https://mara.test/call']
    for (const choice of [{}, { sections: [9] }, { approvedOnly: true }])
      expect(await links(choice)).toEqual(all)
    // A gift that is left out is none.
    expect(await links({}, [6])).toEqual(['https://mara.test/call', 'https://mara.test/check'])
  })

  it('have the columns of a table that the person’s own account exported', async () => {
    const own =
      '\ufeffCampaign name;"Ad Set ""Name""";Headline;Primary text;New Objective;Ad status\r\nold;;;;;'
    expect(headerOf(own)).toEqual([
      'Campaign name',
      'Ad Set "Name"',
      'Headline',
      'Primary text',
      'New Objective',
      'Ad status',
    ])
    const [[, table] = ['', '']] = await textsMade('ads-meta', { ...vault, adTable: own })
    expect(table.split('\r\n')[0]).toBe(
      'Campaign name,"Ad Set ""Name""",Headline,Primary text,New Objective,Ad status',
    )
    expect(rowsOf(table)[0]).toEqual({
      ...{ 'Campaign name': 'Northlight', 'Ad Set "Name"': 'Audience 1', Headline: 'Your quiet week 0' },
      ...{ 'Primary text': 'Short text 0.', 'New Objective': '', 'Ad status': 'PAUSED' },
    })
    // A table of one platform says nothing of the columns of another.
    const [[, google] = ['', '']] = await textsMade('ads-google', { ...vault, adTable: own })
    expect(google.split('\r\n')[0]).toMatch(/^(?:\ufeff)?Campaign,Campaign type,/u)
    expect(headerOf('Campaign\tAd group\tStatus\n')).toEqual(['Campaign', 'Ad group', 'Status'])
    // Editor calls the state of an ad “Status”, the page to upload to “Ad status”.
    for (const name of ['Status', 'Ad status']) {
      const header = ['Campaign', 'Headline 1', 'Headline 2', 'Description 1', name].join('\t')
      const [[, ads] = ['', '']] = await textsMade('ads-google', { ...vault, adTable: `${header}\n` })
      expect(ads.split('\r\n')[0]).toBe(header.replaceAll('\t', ','))
      expect(rowsOf(ads)[0]).toMatchObject({ Campaign: 'Northlight', [name]: 'Paused' })
    }
  })
})
