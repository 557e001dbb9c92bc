import fc from 'fast-check'
import ICAL from 'ical.js'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { exportChoiceSchema } from '../../../shared/export/export-choice.ts'
import { emptyIntake } from '../../../shared/intake.ts'
import { segmentsToSend } from '../../../shared/text-message-segments.ts'
import { oddVaults } from '../../testing/odd-vaults.ts'
import { textsMade, vaultToExport } from '../../testing/vault-to-export.ts'
import { mailsOf } from '../email/mails.ts'
import { exportFiles } from '../export-files.ts'
import { postsOf } from './posts.ts'
import { timesOf } from '../../../main/testing/tally.ts'

const runs = timesOf(500, 12)

const emails = [
  {
    day: 0,
    time: '09:05',
    subject: 'Your list, and a name for it: “calm”',
    preview: 'First, breathe; then, read',
  },
  { day: 11, time: '', subject: 'Last day', preview: '' },
]
const idea = {
  title: 'Two desks',
  hook: 'I had two desks.',
  format: 'Story',
  keyPoints: ['One was full', 'One was not'],
}
const calendar = [
  {
    theme: 'Beginning',
    posts: [
      { day: 2, channel: 'LinkedIn', piece: 'Two desks' },
      { day: 5, channel: 'Newsletter', piece: 'A letter' },
    ],
  },
  { theme: 'Old form', posts: ['Monday: a picture', 'Friday: a film'] },
]
const contents = { 8: { emails }, 11: { social: { story: [idea] }, calendar } }
const launched = { launchDate: '2026-03-27', links: { gift: 'mara.test/check' } }

const parsed = (text: string) => {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[])
  return root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}
const rowsOf = (csv = '', delimiter = ',') =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/u, ''), {
    header: true,
    delimiter,
    skipEmptyLines: true,
  }).data

