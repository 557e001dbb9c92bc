import type { PlacedText } from '../words/placed-text.ts'
import { beginOf } from '../words/inflected.ts'
import { isLarge, type Word } from '../words/words-in.ts'
import type { Place } from '../words/place-index.ts'
import type { NameToFind } from './near-miss.ts'

/**
 * Where a name of two words or more stands in forms its language gave it, “der Ruhigen Stunde” of “Ruhige Stunde”, and not
 * word for word: there it is found without grammar.
 */
export function* nameFormsIn(placed: PlacedText, name: NameToFind): Generator<Place> {
  const { grammar, weight } = name
  if (!grammar.genders || weight < 2) return
  const first = name.light.findIndex((light) => !light)
  const begin = beginOf(name.keys[first] ?? '')
  const words = placed.words()
  for (const word of words) {
    if (beginOf(word.key) !== begin) continue
    const here = words.slice(word.at, word.at + name.keys.length - first)
    if (here.length === name.keys.length - first && isForm(placed, here, name, first)) {
      yield { from: word.from, to: here.at(-1)?.to ?? word.to }
    }
  }
}

function isForm(placed: PlacedText, here: readonly Word[], name: NameToFind, first: number): boolean {
  const { grammar, keys, light } = name
  const text = placed.text.slice(here[0]?.from, here.at(-1)?.to)
  if (/[.,;:!?\n]/u.test(text)) return false
  const same = here.every(({ key }, i) => key === keys[i + first])
  const asName = here.every((word, i) => light[i + first] || isLarge(word.text))
  return (
    !same &&
    (asName || name.weight >= 3) &&
    here.every(({ key }, i) => {
      const wanted = keys[i + first] ?? ''
      return key === wanted || (light[i + first] ? grammar.light.has(key) : grammar.isForm(key, wanted))
    })
  )
}
