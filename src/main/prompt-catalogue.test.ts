import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { promptIssues } from '../shared/prompt-issues.ts'
import { promptCatalogue } from './prompt-catalogue.ts'

const folder = join(import.meta.dirname, '../../prompts')

test('knows every file of prompts, and no other', () => {
  const there = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/'))
  expect(promptCatalogue.map(({ name }) => name).toSorted()).toEqual(there.toSorted())
})

test.each(promptCatalogue.map((kind) => ({ ...kind })))('would take the app’s own words of $name', (kind) => {
  const words = readFileSync(join(folder, kind.name), 'utf8').replace(/^---\n[^]*?\n---\n/, '')
  expect(promptIssues(words, kind)).toEqual([])
})
