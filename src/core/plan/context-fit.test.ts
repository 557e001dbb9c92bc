import { describe, expect, it } from 'vitest'
import { contextTrouble, roomiest, type PlannedTokens } from './context-fit.ts'

const asked = (section: PlannedTokens['section'], input: number, answer = 1000): PlannedTokens => ({
  section,
  input,
  answer,
})
const plan = [asked(1, 2000), asked(4, 9000), asked(8, 2500), asked(8, 12_000)]

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
  it('is no trouble where all fits to the last token, or nobody knows it', () => {
    expect(contextTrouble(plan, 13_064)).toBeNull()
    expect(contextTrouble(plan, 13_063)).not.toBeNull()
    expect(contextTrouble(plan, null)).toBeNull()
    expect(contextTrouble([], 1)).toBeNull()
  })
  it('is that of the roomiest who may write', () => {
    expect(
      roomiest([
        { enabled: true, context: 4096 },
        { enabled: true, context: 16_384 },
      ]),
    ).toBe(16_384)
    expect(roomiest([{ enabled: true, context: 4096 }, { enabled: true }])).toBeNull()
    expect(roomiest([{ enabled: true, context: 4096 }, { enabled: false }])).toBe(4096)
    expect(roomiest([])).toBeNull()
  })
})
