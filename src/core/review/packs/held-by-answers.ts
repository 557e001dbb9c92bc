import { copyLanguage } from '../../../shared/copy-language.ts'
import type { Answers } from '../words/answers.ts'
import { isInflected } from '../words/inflected.ts'
import { onceFor } from '../words/once.ts'
import { isLarge, wordsIn } from '../words/words-in.ts'

/** Words that say nothing by themselves, and short ones. */
const light =
  /^(?:\p{L}{1,3}|your|yours|their|with|from|this|that|have|will|when|more|most|than|been|they|them|what|over|into|every|each|only|just|very|even|also|dein\p{L}*|ihre\p{L}*|euer\p{L}*|eure\p{L}*|unser\p{L}*|mein\p{L}*|sein\p{L}*|eine\p{L}*|oder|auch|wird|werden|wirst|haben|sind|nach|para|como|este|esta|sobre|todo|toda|todos|todas|votre|notre|nous|vous|pour|avec|dans|sont|être|leur|twój|twoje|twoja|jest|oraz|przez)$/u

interface Line {
  keys: ReadonlySet<string>
  /** Its words by their first three letters, so that forms of one are near each other. */
  near: ReadonlyMap<string, readonly string[]>
}

/** What a rule forbids is not held by it: “No discounts” holds no discount. */
const forbids =
  /^(?:we |i |wir |ich |je |nous )?(?:no|never|not|do not|don['’]t|must not|may not|kein(?:e[nmrs]?)?|nie(?:mals)?|nicht|nunca|jamás|ning[uú]n[oa]?|jamais|aucune?|pas de|ne|nigdy|żadn\p{L}*)(?!\p{L})/iu

const allowedBy = (rules: string): string =>
  rules
    .split(/(?<=[.!?;])\s+|\n/u)
    .filter((sentence) => !forbids.test(sentence.trim()))
    .join('\n')

const linesOf = onceFor((answers: Answers): Line[] =>
  answers.texts.map((answer) => {
    const text = answer === answers.intake.rules ? allowedBy(answer) : answer
    const keys = new Set(wordsIn(text).map(({ key }) => key))
    const near = new Map<string, string[]>()
    for (const key of keys) near.set(key.slice(0, 3), [...(near.get(key.slice(0, 3)) ?? []), key])
    return { keys, near }
  }),
)

/** True when one answer holds every word that counts of these, in any form: "guaranteed" of "guarantee". */
export function answersSay(answers: Answers, text: string): boolean {
  const keys = wordsIn(text)
    .map(({ key }) => key)
    .filter((key) => !light.test(key))
  if (keys.length === 0) return false
  const language = copyLanguage(answers.intake) ?? 'en'
  return linesOf(answers).some(({ keys: held, near }) =>
    keys.every(
      (key) =>
        held.has(key) || (near.get(key.slice(0, 3)) ?? []).some((other) => isFormOf(key, other, language)),
    ),
  )
}

/** True when the words written large behind the first one all stand in the answers: “winner of the Golden”. */
export function answersName(answers: Answers, text: string): boolean {
  const names = wordsIn(text).filter(({ text: word, at }) => at > 0 && isLarge(word))
  return names.length > 0 && names.every(({ key }) => answers.keys().has(key))
}

const endings = /^(?:e?s|e?d|ing|e?n|e?r|e?st|e|y|ies|ied|ly|ment|al|tion|ung|ungen|a|o|as|os)?$/u

function isFormOf(one: string, other: string, language: string): boolean {
  if (isInflected(one, other, language)) return true
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  return same >= 4 && endings.test(one.slice(same)) && endings.test(other.slice(same))
}
