import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { safetyPhrases } from '../phrases/safety-phrases.ts'
import type { Reading } from '../reading.ts'
import { isAsked, isNegated, negatedBefore } from '../words/negated.ts'
import { listFinder } from '../words/phrases-by-language.ts'
import { quotedPlaces } from '../words/quoted-places.ts'

const findSafety = listFinder(safetyPhrases)
/** “Nobody can tell you that it works for everyone” and “this is not meant instead of a doctor”. */
const farOff = 8

/** Words that keep people from a doctor, or promise that nothing can happen to anybody. */
export function unsafeWords(reading: Reading): Found[] {
  const find = findSafety(reading)
  return reading.texts.flatMap((placed) => {
    const words = placed.words()
    return find(words)
      .filter(({ first, end, list }) => {
        if (
          isAsked(placed.text, words, first) ||
          quotedPlaces(placed.text).hold(words[first] ?? { from: 0, to: 0 })
        )
          return false
        const own = isNegated(words.slice(first, end))
        return list.rule === 'safety-doctor' && own ? true : !negatedBefore(words, first, farOff)
      })
      .map(({ from, to, list: { rule, severity, sentence } }) =>
        aboutWords('binding', placed, from, to, {
          ...{ rule, severity },
          sentence: `${quoted(placed.text.slice(from, to))} ${sentence}`,
        }),
      )
  })
}
