import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { folded, isAllLarge, isLarge, placesOf, wordsIn } from '../words/words-in.ts'

/** With these an English call to action begins; in other languages the answer says which language it is. */
const verbs = new Set(
  'book schedule reserve claim get apply request start join call ring send ask order come visit write take see try download buy talk tell sign pick choose shop find stop drop'.split(
    ' ',
  ),
)

/** The call to action pasted into a sentence with the capital it begins with: "…chair, Book a first visit at the link". */
export function pastedCalls({ intake, language, texts }: Reading): Found[] {
  const call = smallCallOf(intake, language)
  if (call === null) return []
  const wanted = folded(call.large)
  return texts.flatMap((placed) =>
    [...placesOf(placed.folded(), wanted)].flatMap((from) => {
      const word = placed.words().find((each) => each.from === from)
      const title = placed.sentences()[word?.sentence ?? -1]?.title === true
      if (!word || word.begins || title || !isLarge(word.text) || isAllLarge(word.text)) return []
      // "Press the Book a Visit button": there it is a name.
      if (['the', 'our', 'your', 'this'].includes(placed.words()[word.at - 1]?.key ?? '')) return []
      const text = word.text.charAt(0).toLowerCase() + word.text.slice(1)
      return [
        aboutWords('fact', placed, from, word.to, {
          severity: 'warning',
          sentence: `${quoted(placed.text.slice(from, from + wanted.length))} is pasted into the middle of a sentence. Give it a line of its own, or bend it to fit.`,
          repair: { label: `Write ${quoted(text)}`, text },
        }),
      ]
    }),
  )
}

/** The call to action where its first word would be small inside a sentence; German nouns never are. */
function smallCallOf({ callToAction }: Intake, language: string | null): { large: string } | null {
  const large = callToAction.trim().replace(/[.!?…]+$/u, '')
  const [first, second] = wordsIn(large)
  if (!first || !second || !isLarge(first.text) || isAllLarge(first.text)) return null
  if (verbs.has(first.key)) return { large }
  if (language === null || language === 'en') return null
  if (language !== 'de') return { large }
  return germanAfterVerb.has(second.key) || germanSmall.test(first.key) ? { large } : null
}

/** What follows a German verb in a request: "Buchen Sie", "Vereinbare jetzt", "Hol dir", "Ruf mich an". */
const germanAfterVerb = new Set(
  'sie dir dich euch mir mich uns ihr ihren ihre dein deine deinen einen eine ein jetzt gleich heute hier den das die'.split(
    ' ',
  ),
)
/** German words that begin a request and are no nouns: "Jetzt Termin sichern", "Kostenloses Gespräch buchen". */
const germanSmall =
  /^(?:jetzt|hier|gleich|heute|direkt|einfach|gratis|(?:kostenlos|kostenfrei|unverbindlich|erst|frei)(?:e[nrs]?)?)$/u
