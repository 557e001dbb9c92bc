import { describe, expect, it } from 'vitest'
import { framed, growEvenly, quoted, sentencesUpTo, turned } from './paragraphs.ts'

describe('sentencesUpTo', () => {
  it('keeps whole sentences as long as they fit', () => {
    expect(sentencesUpTo('One two three. Four five. Six.', 5)).toBe('One two three. Four five.')
  })

  it('cuts a first sentence that is too long by itself', () => {
    expect(sentencesUpTo('We fit bikes to one hill, then to the next hill and the next', 8)).toBe(
      'We fit bikes to one hill.',
    )
  })

  it('is empty for an answer without words', () => {
    expect(sentencesUpTo(' – ', 5)).toBe('')
  })
})

describe('growEvenly', () => {
  const paragraphs = [
    { must: 'One two.', spare: ['A a a.', 'B b b.'] },
    { must: 'Three four.', spare: ['C c c.', 'D d d.'] },
  ]

  it('gives each paragraph a sentence before any has a second, and stops at the least', () => {
    expect(growEvenly(paragraphs, [10, 20])).toBe('One two. A a a.\n\nThree four. C c c.')
    expect(growEvenly(paragraphs, [11, 20])).toBe('One two. A a a. B b b.\n\nThree four. C c c.')
  })

  it('leaves a paragraph out that has nothing to say', () => {
    expect(growEvenly([{ must: '' }, { must: 'One two.' }], [1, 5])).toBe('One two.')
  })

  it('says when the words do not suffice or do not fit', () => {
    expect(() => growEvenly(paragraphs, [40, 50])).toThrow('Only 16 words')
    expect(() => growEvenly(paragraphs, [1, 3])).toThrow('at most 3')
  })
})

describe('answers inside sentences', () => {
  it('stand behind a frame, or give way to another sentence', () => {
    expect(framed('In one line:', 'leave at six', 'Otherwise.')).toBe('In one line: leave at six.')
    expect(framed('In one line:', '…', 'Otherwise.')).toBe('Otherwise.')
  })

  it('have one beginning and one end as a quotation', () => {
    expect(quoted('They say “stop” and go.')).toBe('“They say stop and go.”')
  })
})

describe('turned', () => {
  it('begins the list at another place and loses nothing', () => {
    expect(turned(['a', 'b', 'c'], 1)).toEqual(['b', 'c', 'a'])
    expect(turned(['a', 'b', 'c'], -4)).toEqual(['c', 'a', 'b'])
  })
})
