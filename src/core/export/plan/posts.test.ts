import { expect, it } from 'vitest'
import { textsMade, vaultToExport } from '../../testing/vault-to-export.ts'
import { postsOf } from './posts.ts'

const posts = (calendar: object[], more: object = {}, launchDate: string | null = null) =>
  postsOf(vaultToExport({ 11: { calendar, ...more } }, { handover: { launchDate } }))
const days = (...given: unknown[]) =>
  posts([{ posts: given.map((day) => ({ day, piece: 'P' })) }]).map(({ day }) => day)

it('keeps each piece within its week', () => {
  expect(days(1, 7)).toEqual([1, 7])
  expect(days(0, 8, 500)).toEqual([1, 7, 7])
})

it('spreads pieces without a day over the week, in their order', () => {
  expect(days('Monday')).toEqual([1])
  expect(days(...Array<null>(7).fill(null))).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(days(null, null, null)).toEqual([1, 3, 5])
  expect(days(...Array<null>(14).fill(null)).at(-1)).toBe(7)
})

it('counts days on from the launch date, week by week, and gives none without one', () => {
  const calendar = [{ posts: [{ day: 1, piece: 'P' }] }, { posts: [] }, { posts: [{ day: 7, piece: 'P' }] }]
  expect(posts(calendar, {}, '2026-12-28').map(({ week, date }) => [week, date])).toEqual([
    [1, '2026-12-28'],
    [3, '2027-01-17'],
  ])
  expect(posts(calendar).map(({ date }) => date)).toEqual(['', ''])
})

it('has the words of the idea that a piece names, of any kind, and of no idea without letters', () => {
  const idea = (title: string) => ({ title, hook: `${title} hook`, keyPoints: [] })
  const ideas = {
    social: { educational: [idea('7'), idea('Alpha')], promotional: [idea('Beta')] },
    video: { long: [idea('Gamma')], short: [idea('Delta')] },
    ...{ blog: [idea('Epsilon')], newsletter: [idea('Zeta')] },
  }
  // A blank that does not break is a blank.
  expect(posts([{ posts: [{ piece: 'Prix\u00a0: deux' }] }], { blog: [idea('Prix : deux')] })[0]?.words).toBe(
    'Prix : deux hook',
  )
  const pieces = ['ALPHA again', 'The beta', 'gamma', 'Delta', 'Epsilon', 'Zeta', '7 days', 'Eta']
  const found = posts([{ posts: pieces.map((piece) => ({ piece })) }], ideas).map(({ words }) => words)
  expect(found).toEqual([
    ...['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta'].map((name) => `${name} hook`),
    '',
    '',
  ])
})

it('has the words of the idea that is named whole, the longest of them', () => {
  const idea = (title: string) => ({ title, hook: title, keyPoints: [] })
  const titles = ['Your shears', 'Your shears are not blunt', 'Zwei Tische', '二つの机']
  const pieces = [
    ...['Your shears are not blunt', 'Film: your shears are not blunt!', 'Your shears, again'],
    ...['Article: sharpening your shearsmith’s tools', 'Zwei Tischeulen', '記事：二つの机について'],
  ]
  const found = posts([{ posts: pieces.map((piece) => ({ piece })) }], {
    social: { educational: titles.map(idea) },
  })
  expect(found.map(({ words }) => words)).toEqual([
    ...['Your shears are not blunt', 'Your shears are not blunt', 'Your shears', '', '', '二つの机'],
  ])
})

const networks = [
  ...['Facebook', 'Page Facebook', 'Facebook-Gruppe', 'Na Facebooku', 'LinkedIn', 'Instagram Stories', 'IG'],
  ...['TikTok', 'YouTube Shorts', 'Bluesky', 'Threads', 'X', 'X (Twitter)', 'Pinterest', 'XING', ''],
]
const elsewhere = [
  ...['Blog', 'Our newsletter', 'E-mail', 'email', 'Podcast', 'Google search', 'Chat assistants', 'Website'],
  ...[
    'Site web',
    'Webseite',
    'Sitio web',
    'Strona internetowa',
    'Infolettre',
    'Boletín',
    'Rundbrief',
    'Artikel',
  ],
  ...['Correo electrónico', 'Panneau de chantier', 'Bulletin paroissial', 'Installation', 'Fixes Schild'],
]

it('leaves what no social network sends out of the table for a planner', async () => {
  const channels = [...elsewhere, ...networks]
  const calendar = [{ posts: channels.map((channel) => ({ channel, piece: `in (${channel})!` })) }]
  const [[, table] = ['', '']] = await textsMade('planner', vaultToExport({ 11: { calendar } }))
  expect(channels.filter((channel) => table.includes(`in (${channel})!`))).toEqual(networks)
})
