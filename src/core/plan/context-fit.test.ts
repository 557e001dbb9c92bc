import { describe, expect, it } from 'vitest'
import { contextTrouble, roomiest, type PlannedTokens } from './context-fit.ts'

const asked = (section: PlannedTokens['section'], needed: number): PlannedTokens => ({ section, needed })
const plan = [asked(1, 3_064), asked(4, 10_064), asked(8, 3_564), asked(8, 13_064)]

describe('the context of a server beside a plan', () => {
  it('is said with numbers, with what fits and what does not', () => {
    expect(contextTrouble(plan, 4096)).toEqual({
      needed: 13_064,
      limit: 4096,
      fits: [1],
      tooLarge: [
        { section: 4, needed: 10_064 },
        { section: 8, needed: 13_064 },
      ],
    })
    expect(contextTrouble(plan, 12_000)).toMatchObject({ fits: [1, 4], tooLarge: [{ section: 8 }] })
  })
  it('is no trouble where all fits to the last token', () => {
    expect(contextTrouble(plan, 13_064)).toBeNull()
    expect(contextTrouble(plan, 13_063)).not.toBeNull()
    expect(contextTrouble([], 1)).toBeNull()
  })
  it('is that of the roomiest who may write', () => {
    expect(
      roomiest([
        { enabled: true, context: 4096 },
        { enabled: true, context: 16_384 },
      ]),
    ).toMatchObject({ context: 16_384 })
    expect(roomiest([{ enabled: true, context: 4096 }, { enabled: true }])).toBeNull()
    expect(roomiest([{ enabled: true, context: 4096 }, { enabled: false }])).toMatchObject({ context: 4096 })
    expect(roomiest([])).toBeNull()
  })
})
