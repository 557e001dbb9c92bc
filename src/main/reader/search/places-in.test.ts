import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closest, hitsIn, snippetOf } from './places-in.ts'
import { wantedWords } from './wanted-words.ts'

function marked(text: string, typed: string): string {
  const hits = hitsIn(text, wantedWords(typed))
  return snippetOf(text, hits, closest(hits))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')
}

test('marks the words as they are written, whatever their accents', () => {
  expect(marked('We met in the Café, not in a cafeteria.', 'cafe ')).toBe(
    'We met in the [Café], not in a cafeteria.',
  )
  expect(marked('We met in the Café, not in a cafeteria.', 'cafe')).toBe(
    'We met in the [Café], not in a [cafeteria].',
  )
})

test('a phrase is marked as one, and only where its words follow each other', () => {
  expect(marked('A quiet lighthouse; a lighthouse, quiet.', '"quiet lighthouse"')).toBe(
    'A [quiet lighthouse]; a lighthouse, quiet.',
  )
})

test('shows where all words stand closest, cut between words', () => {
  const far = 'one two three four five six seven eight nine ten '.repeat(12)
  const snippet = marked(
    `lighthouse ${far}the keeper of the lighthouse at night ${far}keeper`,
    'lighthouse keeper',
  )
  expect(snippet).toContain('the [keeper] of the [lighthouse] at night')
  expect(snippet).toMatch(/^… \w+ .* \w+ …$/)
  expect(snippet.length).toBeLessThan(220)
})

test('the pieces of a snippet are pieces of the text, never half a sign, whatever the text', () => {
  const unit = fc.oneof(
    fc.constantFrom('light', ' ', '\n', '😀', 'é', '灯', '.', 'keeper'),
    fc.string({ maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 150 }), (units) => {
      const text = units.join('')
      const hits = hitsIn(text, wantedWords('light keep'))
      const pieces = snippetOf(text, hits, closest(hits))
      const plain = pieces
        .map((piece) => piece.text)
        .join('')
        .replace(/^… | …$/gu, '')
        .trim()
      expect(text.replace(/\s+/gu, ' ')).toContain(plain)
      expect(() => encodeURIComponent(plain)).not.toThrow()
      expect(pieces.some((piece) => piece.marked)).toBe(hits.length > 0)
    }),
    { numRuns: 500 },
  )
})
