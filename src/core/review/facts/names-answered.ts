import type { Answers } from '../words/answers.ts'
import { beginOf } from '../words/inflected.ts'
import { onceFor } from '../words/once.ts'
import { isLarge } from '../words/words-in.ts'
import { nameGrammar } from './name-grammar.ts'

/** Whether a word stands in an answer, or is a name there as its language bends it: “Anną Kowalską” of “Anna Kowalska”. */
export const namesAnswered = onceFor((answers: Answers): ((key: string) => boolean) => {
  const { isFormOfName } = nameGrammar(answers.language)
  const names = new Map<string, string[]>()
  for (const { key, text } of answers.words()) {
    if (isLarge(text)) names.set(beginOf(key), [...(names.get(beginOf(key)) ?? []), key])
  }
  return (key) =>
    answers.keys().has(key) || (names.get(beginOf(key)) ?? []).some((name) => isFormOfName(key, name))
})
