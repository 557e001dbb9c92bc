import { nameGrammar } from '../facts/name-grammar.ts'
import { nameToFind, type NameToFind } from '../facts/near-miss.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, isLarge, placesOf } from '../words/words-in.ts'

/** Characters. A longer one is told in a sentence, not named. */
const longestStep = 100

/** From so many steps on a text walks through them all. */
const walked = 3

/** A text that names most of the steps and has another name, partly the same, where one of them is missing. */
export function strangeInStepLists(reading: Reading): Found[] {
  const grammar = nameGrammar(reading.language)
  const steps = reading.facts
    .filter(({ id, text }) => id.startsWith('step-') && text.length <= longestStep)
    .map((fact) => nameToFind(fact, grammar))
  if (steps.length <= walked) return []
  const others = [...reading.facts.map(({ text }) => folded(text)), ...reading.ownNames]
  return reading.texts.flatMap((placed) => {
    if (placed.words().length < walked * 2 || placed.section === 4) return []
    const missing = steps.filter((step) => placesOf(placed.folded(), step.folded).next().done)
    if (missing.length === 0 || steps.length - missing.length < walked) return []
    return missing.flatMap((step) => otherNameOf(placed, step, others))
  })
}

function otherNameOf(placed: PlacedText, step: NameToFind, others: readonly string[]): Found[] {
  const words = placed.words()
  for (let start = 0; start + step.keys.length <= words.length; start++) {
    const here = words.slice(start, start + step.keys.length)
    const same = here.filter((word, i) => !step.light[i] && word.key === step.keys[i]).length
    if (same === 0 || here[0]?.sentence !== here.at(-1)?.sentence) continue
    const asName = here.every((word, i) => (step.light[i] ? word.key === step.keys[i] : isLarge(word.text)))
    const [from, to] = [here[0]?.from ?? 0, here.at(-1)?.to ?? 0]
    const was = placed.text.slice(from, to)
    if (!asName || /[.,;:!?\n]/u.test(was) || others.some((name) => name.includes(folded(was)))) continue
    const text = /^\p{Ll}/u.test(was)
      ? step.fact.text.charAt(0).toLowerCase() + step.fact.text.slice(1)
      : step.fact.text
    return [
      aboutWords('fact', placed, from, to, {
        severity: 'error',
        sentence: `${quoted(was)} stands among the steps of your offer, where ${quoted(text)} is missing.`,
        repair: { label: `Write ${quoted(text)}`, text },
      }),
    ]
  }
  return []
}
