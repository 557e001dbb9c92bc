import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { wordsPrint } from '../../../shared/client-verdicts.ts'
import { sectionNumbers } from '../../../shared/sections/index.ts'
import { pageFaults } from '../../testing/page-faults.ts'
import { blanks, readPage } from '../../testing/read-page.ts'
import { validSection } from '../../testing/valid-content.ts'
import { vaultToExport } from '../../testing/vault-to-export.ts'
import { textIn } from '../document/text-in.ts'
import { clientPageScript } from './client-page-script.ts'
import { clientPage } from './client-page.ts'

const whole = vaultToExport(
  Object.fromEntries(sectionNumbers.map((number) => [number, validSection(number)])),
)

test('shows every word of the vault, with a way to comment on each text and a verdict on each section', () => {
  const { words, tags } = readPage(clientPage(whole))
  const shown = words.join(' ')
  for (const { content } of whole.sections)
    for (const text of textIn(content).split(/\n+/u)) expect(shown).toContain(blanks(text))
  const places = tags.flatMap(({ attributes }) => attributes['data-path'] ?? [])
  expect(places).toContain('["emails",3,"body"]')
  expect(places).toContain('["emails",3,"subject"]')
  const perSection = tags.filter(({ attributes }) => attributes['data-section'] !== undefined)
  expect(perSection.map(({ attributes }) => attributes['data-print'])).toEqual(
    whole.sections.map(({ content }) => wordsPrint(content)),
  )
  expect(tags.filter(({ attributes }) => attributes['type'] === 'radio')).toHaveLength(34)
})

test('names each control for whoever hears the page, and keeps to what browsers read', async () => {
  expect(await pageFaults(clientPage(whole))).toEqual([])
})

test('lets no script run but its own', () => {
  const { text, sha256 } = clientPageScript
  expect(sha256).toBe(createHash('sha256').update(text).digest('base64'))
  expect(text).not.toMatch(/innerHTML|eval|fetch\(|XMLHttpRequest|sendBeacon|https?:/u)
  expect(clientPage(whole)).toContain(`script-src 'sha256-${sha256}'`)
})
