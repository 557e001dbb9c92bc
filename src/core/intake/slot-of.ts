import { foldedKeys, foldedText } from '../../shared/folded-words.ts'
import { questions } from '../../shared/intake-questions.ts'
import { englishCues } from './cues/english-cues.ts'
import { frenchCues } from './cues/french-cues.ts'
import { germanCues } from './cues/german-cues.ts'
import { spanishCues } from './cues/spanish-cues.ts'
import type { Slot } from './slot.ts'

/** The words of a text as questions are compared: small letters without accents or marks. */
export const plainWords = (text: string): string => foldedKeys(foldedText(text).replace(/'/gu, ' ')).join(' ')

/** Our own names and questions, word for word. */
const own: ReadonlyMap<string, Slot> = new Map(
  questions.flatMap(({ key, name, ask }): [string, Slot][] => [
    [plainWords(name), key],
    [plainWords(ask), key],
  ]),
)

const cues: readonly { slot: Slot; pattern: RegExp }[] = [
  englishCues,
  germanCues,
  spanishCues,
  frenchCues,
].flatMap((language) =>
  Object.entries(language).map(([slot, words]) => ({
    slot: slot as Slot,
    pattern: new RegExp(`(?<![^ ])(?:${words})(?![^ ])`, 'gu'),
  })),
)

/** A short match in a long question is a word in passing: at least so much of it, or so many characters. */
const leastShare = 0.2
const enough = 14

/** Longer than any question: what is longer is an answer, and only its beginning would be looked at. In characters. */
const longestQuestion = 400

/** "Who is not your ideal client?" asks for somebody else. Behind “and”, a “not” only tells apart. */
const negation =
  /(?<![^ ])(?<!(?<![^ ])(?:and|but|or|und|oder|y|o|et|ou) )(?:not|never|(?:do|does|did|is|are|was|should|would|could|can|wo) ?n t|isn t|aren t|don t|doesn t|didn t|shouldn t|wouldn t|can t|cannot|won t|dislikes?|hates?|avoid|worst|nicht|kein(?:e[nmrs]?)?|nie|niemals|vermeiden|ungern|no|nunca|evitar|odias?|pas|jamais|eviter|detest\w*)(?![^ ])/u
const turned: ReadonlySet<Slot> = new Set([
  ...([
    'industry',
    'sells',
    'idealClient',
    'message',
    'outcomes',
    'offerProgram',
    'offers',
    'callToAction',
  ] as const),
  ...(['brandVoice', 'brandColors', 'platforms', 'market.country', 'market.language'] as const),
])

/** "Date of experience: 3 November" */
const asksForDay = /^(date|datum|fecha|signature|unterschrift)(?![^ ])/u

/** "Who’s it for?" asks as "Who is it for?" does. */
const shortened = /(?<![^ ])(who|what|where|when|how|it|that|here|there) s(?![^ ])/gu

/** What a question or a label asks for; null where it is none of ours. */
export function slotOf(label: string): Slot | null {
  if (label.length > longestQuestion) return null
  const slot = slotOfWhole(label)
  // "Unternehmen / Firma", "Inhaber/in": each side may be what is asked for.
  return (
    slot ??
    (label.length <= longestSides
      ? (label.split('/').slice(0, -1).map(slotOfWhole).find(Boolean) ?? null)
      : null)
  )
}

/** Of a label with two sides, in characters. */
const longestSides = 60

function slotOfWhole(label: string): Slot | null {
  const said = plainWords(label)
  const known = own.get(said)
  if (known) return known
  const words = said.replace(shortened, '$1 is')
  if (asksForDay.test(words)) return null
  let best: { slot: Slot; length: number } | null = null
  for (const { slot, pattern } of cues) {
    let length = 0
    for (const match of words.matchAll(pattern)) length = Math.max(length, match[0].length)
    if (length > (best?.length ?? 2)) best = { slot, length }
  }
  if (best && turned.has(best.slot) && negation.test(words)) return null
  if (best === null || (best.length < enough && best.length < words.length * leastShare)) return null
  return best.slot
}
