import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replaceWords } from './replace-words.ts'

const content = { title: 'Find a way', emails: [{ body: 'Book here: [Link] or [Link].' }], count: 3 }
const body = ['emails', 0, 'body']

describe('replacing words', () => {
  it('replaces several places of one text, in whatever order they come', () => {
    const two = [
      { path: body, from: 11, to: 17, was: '[Link]', text: 'https://a.example/very-long' },
      { path: body, from: 21, to: 27, was: '[Link]', text: 'x' },
    ]
    for (const replacements of [two, two.toReversed()]) {
      expect(replaceWords(content, replacements)).toEqual({
        ...content,
        emails: [{ body: 'Book here: https://a.example/very-long or x.' }],
      })
    }
    expect(content.emails[0]?.body).toContain('[Link]')
  })

  it('refuses all of them when one no longer finds its words', () => {
    const good = { path: ['title'], from: 0, to: 4, was: 'Find', text: 'Lose' }
    for (const wrong of [
      { path: body, from: 0, to: 4, was: 'Take', text: 'x' },
      { path: body, from: 22, to: 99, was: 'Link].', text: 'x' },
      { path: ['emails', 1, 'body'], from: 0, to: 0, was: '', text: 'x' },
      { path: ['count'], from: 0, to: 1, was: '3', text: '4' },
      { path: ['emails'], from: 0, to: 0, was: '', text: 'x' },
    ]) {
      expect(replaceWords(content, [good, wrong]), JSON.stringify(wrong)).toBeNull()
    }
    expect(replaceWords(content, [good])?.['title']).toBe('Lose a way')
  })

  it('refuses replacements that overlap, and the same one twice', () => {
    const at = (from: number, to: number) => ({
      path: ['title'],
      from,
      to,
      was: 'Find a way'.slice(from, to),
      text: 'x',
    })
    expect(replaceWords(content, [at(0, 4), at(3, 6)])).toBeNull()
    expect(replaceWords(content, [at(0, 10), at(5, 6)])).toBeNull()
    expect(replaceWords(content, [at(0, 4), at(0, 4)])).toBeNull()
    expect(replaceWords(content, [at(0, 4), at(4, 5)])?.['title']).toBe('xxa way')
  })

  it('gives back the text as it was when every replacement is taken back', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), word, (words, text) => {
        const title = words.join(' ')
        const starts = words.map((_, i) => words.slice(0, i).join(' ').length + (i > 0 ? 1 : 0))
        const there = words.map((was, i) => {
          const from = starts[i] ?? 0
          return { path: ['title'], from, to: from + was.length, was, text }
        })
        const replaced = replaceWords({ title }, there)
        expect(replaced).toEqual({ title: words.map(() => text).join(' ') })
        const back = words.map((was, i) => {
          const from = i * (text.length + 1)
          return { path: ['title'], from, to: from + text.length, was: text, text: was }
        })
        expect(replaced && replaceWords(replaced, back)).toEqual({ title })
      }),
    )
  })
})
