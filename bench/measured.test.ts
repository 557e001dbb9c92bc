import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readmePath, readmeWith } from './draw.ts'
import { measuredPart, withMeasured } from './measured.ts'
import {
  ownResults,
  readReached,
  readResults,
  reviewResultsSchema,
  simResultsSchema,
  wireResultsSchema,
} from './results.ts'

const sim = await readResults(ownResults, 'sim', simResultsSchema)
const wire = await readResults(ownResults, 'wire', wireResultsSchema)
const others = await readReached(ownResults)
const review = await readResults(ownResults, 'review', reviewResultsSchema)
if (!sim || !wire || !review) throw new Error('The project has no results of its benches.')

const escaped = (name: string): string => name.replace(/[()]/gu, '\\$&')

describe('the figures in README', () => {
  it('are those the benches wrote last', async () => {
    const isCurrent = (await readFile(readmePath, 'utf8')) === (await readmeWith(sim, wire, others, review))
    expect(isCurrent, 'README is not current. Write it anew with: npm run bench:draw').toBe(true)
  })

  it('say in bold what was missed, and name each peer with its version', () => {
    const cells = sim.cells.map((cell) => ({ ...cell, p50OverAware: 1.2345 }))
    const rows = { what: 'rows', value: 0.0123, unit: 'ratio', must: 0.01, aim: 0, better: 'less' } as const
    const part = measuredPart({ ...sim, cells }, wire, [{ command: 'bench', reached: [rows] }], review)
    expect(part).toContain('**1.234**')
    expect(part).toContain('| rows | **0.0123** | 0.01 | 0 |')
    expect(part).toMatch(/\| Vercel AI SDK \(ai \d+\.\d+\.\d+, /)
  })

  it('say when the review met its newest lot, and what it found there by lot, language and family', async () => {
    const page = await readFile(readmePath, 'utf8')
    expect(page).toContain(`The review, on ${review.date}`)
    const newest = review.found.lots.find(({ name }) => name === 'newest')!
    const lines = [...review.found.lots.map(({ all }) => all), ...newest.languages, ...newest.families]
    const cells = (name: string) => new RegExp(`^\\| ${escaped(name)} +\\| +(\\d+) \\|`, 'mu').exec(page)?.[1]
    expect(lines.filter(({ name, faults }) => cells(name) !== String(faults))).toEqual([])
  })

  it('leave the rest of the page alone', () => {
    const page = 'Before\n<!-- measured: written by the benches -->\nold\n<!-- measured: end -->\nAfter'
    const anew = withMeasured(page, 'new')
    expect(anew).toMatch(/^Before\n/)
    expect(anew).toMatch(/\nAfter$/)
    expect(anew).toContain('new')
    expect(anew).not.toContain('old')
    expect(() => withMeasured('Nothing here', 'new')).toThrow('no place')
  })
})
