import { unreachable } from '../../../shared/result.ts'
import type { Found } from '../../../shared/search.ts'
import type { CopySearch } from '../data/use-copy-search.ts'

/** How the search through the copy stands, in a sentence; empty while an answer is a moment away. */
export function searchState({ state, found }: Pick<CopySearch, 'state' | 'found'>): string {
  switch (state) {
    case 'too-short':
      return 'Type at least two letters to search the copy.'
    case 'asking':
    case 'failed':
      return ''
    case 'found':
      return found ? foundWords(found) : ''
    default:
      return unreachable(state)
  }
}

function foundWords({ places, texts, atLeast, reading }: Found): string {
  const still =
    reading && reading.total > 0
      ? `Still reading: ${number(reading.read)} of ${number(reading.total)} vaults read so far.`
      : reading
        ? 'Still reading the library.'
        : ''
  if (places.length === 0) return still || 'No section or answer holds these words.'
  const held = atLeast
    ? `Over ${number(texts)} sections and intakes hold these words; the newest come first.`
    : places.length < texts
      ? `${number(texts)} sections and intakes hold these words; the best come first.`
      : ''
  return [held, still].filter(Boolean).join(' ')
}

const number = (value: number): string => value.toLocaleString('en-US')
