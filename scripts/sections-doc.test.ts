import { readFileSync } from 'node:fs'
import { check, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { sections } from '../src/shared/sections/index.ts'
import { fieldOf } from '../src/shared/sections/outline.ts'
import { sectionsDoc, sectionsDocPath } from './sections-doc.ts'
import { isLeaf, placesOf } from './section-places.ts'

const page = readFileSync(sectionsDocPath, 'utf8')

it('docs/sections.md is what the schemas say', async () => {
  const isCurrent = page === (await sectionsDoc())
  expect(isCurrent, 'docs/sections.md is not current. Write it anew with: npm run docs').toBe(true)
})

it('docs/sections.md is left alone by the formatter', async () => {
  const config = await resolveConfig(sectionsDocPath)
  expect(await check(page, { ...config, filepath: sectionsDocPath })).toBe(true)
})

it('links in docs/sections.md lead to its own headings', () => {
  const addresses = [...page.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
  const links = new Set([...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, address = '']) => address))
  expect(addresses).toHaveLength(17)
  expect([...links].toSorted()).toEqual(addresses.toSorted())
})

it('has a row for every field that is written', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('|') && !/^\| (-|#|Field|\d+ )/.test(line))
  // A list of texts is one row: what it is and how long each text.
  const fields = sections.flatMap(({ schema }) =>
    placesOf(fieldOf(schema)).filter(({ path, field }) => typeof path.at(-1) === 'string' || !isLeaf(field)),
  )
  const entries = fields.filter(({ path }) => typeof path.at(-1) === 'number')
  expect(rows).toHaveLength(fields.length - entries.length)
})
