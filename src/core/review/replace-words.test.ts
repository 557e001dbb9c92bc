import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Replacement } from '../../shared/finding.ts'
import type { Content } from '../../shared/vault.ts'
import { replaceWords } from './replace-words.ts'

/** The content with the words replaced; the place that did not fit, where one did not. */
const replaced = (of: Content, replacements: Omit<Replacement, 'section'>[]): Content | string => {
  const result = replaceWords(
    of,
    replacements.map((each) => ({ ...each, section: 8 as const })),
  )
  if (result.ok) return result.value
  return result.failure.kind === 'changed-outside' ? result.failure.what : 'another failure'
}

const content = { title: 'Find a way', emails: [{ body: 'Book here: [Link] or [Link].' }], count: 3 }
const body = ['emails', 0, 'body']

describe('replacing words', () => {
  it('replaces several places of one text, in whatever order they come', () => {
    const two = [
      { path: body, from: 11, to: 17, was: '[Link]', text: 'https://a.example/very-long' },
      { path: body, from: 21, to: 27, was: '[Link]', text: 'x' },
    ]
    for (const replacements of [two, two.toReversed()]) {
      expect(replaced(content, replacements)).toEqual({
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
      expect(replaced(content, [good, wrong]), JSON.stringify(wrong)).toMatch(/^E-mail Sequence › /)
    }
    expect(replaced(content, [good])).toMatchObject({ title: 'Lose a way' })
  })

  it('refuses replacements that overlap, and the same one twice', () => {
    const at = (from: number, to: number) => ({
      path: ['title'],
      from,
      to,
      was: 'Find a way'.slice(from, to),
      text: 'x',
    })
    expect(replaced(content, [at(0, 4), at(3, 6)])).toBe('E-mail Sequence › title')
    expect(replaced(content, [at(0, 10), at(5, 6)])).toBe('E-mail Sequence › title')
    expect(replaced(content, [at(0, 4), at(0, 4)])).toBe('E-mail Sequence › title')
    expect(replaced(content, [at(0, 4), at(4, 5)])).toMatchObject({ title: 'xxa way' })
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
        const after = { title: words.map(() => text).join(' ') }
        expect(replaced({ title }, there)).toEqual(after)
        const back = words.map((was, i) => {
          const from = i * (text.length + 1)
          return { path: ['title'], from, to: from + text.length, was: text, text: was }
        })
        expect(replaced(after, back)).toEqual({ title })
      }),
    )
  })
})
