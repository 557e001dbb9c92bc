import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { safetyPhrases } from '../phrases/safety-phrases.ts'
import type { Answers } from '../words/answers.ts'
import type { Reading } from '../reading.ts'
import { isInflected } from '../words/inflected.ts'
import { isAsked, isNegated, negatedBefore } from '../words/negated.ts'
import { once, onceFor } from '../words/once.ts'
import { listFinder } from '../words/phrases-by-language.ts'
import { quotedPlaces } from '../words/quoted-places.ts'
import { wordsIn } from '../words/words-in.ts'

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
        const last = words[end - 1]?.key ?? ''
        if (said().has(last)) return false
        if (unneeded(reading.answers).some((key) => isInflected(key, last, reading.answers.language)))
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

/** What the answers themselves say that nobody needs: “ohne Rezept nur dank …” is the client’s to say. */
function saidOneself(reading: Reading): ReadonlySet<string> {
  const words = reading.answers.words()
  return new Set(
    findSafety(reading)(words).flatMap(({ end, list }) =>
      list.rule === 'safety-doctor' ? [words[end - 1]?.key ?? ''] : [],
    ),
  )
}

/** Papers that somebody may have to bring, of which the owner knows whether they do. */
const papers =
  /^(?:referrals?|prescriptions?|überweisung(?:en)?|rezepte?|attest(?:e|s)?|recetas?|volantes?|ordonnances?|skierowani\p{L}*|recept\p{L}*|impegnativ[ae]|verwijzing(?:en)?|verwijsbrief|remiss)$/u
const notNeeded =
  /(?<!\p{L})(?:(?:not|never|n['’]t) (?:\p{L}+ )?(?:need\p{L}*|required|necessary)|no need|without|nicht (?:nötig|erforderlich|notwendig)|brauch\p{L}* (?:\p{L}+ )?(?:keine?n?|nicht)|ohne|no (?:hace falta|es necesari[oa]|se necesita)|sin|pas (?:besoin|nécessaire|obligatoire)|sans|nie (?:jest )?(?:potrzeb\p{L}*|wymag\p{L}*|trzeba)|niepotrzebn\p{L}*|bez|non (?:serve|occorre)|senza|niet nodig|zonder|behövs inte|utan)(?!\p{L})/iu

/** The papers that a sentence of the answers says nobody needs, in whatever order: “Skierowanie nie jest potrzebne”. */
const unneeded = onceFor(({ intake, texts }: Answers): string[] =>
  texts
    .filter((text) => text !== intake.objections && text !== intake.clientWords)
    .flatMap((text) => text.split(/(?<=[.!?;])\s+|\n/u))
    .filter((sentence) => notNeeded.test(sentence))
    .flatMap((sentence) => wordsIn(sentence).flatMap(({ key }) => (papers.test(key) ? [key] : []))),
)
