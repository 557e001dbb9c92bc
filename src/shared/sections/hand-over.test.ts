import { describe, expect, it } from 'vitest'
import { handedOver, reads } from './hand-over.ts'
import { offer } from './04-offer.ts'
import { sections } from './index.ts'

const step = (name: string) => ({ name, what: 'what', problemSolved: 'problem', outcome: 'outcome' })
const content = {
  name: 'Calm',
  promise: 'Peace',
  blueprint: [step('One'), step('Two')],
  tiers: [{}],
}

describe('what a section hands over', () => {
  it('is the fields named and nothing else, of a list the field of each entry', () => {
    expect(handedOver(content, reads(offer, 'blueprint.name', 'name'))).toEqual({
      name: 'Calm',
      blueprint: [{ name: 'One' }, { name: 'Two' }],
    })
  })

  it('leaves out what is not there', () => {
    expect(handedOver(content, reads(offer, 'whoItIsFor', 'tiers.price'))).toEqual({})
    expect(handedOver({ blueprint: 'not a list' }, reads(offer, 'blueprint.name'))).toEqual({})
  })

  it('is what a whole field holds when that is named', () => {
    expect(handedOver(content, reads(offer, 'blueprint'))).toEqual({ blueprint: content.blueprint })
  })

  it('is only what the section has', () => {
    // @ts-expect-error There is no such field.
    reads(offer, 'blueprint.nickname')
  })
})

describe('the reads of a part', () => {
  it.each(sections)('of $title name each section once, in number order', ({ parts, reads: whole }) => {
    for (const part of parts) {
      const numbers = (part.reads ?? []).map((read) => read.section)
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    }
    expect(new Set(parts.flatMap((part) => (part.reads ?? []).map((read) => read.section)))).toEqual(
      new Set(whole),
    )
  })
})
