import type { Fact } from '../../../shared/facts.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, isLarge, plain, placesOf, wordsIn, type Word } from '../words/words-in.ts'
import { nameGrammar, type NameGrammar } from '../facts/name-grammar.ts'
import { stepWords } from '../facts/name-words.ts'

interface NumberedStep {
  step: Fact
  number: number
  from: number
  to: number
}

/** "Step 3: Other Name" where the blueprint's third step is named otherwise, or bears another number. */
export function strangeSteps(reading: Reading): Found[] {
  const steps = reading.facts.filter(({ id }) => id.startsWith('step-'))
  if (steps.length === 0) return []
  const grammar = nameGrammar(reading.language)
  const offer = folded(reading.facts.find(({ id }) => id === 'offer-name')?.text ?? '')
  return reading.texts.flatMap((placed) => {
    const numbered = numberedIn(placed, steps, grammar)
    if (numbered.length === 0) return []
    const speaksOfThem = ofTheBlueprint(placed, numbered, steps, offer)
    return numbered.flatMap((each) => findingFor(placed, each, steps, speaksOfThem, grammar))
  })
}

function numberedIn(placed: PlacedText, steps: readonly Fact[], grammar: NameGrammar): NumberedStep[] {
  const words = placed.words()
  return placed.numbers().flatMap((number) => {
    if (number.kind !== 'count' || !stepWords.has(words[number.first - 1]?.key ?? '')) return []
    const step = steps.find(({ id }) => id === `step-${number.value}`)
    const name = step ? nameBehind(placed, number, grammar) : null
    return step && name ? [{ step, number: number.value, ...name }] : []
  })
}

/** The capitalised words behind "Step 3:", "Step 3 –", "Step 3, " or "Step 3 is". */
function nameBehind(
  placed: PlacedText,
  number: NumberInText,
  grammar: NameGrammar,
): { from: number; to: number } | null {
  const words = placed.words()
  const skipped = ['is', 'called', 'named'].includes(words[number.next]?.key ?? '') ? 1 : 0
  const start = number.next + skipped
  const head = words[start]
  if (!head || !isLarge(head.text)) return null
  const gap = placed.text.slice(number.to, head.from)
  if (!/^(?:\s*[:–—,.)-]\s*|\s+(?:is|called|named)\s+(?:called\s+)?)["“'‘]?$/u.test(gap)) return null
  if (grammar.genders) return restOfClause(placed, start)
  let end = start
  let last: Word = head
  for (let i = start + 1; i < words.length && i - start < 6; i++) {
    const word = words[i]
    if (!word || !/^[ \u00a0'’&-]{1,3}$/u.test(placed.text.slice(last.to, word.from))) break
    if (!isLarge(word.text) && !grammar.light.has(word.key)) break
    last = word
    if (isLarge(word.text)) end = i
  }
  const tail = words[end]
  return tail ? { from: head.from, to: tail.to } : null
}

/** Where names have no large letters: the words up to the next mark, if they are few. */
function restOfClause(placed: PlacedText, start: number): { from: number; to: number } | null {
  const words = placed.words()
  let end = start
  while (
    /^[ \u00a0'’-]{1,3}$/u.test(placed.text.slice(words[end]?.to, words[end + 1]?.from)) &&
    end - start < 7
  )
    end++
  const [head, tail] = [words[start], words[end]]
  return head && tail && end - start < 6 ? { from: head.from, to: tail.to } : null
}

/** The text names the offer, or one of its steps with the right number: then its numbers are the blueprint's. */
function ofTheBlueprint(
  placed: PlacedText,
  numbered: readonly NumberedStep[],
  steps: readonly Fact[],
  offer: string,
): boolean {
  if (placed.section === 5 || placed.section === 12 || placed.place === 'salesPage.offer') return true
  if (offer !== '' && !placesOf(placed.folded(), offer).next().done) return true
  return (
    numbered.some(({ step, from, to }) => plain(placed.text.slice(from, to)) === plain(step.text)) &&
    steps.length > 1
  )
}

function findingFor(
  placed: PlacedText,
  { step, number, from, to }: NumberedStep,
  steps: readonly Fact[],
  speaksOfThem: boolean,
  grammar: NameGrammar,
): Found[] {
  const here = placed.text.slice(from, to)
  const name = plain(here)
  if (begins(name, plain(step.text))) return []
  const other = steps.find((each) => begins(name, plain(each.text)))
  if (other) {
    return [
      aboutWords('fact', placed, from, to, {
        severity: 'error',
        sentence: `${quoted(here)} is step ${other.id.slice(5)} of your offer, not step ${number}.`,
      }),
    ]
  }
  if (!speaksOfThem || !/\s/u.test(here)) return []
  if (grammar.genders && !sharesWord(here, step.text, grammar)) return []
  return [
    aboutWords('fact', placed, from, to, {
      severity: 'error',
      sentence: `Step ${number} of your offer is named ${quoted(step.text)}, and ${quoted(here)} here.`,
      repair: { label: `Write ${quoted(step.text)}`, text: step.text },
    }),
  ]
}

const begins = (here: string, name: string): boolean => {
  const bare = name.replace(/^(?:the|a|an) /u, '')
  return (
    [name, bare].some((each) => here === each || here.startsWith(`${each} `)) ||
    here.replace(/^(?:the|a|an) /u, '') === bare
  )
}

/** What follows a number is a name only where it has a word of the name; else it tells what is done in the step. */
function sharesWord(here: string, name: string, { light, isForm }: NameGrammar): boolean {
  const wanted = wordsIn(name).filter(({ key }) => !light.has(key))
  return wordsIn(here).some(({ key }) => wanted.some((each) => each.key === key || isForm(key, each.key)))
}
