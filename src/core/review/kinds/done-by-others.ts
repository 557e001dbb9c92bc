import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { otherHands } from '../phrases/other-hands.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import type { Reading } from '../reading.ts'
import { isPublic, roleOf } from '../roles.ts'
import { isAsked, isNegated } from '../words/negated.ts'
import { onceFor } from '../words/once.ts'
import { wordsIn } from '../words/words-in.ts'

/** “Nobody is subcontracted”: nobody else does it, whoever the sentence names. */
const nobodyElse =
  /(?<!\p{L})(?:nobody else|no[- ]one else|(?:nobody|nothing|no one|never) (?:is |are )?sub-?contracted|no sub-?contractors?|niemand (?:anders|sonst)|keine (?:subunternehmer|aushilfen)\p{L}*|nadie más|sin subcontrat\p{L}*|no subcontrat\p{L}*|personne d['’]autre|sans sous-trait\p{L}*|(?:pas|jamais) de sous-trait\p{L}*|nikt inny|bez podwykonaw\p{L}*)(?!\p{L})/iu
const oneself =
  /(?<!\p{L})(?:(?:him|her|my)self|in person|personally|selbst|selber|persönlich|eigenhändig|(?:ella|él|yo) mism[oa]|personalmente|(?:elle|lui|moi)-même|en personne|personnellement|osobiście|własnoręcznie)(?!\p{L})/iu
/** Each of them; “all” is of other things as often (“comb and all”). */
const everyOne =
  /(?<!\p{L})(?:every|each|jede[nmrs]?|alle|cada|tod[oa]s l[oa]s|chaque|tou(?:te)?s les|każd\p{L}+|wszystkie)(?!\p{L})/iu
/** Two who run it: either may come. */
const twoOfThem = /(?<!\p{L})(?:and|und|y|e|et|i|oraz)(?!\p{L})|[&,+/]/iu
const speaker = /^(?:i|i'm|i'll|ich|yo|je|j|ja)$/u
/** Where the answers name helpers of one's own, one of them may come; “teams” by themselves are whom one works for. */
const helpers =
  /(?<!\p{L})(?:our|my|her|his|unser\p{L}*|mein\p{L}*|ihr\p{L}*|sein\p{L}*|nuestr\p{L}*|mis?|su|notre|nos|mon|ma|mes|son|sa|ses|nasz\p{L}*|m[oó]j\p{L}*|jej|jego) (?:\p{L}+ )?(?:team|staff|employ|colleague|crew|assistant|partner|apprentice|trainee|son|daughter|husband|wife|brother|sister|mitarbeit|angestellt|kolleg|lehrling|gesell|sohn|tochter|mann|frau|bruder|schwester|equipo|emplead|compañer|aprendi|hij[oa]|marido|mujer|herman|équipe|salarié|associé|collègue|apprenti|fils|fille|mari|femme|frère|sœur|zespół|zespol|zespoł|pracowni[kc]|wspólni|syn|córk|mąż|męż|żon)/iu

/** What the answers say one does alone: the sentences, none where they speak of helpers. */
const doneAlone = onceFor((intake: Intake): readonly string[] => {
  const { uniqueAdvantage, offerProgram, rules, fullName } = intake
  const answers = [uniqueAdvantage, offerProgram, rules]
  if (twoOfThem.test(fullName) || answers.some((answer) => helpers.test(answer))) return []
  const owner = new Set(wordsIn(fullName).map(({ key }) => key))
  return answers
    .flatMap((answer) => answer.split(/(?<=[.!?;])\s+|\n/u))
    .filter((sentence) => {
      if (nobodyElse.test(sentence)) return true
      const words = wordsIn(sentence)
      const named = words.some(({ key }) => owner.has(key) || speaker.test(key))
      return named && !isNegated(words) && (oneself.test(sentence) || everyOne.test(sentence))
    })
})

/** “One of our technicians will ring”, where an answer says that the owner does every visit. */
export function doneByOthers(reading: Reading): Found[] {
  const hands = otherHands[reading.language ?? 'en']
  const [said] = hands ? doneAlone(reading.intake) : []
  if (!hands || said === undefined) return []
  const confirmedIn = confirmedWords(reading)
  return reading.texts.flatMap((placed) => {
    if (!isPublic(roleOf(placed)) || !hands.test(placed.text)) return []
    const words = placed.words()
    return placed.sentences().flatMap(({ first, end }) => {
      const own = words.slice(first, end)
      const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0]
      const sentence = placed.text.slice(from, to)
      if (!hands.test(sentence) || isNegated(own) || isAsked(placed.text, words, first)) return []
      if (confirmedIn(placed)({ from, to })) return []
      return [
        aboutWords('contradiction', placed, from, to, {
          severity: 'warning',
          confirmable: true,
          sentence: `${quoted(sentence)} says that somebody else does it, and you answered: ${quoted(said)}`,
        }),
      ]
    })
  })
}
