import { nameGrammar, type NameGrammar } from '../facts/name-grammar.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { stepCalled } from '../phrases/step-called.ts'
import type { Reading } from '../reading.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, isLarge, wordsIn, type Word } from '../words/words-in.ts'

/** A name of a step has no more words than this. */
const mostWords = 6
/** Characters before a name in which its step is spoken of. */
const before = 60

/** “The third step is called Face the Money”, where no step of the offer is. */
export function strangeStepNames(reading: Reading): Found[] {
  const called = stepCalled[reading.language ?? 'en']
  const steps = reading.facts.filter(({ id }) => id.startsWith('step-'))
  if (!called || steps.length === 0) return []
  const grammar = nameGrammar(reading.language)
  const known = [...reading.facts.map(({ text }) => folded(text)), ...reading.ownNames]
  return reading.texts.flatMap((placed) =>
    placed.section === 4
      ? []
      : placed.words().flatMap((word) => {
          if (
            !isLarge(word.text) ||
            !called.test(placed.text.slice(Math.max(0, word.from - before), word.from))
          )
            return []
          const name = nameFrom(placed, word, grammar)
          // “Der Schritt Richtung Freiheit”: one noun behind it is a German sentence, and no name.
          if (!name.text.includes(' ') || towards.test(name.text)) return []
          const rest = folded(placed.text.slice(word.from, name.to + before))
          if (known.some((each) => rest.startsWith(each) || folded(name.text).startsWith(each))) return []
          const [meant] = steps.filter(({ text }) => sharesWord(name.text, text, grammar))
          return [
            aboutWords('fact', placed, word.from, name.to, {
              severity: meant ? 'error' : 'warning',
              sentence: meant
                ? `A step of your offer is named ${quoted(meant.text)}, and ${quoted(name.text)} here.`
                : `No step of your offer is named ${quoted(name.text)}.`,
              repair: meant ? { label: `Write ${quoted(meant.text)}`, text: meant.text } : null,
            }),
          ]
        }),
  )
}

const towards = /^(?:Richtung|Nummer|Nr)(?!\p{L})/u

/** The words written large from one on, and small ones between them. */
function nameFrom(placed: PlacedText, head: Word, grammar: NameGrammar): { text: string; to: number } {
  const words = placed.words()
  let last = head
  let to = head.to
  for (const word of words.slice(head.at + 1, head.at + mostWords)) {
    if (!/^[ \u00a0'’-]$/u.test(placed.text.slice(last.to, word.from))) break
    if (!isLarge(word.text) && !grammar.light.has(word.key)) break
    last = word
    if (isLarge(word.text)) to = word.to
  }
  return { text: placed.text.slice(head.from, to), to }
}

const sharesWord = (here: string, name: string, { light, isForm }: NameGrammar): boolean => {
  const wanted = wordsIn(name).filter(({ key }) => !light.has(key))
  return wordsIn(here).some(
    ({ key }) => !light.has(key) && wanted.some((each) => each.key === key || isForm(key, each.key)),
  )
}
