import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunkOrder, sectionNumbers, sectionOf } from '../../shared/sections/index.ts'
import { chunksOf } from './chunks.ts'

describe('the chunks of a run', () => {
  it('are the catalogue’s for all seventeen sections', () => {
    expect(chunksOf(sectionNumbers)).toEqual(chunkOrder)
  })

  it.each([
    [
      'six that read nothing of each other',
      [1, 2, 3, 12, 13, 16],
      [
        [1, 2, 3],
        [16, 12, 13],
      ],
    ],
    ['one', [10], [[10]]],
    ['a chain', [1, 4, 5], [[1], [4], [5]]],
    ['two of one chunk and one of a later', [2, 3, 15], [[2, 3], [15]]],
    ['none', [], []],
  ] as const)('of %s', (_, chosen, chunks) => {
    expect(chunksOf(chosen)).toEqual(chunks)
  })

  it('hold at most three, each section once, and every read in an earlier chunk', () => {
    fc.assert(
      fc.property(fc.subarray([...sectionNumbers]), (chosen) => {
        const chunks = chunksOf(chosen)
        expect(chunks.flat().sort()).toEqual([...chosen].sort())
        chunks.forEach((chunk, index) => {
          expect(chunk.length).toBeLessThanOrEqual(3)
          const earlier = chunks.slice(0, index).flat()
          for (const number of chunk) {
            const reads = sectionOf(number).reads.filter((read) => chosen.includes(read))
            for (const read of reads) expect(earlier).toContain(read)
          }
        })
      }),
    )
  })
})
