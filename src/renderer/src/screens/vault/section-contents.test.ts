import { describe, expect, it } from 'vitest'
import { defaultBusiness } from '../../../../shared/business.ts'
import { sections, sectionOf } from '../../../../shared/sections/index.ts'
import { fieldOf } from '../../../../shared/sections/outline.ts'
import { shapedSection } from '../../../../shared/sections/shaped.ts'
import { contentsWords, pageOutline } from './section-contents.ts'
import { withWhatItReads } from './section-state.ts'

describe('the outline of a page', () => {
  const root = fieldOf(sectionOf(8).schema)

  it('lists the entries of a long list with their own titles', () => {
    const emails = Array.from({ length: 18 }, (_, at) => ({ number: at + 1, subject: `Subject ${at + 1}` }))
    const outline = pageOutline(root, { emails })
    expect(outline).toHaveLength(18)
    expect(outline[2]).toEqual({ path: ['emails', 2], name: 'E-mail 3', about: 'Subject 3' })
  })

  it('leads to nothing that this business was not asked for', () => {
    const question = { question: 'Since when?', listenFor: 'A year.', ifVague: 'Roughly?' }
    const keys = (content: object) =>
      pageOutline(fieldOf(sectionOf(5).schema), content).map(({ path }) => path[0])
    const discovery = Array.from({ length: 5 }, () => question)
    expect(keys({ discovery })).not.toContain('stakes')
    expect(keys({ discovery, stakes: 'What then?' })).toContain('stakes')
  })

  it('is empty for a section that is short, and survives content that is not whole', () => {
    expect(pageOutline(fieldOf(sectionOf(2).schema), {})).toEqual([])
    expect(pageOutline(root, {})).toEqual([])
  })
})

it('says of every section what it will hold', () => {
  for (const { schema } of sections) expect(contentsWords(fieldOf(schema)).length).toBeGreaterThan(0)
  expect(contentsWords(fieldOf(sectionOf(8).schema))[0]).toMatch(/18, each with .*subject/)
})

it('says of a section what it will hold for this business', () => {
  const linesOf = (firstStep: 'quote' | 'free-call') =>
    contentsWords(fieldOf(shapedSection(5, { ...defaultBusiness, firstStep }).schema)).join('\n')
  expect(linesOf('free-call')).toMatch(/^Discovery questions: 7[^]*Commitment scale/mu)
  expect(linesOf('quote')).toMatch(/^Discovery questions: 5/mu)
  expect(linesOf('quote')).not.toContain('Commitment scale')
})

it('writes what a section builds on before it, each once', () => {
  expect(withWhatItReads({ sections: [], leftOut: {} }, 4)).toEqual([1, 2, 4])
  expect(withWhatItReads({ sections: [], leftOut: {} }, 13).at(-1)).toBe(13)
  const order = withWhatItReads({ sections: [], leftOut: {} }, 10)
  expect(new Set(order).size).toBe(order.length)
  for (const section of order)
    for (const read of sectionOf(section).reads)
      expect(order.indexOf(read)).toBeLessThan(order.indexOf(section))
})
