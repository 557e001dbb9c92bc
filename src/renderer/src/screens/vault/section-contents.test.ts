import { describe, expect, it } from 'vitest'
import { sections, sectionOf } from '../../../../shared/sections/index.ts'
import { fieldOf } from '../../../../shared/sections/outline.ts'
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

  it('is empty for a section that is short, and survives content that is not whole', () => {
    expect(pageOutline(fieldOf(sectionOf(2).schema), {})).toEqual([])
    expect(pageOutline(root, {})).toEqual([])
  })
})

it('says of every section what it will hold', () => {
  for (const { schema } of sections) expect(contentsWords(fieldOf(schema)).length).toBeGreaterThan(0)
  expect(contentsWords(fieldOf(sectionOf(8).schema))[0]).toMatch(/18, each with .*subject/)
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
