import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { exportChoiceSchema } from '../../../shared/export/export-choice.ts'
import { sectionNumbers } from '../../../shared/sections/index.ts'
import { blanks, readPage } from '../../testing/read-page.ts'
import { pageFaults } from '../../testing/page-faults.ts'
import { oddVaults } from '../../testing/odd-vaults.ts'
import { validSection } from '../../testing/valid-content.ts'
import { vaultToExport } from '../../testing/vault-to-export.ts'
import { documentTree } from '../document/document-tree.ts'
import { linkedTokens } from '../document/put-token.ts'
import { sayFor } from '../../../shared/in-language/say.ts'
import { contrast } from '../readable-colour.ts'
import type { VaultToExport } from '../target.ts'
import { documentPage } from './document-page.ts'
import { timesOf } from '../../../main/testing/tally.ts'

const choice = exportChoiceSchema.parse({ targets: ['html'] })
const pixel = { type: 'image/png', data: 'iVBORw0KGgo=', width: 40, height: 20 } as const
const whole = (handover: unknown = {}): VaultToExport =>
  vaultToExport(Object.fromEntries(sectionNumbers.map((number) => [number, validSection(number)])), {
    handover,
  })

/** The words of the document tree, in its order. */
const wordsOf = (node: Nodes): string[] =>
  'children' in node ? node.children.flatMap(wordsOf) : 'value' in node ? [node.value] : []

/** Every text as its words in a row: where a tag stands between two of them is the page's affair. */
const inARow = (texts: readonly string[]): string => blanks(texts.join(' '))

const told = (vault: VaultToExport): string =>
  inARow(
    wordsOf(
      documentTree(vault, choice, {
        put: linkedTokens(vault.handover.links, sayFor(vault.intake)),
        say: sayFor(vault.intake),
        address: () => '#',
      }),
    ),
  )

test('holds every word of the vault and no other, and every heading its anchor', async () => {
  const vault = whole()
  const page = documentPage(vault, choice)
  const { words, tags } = readPage(page)
  expect(inARow(words)).toBe(told(vault))
  const ids = tags.flatMap(({ attributes }) => (attributes['id'] ? [attributes['id']] : []))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { attributes } of tags.filter(({ name }) => name === 'a'))
    expect(ids).toContain(attributes['href']?.slice(1))
  for (const number of sectionNumbers) expect(ids).toContain(`s${number}`)
  expect(ids).toContain('s8-emails-2-body')
  expect(await pageFaults(page)).toEqual([])
})

test('holds every word and no other, whatever the vault holds', () => {
  fc.assert(
    fc.property(oddVaults(), (vault) => {
      const brand = { ...vault.handover.brand, contactName: '', email: '', phone: '', website: '' }
      const unsigned = { ...vault, handover: { ...vault.handover, brand } }
      const { words } = readPage(documentPage(unsigned, choice))
      expect(inARow(words)).toBe(told(vault))
    }),
    { numRuns: timesOf(500, 15) },
  )
})

test('shows the client: logo, contact, typeface, and colours in which text can be read', () => {
  const brand = {
    name: 'Salt & <Oven>',
    logo: pixel,
    colour: '#ffe066',
    secondColour: '#102030',
    typeface: 'Georgia',
    email: 'a@salt.test',
  }
  const page = documentPage(whole({ brand }), choice)
  const { words, tags } = readPage(page)
  expect(tags.find(({ name }) => name === 'img')?.attributes).toMatchObject({
    src: `data:image/png;base64,${pixel.data}`,
    alt: 'Salt & <Oven>',
  })
  expect(words).toContain('a@salt.test')
  expect(page).toContain('--words:Georgia')
  const [, light = '', dark = ''] =
    /--accent:light-dark\((#[0-9a-f]{6}),(#[0-9a-f]{6})\)\}?/u.exec(
      page.slice(page.lastIndexOf('--accent:light-dark')),
    ) ?? []
  expect(contrast(light, '#fbfaf7')).toBeGreaterThanOrEqual(4.5)
  expect(contrast(dark, '#141311')).toBeGreaterThanOrEqual(4.5)
})

test('puts in the address of a token, and leaves one that is not known to be read', () => {
  const content = { emails: [{ number: 1, subject: 'S', body: 'Book: {{call link}}. Or {{gift link}}.' }] }
  const vault = vaultToExport({ 8: content }, { handover: { links: { call: 'https://salt.test/call' } } })
  const page = documentPage(vault, choice)
  expect(page).toContain('<a href="https://salt.test/call">https://salt.test/call</a>. Or [gift link].')
})

test('is written in the direction of its language, on the paper of its country', () => {
  const of = (language: string, country: string) => {
    const vault = whole()
    return documentPage(
      { ...vault, intake: { ...vault.intake, market: { ...vault.intake.market, language, country } } },
      choice,
    )
  }
  expect(of('Arabic', 'Egypt')).toContain('<html lang="ar-EG" dir="rtl">')
  expect(of('German', 'Austria')).toContain('<html lang="de-AT" dir="ltr">')
  expect(of('German', 'Austria')).toContain('@page{size:A4}')
  for (const country of ['USA', 'United States', 'the U.S.', 'Canada'])
    expect(of('English', country)).toContain('@page{size:letter}')
  expect(of('English', 'Australia')).toContain('@page{size:A4}')
})
