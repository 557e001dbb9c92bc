import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { targetIds } from '../src/shared/export/targets.ts'
import { exportDoc, exportDocPath } from './export-doc.ts'

const page = readFileSync(exportDocPath, 'utf8')

it('docs/export.md is what the table of targets says', async () => {
  const isCurrent = page === (await exportDoc())
  expect(isCurrent, 'docs/export.md is not current. Write it anew with: npm run docs').toBe(true)
})

it('has one row for every target', () => {
  const named = [...page.matchAll(/^\|[^|]+\| `(\w[\w-]*)`/gmu)].map(([, id]) => id)
  expect(named.toSorted()).toEqual([...targetIds].sort())
})