describe('a calendar', () => {
  it('is called as the vault, whatever signs stand in its title', async () => {
    const title = 'Keady, Daughter; Sons \\ north'
    const [[, text] = ['', '']] = await textsMade(
      'calendar',
      vaultToExport(contents, { title, handover: launched }),
    )
    const escaped = 'Keady\\, Daughter\\; Sons \\\\ north'
    // The reader of the test knows neither of both, so what stands there is looked at.
    for (const name of ['NAME', 'X-WR-CALNAME']) expect(text).toContain(`\r\n${name}:${escaped}\r\n`)
  })

  it('says no other words of a post whose piece was taken out, and a planner posts none of it', async () => {
    const posts = [
      { day: 2, channel: 'LinkedIn', piece: '' },
      { day: 3, channel: 'LinkedIn', piece: 'Two desks' },
    ]
    const vault = vaultToExport({ 11: { calendar: [{ theme: 'T', posts }] } }, { handover: launched })
    const [[, text] = ['', '']] = await textsMade('calendar', vault)
    expect(parsed(text).map(({ summary }) => summary)).toEqual(['LinkedIn', 'LinkedIn: Two desks'])
    const [[, rows] = ['', '']] = await textsMade('planner', vault)
    expect(rowsOf(rows).map((row) => row['content'])).toEqual(['Two desks'])
  })

  it('has e-mails at their time and posts on their day, from the launch date on, in nobody’s time zone', async () => {
    const [[name, text] = ['', '']] = await textsMade(
      'calendar',
      vaultToExport(contents, { handover: launched }),
    )
    expect(name).toBe('Northlight.ics')
    const events = parsed(text).map(({ summary, startDate, description, uid }) => ({
      ...{ summary, start: startDate.toString(), description },
      ...{ zone: startDate.zone?.tzid, id: uid.split('.')[0] },
    }))
    expect(events).toEqual([
      {
        summary: 'E-mail 1: Your list, and a name for it: “calm”',
        start: '2026-03-27T09:05:00',
        description: 'First, breathe; then, read',
        ...{ zone: 'floating', id: 'sequence-1' },
      },
      expect.objectContaining({ summary: 'E-mail 2: Last day', start: '2026-04-07' }),
      expect.objectContaining({
        summary: 'LinkedIn: Two desks',
        start: '2026-03-28',
        description: 'Week 1: Beginning\n\nI had two desks.\n\nOne was full\nOne was not',
      }),
      expect.objectContaining({ summary: 'Newsletter: A letter', start: '2026-03-31' }),
      expect.objectContaining({ summary: 'Monday: a picture', start: '2026-04-03' }),
      expect.objectContaining({ summary: 'Friday: a film', start: '2026-04-06' }),
    ])
    expect(text).not.toMatch(/[^\r]\n/u)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('has the addresses that are known in its entries, and what is not to be read and filled in, in the language of the copy', async () => {
    const tokens = {
      8: { emails: [{ day: 0, subject: '{{first name}}, your list', preview: 'At {{call link}}' }] },
      11: {
        calendar: [{ theme: '{{gift link}}', posts: [{ day: 1, channel: '', piece: 'See {{offer link}}' }] }],
      },
    }
    const intake = { ...emptyIntake(), market: { ...emptyIntake().market, language: 'German' } }
    const handover = { launchDate: '2026-03-27', links: { call: 'mara.test/call', gift: 'mara.test/check' } }
    const [[, text] = ['', '']] = await textsMade('calendar', vaultToExport(tokens, { handover, intake }))
    expect(parsed(text).map(({ summary, description }) => [summary, description])).toEqual([
      ['E-Mail 1: [Vorname], your list', 'At mara.test/call'],
      ['See [Link zum Angebot]', 'Woche 1: mara.test/check'],
    ])
  })

  it('is not made without a launch date, and that is said', async () => {
    const vault = vaultToExport(contents)
    expect(await textsMade('calendar', vault)).toEqual([])
    const made = await exportFiles(vault, exportChoiceSchema.parse({ targets: ['calendar'] }))
    expect(made).toMatchObject({
      ok: false,
      failure: {
        why: 'A calendar needs a launch date, and none is given yet: it is the day of the first e-mail.',
      },
    })
  })
})

describe('a table for a planner', () => {
  it('has the time, the words of the idea that a piece names, and a link; letters are no posts', async () => {
    const [[name, text] = ['', '']] = await textsMade(
      'planner',
      vaultToExport(contents, { handover: launched }),
    )
    expect(name).toBe('planner.csv')
    expect(rowsOf(text)).toEqual([
      {
        'postAtSpecificTime (YYYY-MM-DD HH:mm:ss)': '2026-03-28 09:00:00',
        content: 'I had two desks.\n\nOne was full\nOne was not',
        'link (OGmetaUrl)': 'https://mara.test/check',
        ...{ imageUrls: '', gifUrl: '', videoUrls: '' },
      },
      expect.objectContaining({ content: 'Monday: a picture' }),
      expect.objectContaining({ content: 'Friday: a film' }),
    ])
  })

  it('has drafts without a launch date, and at most 90 rows in a file', async () => {
    const many = [
      { theme: 'Much', posts: Array.from({ length: 100 }, (_, at) => ({ day: 1, piece: `Piece ${at}` })) },
    ]
    const files = await textsMade('planner', vaultToExport({ 11: { calendar: many } }))
    expect(files.map(([name, text]) => [name, rowsOf(text).length])).toEqual([
      ['planner.csv', 90],
      ['planner-2.csv', 10],
    ])
    expect(rowsOf(files[0]?.[1])[0]?.['postAtSpecificTime (YYYY-MM-DD HH:mm:ss)']).toBe('')
  })
})

it('counts the messages that a text message is sent as, with the real address in it', async () => {
  const textMessages = [
    { when: 'When booked', message: 'Done, {{first name}}. Move it here: {{call link}}' },
    { message: `${'a'.repeat(70)}’` },
  ]
  const handover = { links: { call: 'https://mara.test/call' } }
  const [[, text] = ['', '']] = await textsMade(
    'text-messages',
    vaultToExport({ 16: { textMessages } }, { handover }),
  )
  expect(rowsOf(text)).toEqual([
    {
      ...{ number: '1', when: 'When booked', segments: '1', encoding: 'GSM-7', places: '52' },
      message: 'Done, [first name]. Move it here: https://mara.test/call',
    },
    expect.objectContaining({ segments: '2', encoding: 'UCS-2', places: '71' }),
  ])
})

it('counts what is filled in later as the window does, and not as its name in brackets in the language of the copy', async () => {
  const message = 'Dzien dobry {{first name}}, do zobaczenia {{appointment day}} o {{appointment time}}.'
  const intake = { ...emptyIntake(), market: { ...emptyIntake().market, language: 'Polish' } }
  const [[, text] = ['', '']] = await textsMade(
    'text-messages',
    vaultToExport({ 16: { textMessages: [{ message }] } }, { intake }),
  )
  const { count, encoding, places } = segmentsToSend(message)
  expect(rowsOf(text, ';')).toEqual([
    expect.objectContaining({ segments: String(count), encoding, places: String(places) }),
  ])
  expect([count, encoding]).toEqual([1, 'GSM-7'])
})

it('puts every dated entry of odd vaults on the calendar, in lines that are not too long', async () => {
  await fc.assert(
    fc.asyncProperty(oddVaults([8, 11]), async (odd) => {
      for (const [, text] of await textsMade('calendar', odd)) {
        const dated = [...mailsOf(odd), ...postsOf(odd)].filter(({ date }) => date !== '')
        const events = parsed(text)
        expect(events).toHaveLength(dated.length)
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(dated.length)
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }
    }),
    { numRuns: runs },
  )
})
