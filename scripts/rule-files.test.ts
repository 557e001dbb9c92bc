import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../rules')

const keysIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? (Array.isArray(value) ? 0 : Object.keys(value).length) +
      Object.values(value).reduce((sum: number, each) => sum + keysIn(each), 0)
    : 0

test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
  'no rule of %s says one thing twice, of which only the last would count',
  (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/gu)].filter(
      ([, colon]) => colon !== undefined,
    )
    expect(written.length).toBe(keysIn(JSON.parse(text)))
  },
)
