import { describe, expect, it } from 'vitest'
import type { Mark } from '../../shared/read-through.ts'
import { checkSift, siftedBy } from './sifted-marks.ts'

const mark = (severity: Mark['severity']): Mark => ({
  ...{ section: 2, path: ['spoken'], span: { from: 0, to: 4, text: 'Soon' }, family: 'date', severity },
  ...{ sentence: 'No answer says when.', restsOn: null },
})
const finished = { finished: true }
const said = (answer: unknown) => checkSift(JSON.stringify(answer), finished)

describe('marks that are looked at once more', () => {
  const stays = siftedBy({ struck: [1, 3], doubtful: [2, 4] })

  it('go, are doubtful or stay as they are, by their numbers', () => {
    expect(stays(mark('warning'), 1)).toBeNull()
    expect(stays(mark('warning'), 2)).toEqual({ ...mark('warning'), doubtful: true })
    expect(stays(mark('warning'), 5)).toEqual(mark('warning'))
    expect(siftedBy({ struck: [1], doubtful: [1] })(mark('warning'), 1)).toBeNull()
  })

  it('stay as notes where two places or a law are at stake', () => {
    for (const family of ['contradiction', 'guarantee', 'consent'] as const)
      expect(stays({ ...mark('warning'), family }, 1)).toEqual({ ...mark('warning'), family, doubtful: true })
  })

  it('stay as warnings where they were errors, struck or doubtful', () => {
    expect(stays(mark('error'), 3)).toEqual(mark('warning'))
    expect(stays(mark('error'), 4)).toEqual(mark('warning'))
    expect(stays(mark('error'), 5)).toEqual(mark('error'))
  })
})

describe('an answer to it', () => {
  it('passes with two lists of numbers, also where one is left out or a number is no number', () => {
    expect(said({ struck: [1], doubtful: [] })).toEqual({
      passed: true,
      content: { struck: [1], doubtful: [] },
      repaired: false,
    })
    expect(said({ struck: ['2', 'none', 0, null, 1.5] })).toMatchObject({
      passed: true,
      content: { struck: [2], doubtful: [] },
    })
    expect(checkSift('```json\n{"struck": [4], "doubtful": [],}\n```', finished)).toMatchObject({
      passed: true,
      content: { struck: [4] },
    })
  })

  it('does not pass as prose, in another form or cut off, and says why', () => {
    const shape = 'It was not one object with the lists “struck” and “doubtful” of numbers.'
    for (const answer of ['All of them stay.', '{"marks": []}', '{"struck": 3}'])
      expect(checkSift(answer, finished)).toMatchObject({ passed: false, issues: [{ sentence: shape }] })
    expect(checkSift('{"struck": [1, 2', { finished: false })).toMatchObject({
      passed: false,
      issues: [{ sentence: 'The lists of numbers were cut off.' }],
    })
  })
})
