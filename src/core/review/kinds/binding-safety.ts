import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { safetyPhrases } from '../phrases/safety-phrases.ts'
import type { Reading } from '../reading.ts'
import { isAsked, isNegated, negatedBefore } from '../words/negated.ts'
import { once } from '../words/once.ts'
import { listFinder } from '../words/phrases-by-language.ts'
import { quotedPlaces } from '../words/quoted-places.ts'

const findSafety = listFinder(safetyPhrases)
/** “Nobody can tell you that it works for everyone” and “this is not meant instead of a doctor”. */
const farOff = 8

/** Words that keep people from a doctor, or promise that nothing can happen to anybody. */
export function unsafeWords(reading: Reading): Found[] {
  const find = findSafety(reading)
  const said = once(() => saidOneself(reading))
  return reading.texts.flatMap((placed) => {
    const words = placed.words()
    return find(words)
      .filter(({ first, end, list }) => {
        if (
          isAsked(placed.text, words, first) ||
          quotedPlaces(placed.text).hold(words[first] ?? { from: 0, to: 0 })
        )
          return false
        if (said().has(words[end - 1]?.key ?? '')) return false
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

/** What the answers themselves say that nobody needs: “ohne Rezept nur dank …” is the client’s to say. */
function saidOneself(reading: Reading): ReadonlySet<string> {
  const words = reading.answers.words()
  return new Set(
    findSafety(reading)(words).flatMap(({ end, list }) =>
      list.rule === 'safety-doctor' ? [words[end - 1]?.key ?? ''] : [],
    ),
  )
}
