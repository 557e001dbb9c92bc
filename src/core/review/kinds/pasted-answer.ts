import type { Intake } from '../../../shared/intake.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, isAllLarge, isLarge, placesOf, wordsIn } from '../words/words-in.ts'

/** Answers of a few words that are written like the line of a form: "Month to month", "By video", "At your office". */
const lineAnswers = onceFor(({ offers, firstStep }: Intake): string[] => {
  const lines = [
    ...offers.flatMap(({ timeframe, price }) => [timeframe, price]),
    ...[firstStep.place, firstStep.length, firstStep.price],
  ]
  return [...new Set(lines.map((line) => line.trim().replace(/[.!?]+$/u, '')))].filter(isLine)
})

/** Its first word alone is written large by its place: "By video", and not "NOW in town" or "In London". */
function isLine(line: string): boolean {
  const [first, second] = wordsIn(line)
  if (!first || first.from > 0 || first.text.length < 2 || !isLarge(first.text) || isAllLarge(first.text))
    return false
  return second !== undefined && /^[\p{Ll}\d]/u.test(second.text)
}

/** Steps whose name reads like a line: "The list of gaps". "The List of Gaps" is a title and keeps its capitals. */
const stepLines = ({ facts }: Reading): string[] =>
  facts
    .filter(({ id }) => id.startsWith('step-'))
    .map(({ text }) => text)
    .filter(
      (name) =>
        isLine(name) &&
        wordsIn(name)
          .slice(1)
          .every(({ text }) => !isLarge(text)),
    )

/**
 * An answer or a step's name that stands in mid-sentence with the capital it has in its own place. German nouns keep
 * theirs, so it is not told.
 */
export function pastedAnswers(reading: Reading): Found[] {
  const named = namedLarge(reading)
  const lines = lineAnswers(reading.intake).filter((line) => !named.has(wordsIn(line)[0]?.key ?? ''))
  const all = [...lines, ...stepLines(reading)]
  return all.flatMap((line) =>
    reading.texts.flatMap((placed) =>
      pasted(placed, line).filter(({ span }) => !span || !isListed(placed, line, all, span.from)),
    ),
  )
}

/** After these a name stands as a name: "It is called Wash and grind", "étape Le premier essai". */
const naming: Readonly<Record<string, RegExp>> = {
  en: /^(?:called|named|titled|step)$/iu,
  es: /^(?:llama|llamad[oa]|paso)$/iu,
  fr: /^(?:(?:s[’'])?appelle|nommée?|étape)$/iu,
  pl: /^(?:nazywa|krok|to|jest)$/iu,
}

/** “L’étape suivante est Le rapport”, “step one is Our first look”: what a step is said to be is its name. */
const stepIs =
  /(?<!\p{L})(?:steps?|schritt|paso|étape|krok)(?!\p{L})[^.!?,;:]{0,24}(?<!\p{L})(?:is|are|ist|es|est|sera|jest|to)\s$/iu

/** English writes days and months large wherever they stand. */
const days =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'

/** Words that are large inside sentences of the answers too: the name of a day, a street, a town. */
function namedLarge({ answers, language }: Reading): ReadonlySet<string> {
  const inside = answers.words().filter(({ begins, text }) => !begins && isLarge(text))
  return new Set([...inside.map(({ key }) => key), ...(language === 'en' ? days.split(' ') : [])])
}

/** “Fecha de corte, Hablar casa por casa y Cobrar distinto”: in a list of steps each is its name. */
function isListed(placed: PlacedText, line: string, all: readonly string[], from: number): boolean {
  const words = placed.words()
  const sentence = placed.sentences()[words.find((word) => word.from === from)?.sentence ?? -1]
  const before = placed.text.slice(words[sentence?.first ?? 0]?.from, from)
  return all.some((other) => other !== line && before.includes(other))
}

function pasted(placed: PlacedText, line: string): Found[] {
  return [...placesOf(placed.folded(), folded(line))].flatMap((from) => {
    const words = placed.words()
    const at = words.findIndex((each) => each.from === from)
    const [before, word] = [words[at - 1], words[at]]
    if (
      !word ||
      !before ||
      word.begins ||
      !isLarge(word.text) ||
      !/^\p{Ll}/u.test(before.text) ||
      naming[placed.language]?.test(before.text) ||
      stepIs.test(placed.text.slice(Math.max(0, from - 60), from))
    )
      return []
    if (placed.sentences()[word.sentence]?.title || placed.text.slice(before.to, from) !== ' ') return []
    const text = word.text.charAt(0).toLowerCase() + word.text.slice(1)
    return [
      aboutWords('broken', placed, from, word.to, {
        severity: 'warning',
        sentence: `${quoted(placed.text.slice(before.from, from + line.length))}: an answer was pasted into the middle of the sentence. Bend it to fit.`,
        repair: { label: `Write ${quoted(text)}`, text },
      }),
    ]
  })
}
