import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { wordsPrint } from '../../../shared/client-verdicts.ts'
import { sectionNumbers } from '../../../shared/sections/index.ts'
import { pageFaults } from '../../testing/page-faults.ts'
import { blanks, readPage } from '../../testing/read-page.ts'
import { shownTexts } from '../../testing/shown-texts.ts'
import { validSection } from '../../testing/valid-content.ts'
import { vaultToExport } from '../../testing/vault-to-export.ts'
import { clientPageScript } from './client-page-script.ts'
import { clientPage } from './client-page.ts'

const whole = vaultToExport(
  Object.fromEntries(sectionNumbers.map((number) => [number, validSection(number)])),
)

test('shows every word of the vault, with a way to comment on each text and a verdict on each section', () => {
  const { words, tags } = readPage(clientPage(whole))
  const shown = words.join(' ')
  for (const { number, content } of whole.sections)
    for (const { text } of shownTexts(number, content))
      for (const row of text.split(/\n+/u)) expect(shown).toContain(blanks(row))
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

test('lets a verdict be taken back, so that a section is undecided again', () => {
  const fieldsets = clientPage(whole).match(/<fieldset class="verdict"[^]*?<\/fieldset>/gu) ?? []
  expect(fieldsets).toHaveLength(17)
  // It is shown where one of its neighbours is chosen, by the style that all such pages have.
  for (const fieldset of fieldsets)
    expect(fieldset).toMatch(
      /<\/label>\n<button type="button" class="clear">Take this choice back<\/button>/u,
    )
  expect(clientPageScript.text).toContain("classList.contains('clear')")
})

test('says that it keeps nothing until its script has run', () => {
  expect(clientPage(whole)).toContain('<p id="no-scripts"><strong>This page needs scripts')
  expect(clientPageScript.text.trim()).toMatch(/ready\(\);\s*\}\)\(\);$/u)
})

test('speaks the language of the copy, or English where it does not know that', async () => {
  const speaking = (language: string): string =>
    clientPage({ ...whole, intake: { ...whole.intake, market: { ...whole.intake.market, language } } })
  const german = speaking('German')
  const { tags, words } = readPage(german)
  expect(words).toContain('Antworten speichern')
  expect(words).toContain('4. Angebot und Preise')
  expect(tags.flatMap(({ attributes }) => attributes['aria-label'] ?? [])).toContain(
    'Kommentieren: E-Mail 4 › Text',
  )
  expect(tags.find(({ name }) => name === 'main')?.attributes['data-words']).toContain('Ihr Kommentar')
  expect(new Set(tags.flatMap(({ attributes }) => attributes['lang'] ?? []))).toEqual(new Set(['de']))
  expect(await pageFaults(german)).toEqual([])
  const dutch = readPage(speaking('Dutch'))
  expect(dutch.words).toContain('Save my answers')
  expect(new Set(dutch.tags.flatMap(({ attributes }) => attributes['lang'] ?? []))).toEqual(
    new Set(['nl', 'en']),
  )
})
