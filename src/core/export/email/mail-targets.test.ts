import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import Papa from 'papaparse'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { exportTargets } from '../../../shared/export/targets.ts'
import { oddVaults } from '../../testing/odd-vaults.ts'
import { validSection } from '../../testing/valid-content.ts'
import { textsMade, vaultToExport } from '../../testing/vault-to-export.ts'
import { mailsOf } from './mails.ts'
import { timesOf } from '../../../main/testing/tally.ts'

const runs = timesOf(500, 12)
const mailTargets = [
  ...(['emails-csv', 'emails-html', 'emails-eml', 'emails-highlevel'] as const),
  ...(['emails-mailchimp', 'emails-hubspot', 'emails-kit'] as const),
]
type MailTarget = (typeof mailTargets)[number]

type Files = readonly (readonly [name: string, text: string])[]
const contentOf = (files: Files, name: string): string => files.find(([each]) => each === name)?.[1] ?? ''
const named = (files: Files, ending: string): Files => files.filter(([name]) => name.endsWith(ending))

const rowsOf = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/u, ''), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  }).data

const body = 'Hi {{first name}},\n\nI kept a seat & a <pen> for you.\nSee you there:\n\n{{call link}}\n\nMara'
const emails = Array.from({ length: 18 }, (_, at) => ({
  ...{ number: at + 1, day: Math.min(at, 11), purpose: 'Invite', time: at === 12 ? '18:30' : '09:00' },
  ...{
    subject: `Letter ${at + 1} – für {{first name}}`,
    subjectB: `Or ${at + 1}`,
    preview: 'What comes next',
  },
  body,
}))
const reminders = [{ when: '24 hours before', subject: 'Tomorrow', preview: 'At ten', body: 'See you.' }]
const handover = {
  links: { call: 'https://mara.test/call?a=1&b=2', postalAddress: 'Weg 1, 10115 Berlin', unsubscribe: '' },
  brand: { email: 'mara@mara.test' },
  launchDate: '2026-12-01',
}
const vault = vaultToExport({ 8: { emails }, 16: { emails: reminders } }, { handover })

/** The words a reader of a page sees, by its tags and signs alone. */
const wordsOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<body[^>]*>/u, '')
    .replace(/<div style="display: none[^>]*>[^<]*<\/div>/u, '')
    .replace(/<[^>]+>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim()

const checker = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'off' } })
const faultsOf = async (html: string): Promise<string[]> =>
  (await checker.validateString(html)).results.flatMap(({ messages }) =>
    messages.map(({ message }) => message),
  )

/** What each program asks of a letter before it takes it, from its own pages; written apart from the writer. */
const asked: Readonly<Partial<Record<MailTarget, { name: string; all: readonly string[] }>>> = {
  'emails-highlevel': {
    name: '{{contact.first_name}}',
    all: ['{{email.unsubscribe_link}}', '{{location.address}}'],
  },
  'emails-mailchimp': { name: '*|FNAME|*', all: ['*|UNSUB|*', '*|LIST:ADDRESSLINE|*'] },
  'emails-hubspot': {
    name: '{{ contact.firstname }}',
    all: [
      ...['{{ site_settings.company_name }}', '{{ site_settings.company_street_address_1 }}'],
      ...['{{ site_settings.company_city }}', '{{ site_settings.company_state }}', '{{ unsubscribe_link }}'],
    ],
  },
  'emails-kit': {
    name: '{{ subscriber.first_name }}',
    all: ['{{ unsubscribe_url }}', 'Weg 1, 10115 Berlin'],
  },
  'emails-html': { name: '[first name]', all: ['[unsubscribe]', 'Weg 1, 10115 Berlin'] },
}

