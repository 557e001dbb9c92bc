import type { Intake } from '../../../shared/intake.ts'
import { callNameIn, nounsOfCalls } from '../facts/call-name.ts'
import { lightWords } from '../facts/name-words.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { wordsBefore, wordsBehind } from '../words/around.ts'
import type { Answers } from '../words/answers.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { isAllLarge, isLarge, plain, wordsIn, type Word } from '../words/words-in.ts'

/** What the first conversation is usually called; in small letters only these count as a name for it. */
const usual = new Set(
  `discovery strategy clarity breakthrough consultation consulting intro introductory exploratory connection
  enrollment enrolment diagnostic roadmap alignment planning power fit mapping chemistry triage`.split(
    /\s+/u,
  ),
)
const notNames = new Set(
  `the a an your my our this that free book schedule reserve first next sales phone zoom video coaching group weekly
  monthly each every one no on and or to with for of in at by complimentary quick short private live team q
  minute minutes hour setter closer cold follow-up up final last`.split(/\s+/u),
)

/** Another name for the call, or another length of it, than the call to action gives. */
export function strangeCalls(reading: Reading): Found[] {
  const { name, minutes, nouns } = callOf(reading.intake)
  if (name === null) return []
  const right = plain(name)
  // A step or a gift may be called a conversation too.
  const names = [...reading.facts.map(({ text }) => plain(text)), ...reading.ownNames]
  return reading.texts.flatMap((placed) => {
    const found: Found[] = []
    for (const word of placed.words()) {
      if (!nouns.has(word.key)) continue
      const other = otherName(placed, word)
      if (!other) continue
      const here = placed.text.slice(other.from, other.to)
      if (plain(here) === right || reading.answers.hold(here) || right.endsWith(` ${plain(here)}`)) continue
      if (names.some((each) => each.includes(plain(here)))) continue
      found.push(nameFinding(placed, other, name))
    }
    return [...found, ...strangeMinutes(placed, minutes, nouns, reading)]
  })
}

const callOf = onceFor((intake: Intake) => ({
  name: callNameIn(intake),
  minutes: minutesOf(intake.callToAction),
  nouns: nounsOfCalls(intake.callToAction),
}))

/** A name that ends with this word: "Strategy Session", or "discovery call". */
function otherName(placed: PlacedText, noun: Word): { from: number; to: number } | null {
  const words = placed.words()
  const before = words[noun.at - 1]
  if (
    !before ||
    before.sentence !== noun.sentence ||
    !/^[ \u00a0]$/u.test(placed.text.slice(before.to, noun.from))
  )
    return null
  if (notNames.has(before.key)) return null
  if (isLarge(noun.text) && isLarge(before.text)) return largeName(placed, noun)
  return usual.has(before.key) && !isLarge(noun.text) ? { from: before.from, to: noun.to } : null
}

function largeName(placed: PlacedText, noun: Word): { from: number; to: number } | null {
  const words = placed.words()
  const sentence = placed.sentences()[noun.sentence]
  let first = noun.at
  for (;;) {
    const before = words[first - 1]
    if (!before || before.sentence !== noun.sentence || notNames.has(before.key) || !isLarge(before.text))
      break
    if (!/^[ \u00a0&]{1,3}$/u.test(placed.text.slice(before.to, words[first]?.from)) || noun.at - first >= 3)
      break
    first--
  }
  const head = words[first]
  if (!head || first === noun.at) return null
  // In a headline, large letters make no name; the usual names are names there too.
  const plainTitle = sentence?.title === true && sentence.end - sentence.first > noun.at - first + 1
  const isUsual = words.slice(first, noun.at).some((word) => usual.has(word.key))
  if ((plainTitle || (head.begins && first === noun.at - 1)) && !isUsual) return null
  return { from: head.from, to: noun.to }
}

function nameFinding(placed: PlacedText, { from, to }: { from: number; to: number }, name: string): Found {
  const here = placed.text.slice(from, to)
  const text = isAllLarge(here) ? name.toUpperCase() : name
  return aboutWords('fact', placed, from, to, {
    severity: 'error',
    sentence: `The call is named ${quoted(name)} in your call to action, and ${quoted(here)} here.`,
    repair: { label: `Write ${quoted(text)}`, text },
  })
}

const minutesOf = (text: string): number | null => {
  const words = wordsIn(text)
  const number = numbersIn(text, words).find((each) => /^min(?:ute)?s?$/u.test(words[each.next]?.key ?? ''))
  return number?.value ?? null
}

/** "a 45-minute call" where the call to action says 30. */
function strangeMinutes(
  placed: PlacedText,
  minutes: number | null,
  nouns: ReadonlySet<string>,
  { answers }: Reading,
): Found[] {
  if (minutes === null) return []
  return placed.numbers().flatMap((number) => {
    if (number.kind !== 'count' || number.value === minutes || number.value < 5) return []
    const behind = wordsBehind(placed, number, 5)
    if (
      !/^min(?:ute)?s?$/u.test(behind[0]?.key ?? '') ||
      !/^[ \u00a0‑-]$/u.test(placed.text.slice(number.to, number.to + 1))
    )
      return []
    if (!isTheCall(placed, behind, nouns)) return []
    if (minutesAnswered(answers).has(number.value)) return []
    const before = wordsBefore(placed, number, 3)
    if (placed.section === 17 && !before.some((word) => ['free', 'book'].includes(word.key))) return []
    const text = number.digits ? String(minutes) : null
    return [
      aboutWords('fact', placed, number.from, number.to, {
        severity: 'error',
        sentence: `Your call to action gives the call ${minutes} minutes, and this text ${number.text}.`,
        repair: text === null ? null : { label: `Write ${quoted(text)}`, text },
      }),
    ]
  })
}

const minutesAnswered = onceFor(
  (answers: Answers) =>
    new Set(
      answers
        .numbers()
        .filter(({ next }) => /^min/u.test(answers.words()[next]?.key ?? ''))
        .map(({ value }) => value),
    ),
)

/** The minutes are said of the call itself: "45-minute Clarity Call", not "ten minutes before the call". */
function isTheCall(placed: PlacedText, behind: readonly Word[], nouns: ReadonlySet<string>): boolean {
  const end = behind.findIndex((word) => nouns.has(word.key))
  const [first, ...between] = behind.slice(0, Math.max(0, end))
  const noun = behind[between.length + 1]
  if (!first || !noun || between.length > 2) return false
  const apart = /[^\s\p{L}\p{N}’'‑-]/u.test(placed.text.slice(first.to, noun.from))
  return !apart && !between.some((word) => lightWords.has(word.key) || notBetween.has(word.key))
}

const notBetween = new Set(
  'before after later into until till then is are on this that each every per when before'.split(' '),
)
