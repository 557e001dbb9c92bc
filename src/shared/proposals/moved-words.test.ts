import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedWords } from './moved-words.ts'
import { changedWords, wordEdits } from './word-edits.ts'

const base = 'We write five plain decisions down and keep them where all can see them, every single week.'
const proposed = 'We write seven plain decisions down and keep them where all can see them, every quiet week.'
const moved = (now: string) => movedWords(base, now, changedWords(base, proposed))

/** The text with all of the changes made. */
const withAll = (now: string): string =>
  moved(now).reduceRight((text, { from, was, now: words }) => {
    expect(text.slice(from, from + was.length)).toBe(was)
    return text.slice(0, from) + words + text.slice(from + was.length)
  }, now)

describe('changed words in a text that was edited since', () => {
  it('stand where they stood while nothing was edited', () => {
    expect(withAll(base)).toBe(proposed)
    expect(moved(base).every(({ clash }) => !clash)).toBe(true)
  })

  it('move with the text around them', () => {
    const edited = base.replace('We write', 'On Mondays all of us write').replace('where all', 'where')
    expect(withAll(edited)).toBe(
      'On Mondays all of us write seven plain decisions down and keep them where can see them, every quiet week.',
    )
    expect(moved(edited).every(({ clash }) => !clash)).toBe(true)
  })

  it('keep an edit right beside them', () => {
    expect(withAll(base.replace('five', 'five short'))).toBe(proposed.replace('seven', 'seven short'))
  })

  it('clash where the same words were edited, with both readings of the whole stretch', () => {
    const [first, second] = moved(base.replace('write five plain', 'note six simple'))
    expect(first).toMatchObject({ was: 'note six simple', now: 'write seven plain', clash: true })
    expect(second).toMatchObject({ was: 'single', now: 'quiet', clash: false })
  })

  it('clash as one where one edit holds several of them', () => {
    const rewritten = 'None of this is left, somebody took another road altogether.'
    const all = moved(rewritten)
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({ was: rewritten, now: proposed, clash: true })
    expect(all[0]?.changes).toHaveLength(2)
  })

  it('are no changes any more where the text reads like them already', () => {
    expect(moved(proposed)).toEqual([])
  })

  it('clash where both put something in at the same spot', () => {
    const words = { from: 3, was: '', now: 'big ' }
    expect(movedWords('a b c d e', 'a b new c d e', [{ ...words, from: 4 }])).toMatchObject([
      { was: 'new ', now: 'big ', clash: true },
    ])
  })
})

const words = Array.from({ length: 40 }, (_, at) => `word${at}`)
const some = fc.uniqueArray(fc.nat(words.length - 1), { maxLength: 10 })

it('any of the changes on a text edited elsewhere keep both', () => {
  fc.assert(
    fc.property(some, some, some, (changed, edited, taken) => {
      const before = words.join(' ')
      const after = words.map((word, at) => (changed.includes(at) ? `New${at}` : word)).join(' ')
      const changes = changedWords(before, after)
      const held = changes.map(({ from, was }) => [from, from + was.length] as const)
      const free = edited.filter((at) => {
        const from = before.indexOf(`word${at}`)
        return held.every(([start, end]) => from + `word${at}`.length <= start || from >= end)
      })
      const own = words.map((word, at) => (free.includes(at) ? `Mine${at} and more` : word)).join(' ')
      const standing = movedWords(before, own, changes)
      expect(standing.every(({ clash }) => !clash)).toBe(true)
      const picked = standing.filter((_, at) => taken.includes(at))
      const merged = picked.reduceRight(
        (text, { from, was, now }) => text.slice(0, from) + now + text.slice(from + was.length),
        own,
      )
      const inPicked = (at: number): boolean =>
        picked.some(({ changes: from }) => from.some(({ now }) => now.split(' ').includes(`New${at}`)))
      const expected = words.map((word, at) =>
        free.includes(at) ? `Mine${at} and more` : inPicked(at) ? `New${at}` : word,
      )
      expect(merged).toBe(expected.join(' '))
    }),
  )
})

it('every edit of words leads from one text to the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '. ', '\n', 'Ö', '😀', 'مرحبا'), { maxLength: 30 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      for (const edits of [wordEdits(before, after), changedWords(before, after)])
        expect(
          edits.reduceRight(
            (made, { from, was, now }) => made.slice(0, from) + now + made.slice(from + was.length),
            before,
          ),
        ).toBe(after)
    }),
  )
})