describe('e-mails that leave', () => {
  it('are one table with a date for each, and one of the reminders', async () => {
    const files = await textsMade('emails-csv', vault)
    expect(files.map(([name]) => name)).toEqual(['emails.csv', 'reminders.csv'])
    const rows = rowsOf(contentOf(files, 'emails.csv'))
    expect(rows).toHaveLength(18)
    expect(rows[12]).toMatchObject({
      ...{ number: '13', day: '11', date: '2026-12-12', time: '18:30', subject_b: 'Or 13' },
      ...{ subject: 'Letter 13 – für [first name]', preview: 'What comes next' },
    })
    expect(rows[0]?.['body_text']).toContain('See you there:\n\nhttps://mara.test/call?a=1&b=2\n\nMara')
    expect(rowsOf(contentOf(files, 'reminders.csv'))).toMatchObject([
      { number: '1', when: '24 hours before', subject: 'Tomorrow', body_text: 'See you.' },
    ])
    const undated = await textsMade('emails-csv', vaultToExport({ 8: { emails } }))
    expect(rowsOf(contentOf(undated, 'emails.csv'))[0]).toMatchObject({ day: '0', date: '' })
  })

  it.each(Object.entries(asked))('are ready for import, 18 of 18: %s', async (target, { name, all }) => {
    const files = await textsMade(target as MailTarget, vault)
    const pages = named(files, '.html').filter(([path]) => path.startsWith('sequence/'))
    expect(pages).toHaveLength(18)
    // A program's own signs are no words of a subject.
    expect(pages[0]?.[0]).toBe('sequence/01 Letter 1 für first name.html')
    for (const [, page] of pages) {
      for (const each of all) expect(page).toContain(each)
      expect(page).toContain(`Hi ${name},`)
      expect(page).toContain('<a href="https://mara.test/call?a=1&amp;b=2">')
      expect(page).not.toMatch(
        /\{\{(?:first name|call link|unsubscribe|postal address)\}\}|<img|<script|src=/u,
      )
      expect(await faultsOf(page)).toEqual([])
    }
    for (const row of rowsOf(contentOf(files, 'emails.csv')))
      for (const each of all) expect(row['body_text']).toContain(each)
  })

  it('are drafts that a mail program opens, with text and page beside each other', async () => {
    const drafts = named(await textsMade('emails-eml', vault), '.eml')
    expect(drafts).toHaveLength(19)
    expect(drafts[0]?.[0]).toBe('sequence/01 Letter 1 für first name.eml')
    const [, raw] = drafts[0] ?? ['', '']
    expect(raw.split('\r\n').filter((each) => each.length > 76)).toEqual([])
    expect(raw).not.toMatch(/[^\r]\n|^Date:/u)
    const read = await PostalMime.parse(raw)
    expect(read).toMatchObject({
      subject: 'Letter 1 – für [first name]',
      from: { address: 'mara@mara.test' },
    })
    expect(read.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    expect(read.text?.trim()).toBe(
      'Hi [first name],\n\nI kept a seat & a <pen> for you.\nSee you there:\n\nhttps://mara.test/call?a=1&b=2\n\nMara\n\nWeg 1, 10115 Berlin\nUnsubscribe: [unsubscribe]',
    )
    expect(wordsOf(read.html ?? '')).toContain('I kept a seat & a <pen> for you. See you there:')
  })

  it('have no footer twice, and none below a reminder where the program wants none', async () => {
    const own = { ...emails[0], body: 'Bye. {{unsubscribe}} {{postal address}}' }
    const files = await textsMade('emails-mailchimp', vaultToExport({ 8: { emails: [own] } }, { handover }))
    const [[, page] = ['', '']] = named(files, '.html')
    expect(page.split('*|UNSUB|*')).toHaveLength(2)
    expect(page.split('*|LIST:ADDRESSLINE|*')).toHaveLength(2)
    const [, reminder] = named(await textsMade('emails-highlevel', vault), '.html').at(-1) ?? ['', '']
    expect(reminder).not.toContain('unsubscribe')
  })

  it('follow nothing but pages', async () => {
    const files = await textsMade(
      'emails-html',
      vaultToExport(
        { 8: { emails } },
        {
          handover: { links: { call: 'javascript:alert(1)', unsubscribe: 'mara.test/out' } },
        },
      ),
    )
    const [[, page] = ['', '']] = named(files, '.html')
    expect(page).not.toMatch(/href="javascript/u)
    expect(page).toContain('<a href="https://mara.test/out">Unsubscribe</a>')
  })

  it('hold every letter that the schema allows', async () => {
    const whole = vaultToExport({ 8: validSection(8), 16: validSection(16) })
    expect(mailsOf(whole)).toHaveLength(18 + 7)
    for (const target of mailTargets) expect((await textsMade(target, whole)).length).toBeGreaterThan(0)
  })

  it.each(mailTargets)(
    'are letters and pages of odd vaults that other programs read whole: %s',
    async (target) => {
      expect(exportTargets[target].from).toEqual([8, 16])
      await fc.assert(
        fc.asyncProperty(oddVaults([8, 16]), async (odd) => {
          const files = await textsMade(target, odd)
          const letters = mailsOf(odd)
          for (const [name] of files)
            expect(name).toMatch(/^(?:(?:sequence|reminders)\/)?[\p{L}\p{N}\p{M} _'’-]+\.\w+$/u)
          const drafts = named(files, '.eml')
          for (const [at, [, raw]] of drafts.entries()) {
            const read = await PostalMime.parse(raw)
            const said = letters[at]?.body.replace(/\{\{[^}]*\}\}/gu, ' ').split(/\s+/u) ?? []
            const heard = new Set(read.text?.split(/\s+/u))
            if (!/[[{]/u.test(letters[at]?.body ?? '['))
              expect(said.filter((word) => word !== '' && !heard.has(word))).toEqual([])
          }
          // The checker of pages is slow.
          for (const [, page] of named(files, '.html').slice(0, 2)) expect(await faultsOf(page)).toEqual([])
        }),
        { numRuns: runs },
      )
    },
  )
})
