import { expect, test } from 'vitest'
import { smallContext } from './vault-trials.ts'

test.each([
  [6_144, 0],
  [6_144, 10],
  [8_192, 20],
  [16_384, 40],
])(
  'a server with a context of %i whose model thinks %i s writes what it was said to have room for, and no other',
  async (context, thinkS) => {
    const { written, tooLarge, otherwise } = await smallContext(context, thinkS)
    expect(otherwise).toEqual([])
    expect(written.length).toBeGreaterThan(0)
    expect(tooLarge.length).toBeGreaterThan(0)
  },
)
