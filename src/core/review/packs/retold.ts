import type { Answers } from '../words/answers.ts'
import { firstBehind } from '../words/around.ts'
import { heldIn } from '../words/held-in.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { smallWords, stemOf, tellingStems } from '../../../shared/stems.ts'
import { plain, wordsIn, type Word } from '../words/words-in.ts'
import { tellingAnswers } from './held-by-answers.ts'

/** So much of a clause stands in one answer where it tells that answer again; of the words that were found, half. */
const most = { clause: 0.65, own: 0.5, words: 3 }

/**
 * True where a clause tells one answer again in words of its own: “A father brought his box home full of autumn leaves” of “a father
 * came back with the box full of autumn leaves”. Each number in it must be that answer's.
 */
export function retells(answers: Answers, placed: PlacedText, found: { from: number; to: number }): boolean {
  const inside = wordsBetween(placed, found)
  const numbers = inside.flatMap(({ text }) => text.match(/\d+/gu) ?? [])
  const own = tellingStems(inside)
  return clausesAround(placed, inside).some((clause) => {
    const stems = tellingStems(clause)
    return (
      stems.length >= most.words &&
      stemsOfAnswers(answers).some(
        ({ text, stems: held }) =>
          share(stems, held) >= most.clause &&
          share(own, held) >= most.own &&
          numbers.every((number) => text.includes(number)),
      )
    )
  })
}

const share = (stems: readonly string[], held: ReadonlySet<string>): number =>
  stems.length === 0 ? 1 : stems.filter((stem) => held.has(stem)).length / stems.length

const promising = /(?<!\p{L})(?:that|que|qu['’]|dass|daß|że)$/iu

/** True where what is promised behind the words is what the answers say: “I promise that the trailer has a roof”. */
export function promisesAnswer(
  answers: Answers,
  placed: PlacedText,
  { from, to }: { from: number; to: number },
): boolean {
  if (!promising.test(placed.text.slice(from, to))) return false
  const words = placed.words()
  const next = firstBehind(words, to)
  const behind = words.slice(next, next + near).filter(({ sentence }) => sentence === words[next]?.sentence)
  const stems = tellingStems(behind)
  return stems.length > 1 && share(stems, stemsOfAll(answers)) >= most.own
}

/** The sentence of some words, and their clause between commas. */
function clausesAround(placed: PlacedText, inside: readonly Word[]): (readonly Word[])[] {
  const [head, end] = [inside[0], inside.at(-1)]
  const sentence = placed.sentences()[head?.sentence ?? -1]
  if (!head || !end || !sentence) return []
  const words = placed.words()
  const parted = (at: number): boolean =>
    /[,;:()–—“”«»"]/u.test(placed.text.slice(words[at - 1]?.to, words[at]?.from))
  const begins = Math.max(sentence.first, head.at - near)
  const ends = Math.min(sentence.end, end.at + near)
  let [first, last] = [head.at, end.at + 1]
  while (first > begins && !parted(first)) first--
  while (last < ends && !parted(last)) last++
  return [words.slice(first, last), words.slice(begins, ends)]
}

/** Words of a sentence that are looked at on either side; an endless one says nothing more. */
const near = 40

function wordsBetween(placed: PlacedText, { from, to }: { from: number; to: number }): readonly Word[] {
  const words = placed.words()
  return words.slice(firstBehind(words, from), firstBehind(words, to - 1) + 1)
}

const stemsOfAnswers = onceFor((answers: Answers) =>
  tellingAnswers(answers).map((text) => ({ text, stems: new Set(tellingStems(wordsIn(text))) })),
)
const stemsOfAll = onceFor(
  (answers: Answers) =>
    new Set([...answers.keys()].filter((key) => !smallWords.has(key)).map((key) => stemOf(key))),
)

/** The words up to a quotation, which may stand in the next paragraph or begin among them, and the signs at its ends. */
const quotation = /^[^“„«»"\n]{0,40}(?:\n\n)?[“„«»"]\s?([^“”„«»"\n]{12,}?)[.,!?]?\s?[“”»«"]/u

/** The same in front of the words: “‘…’ wrote a mother.” */
const quotationBefore = /[“„«»"]\s?([^“”„«»"\n]{12,}?)[.,!?]?\s?[“”»«"][^“”„«»"\n]{0,24}$/u

/** True where the words lead to a quotation that stands in an answer to the letter, or follow it: “Hilde Maes, a customer, told us: ‘…’”. */
export function quotesAnswer(
  answers: Answers,
  { text }: PlacedText,
  { from, to }: { from: number; to: number },
): boolean {
  const inside = text.slice(from, to).search(/[“„«»"]/u)
  const quoted = [
    quotation.exec(text.slice(to, to + 400)),
    inside < 0 ? null : quotation.exec(text.slice(from + inside, to + 400)),
    quotationBefore.exec(text.slice(Math.max(0, from - 400), from)),
  ]
  return quoted.some((match) => match?.[1] !== undefined && answers.hold(match[1]))
}

/** “Nobody knows us like us.” Words inside a quotation that the answers give, to the letter, as what clients say or fear. */
export function quotesClients(
  answers: Answers,
  { text }: PlacedText,
  { from, to }: { from: number; to: number },
): boolean {
  const opened = /[“„«"]\s?([^“”„«»"\n]*)$/u.exec(text.slice(Math.max(0, from - 200), from))
  const closed = /^([^“”„«»"\n]*?)[.,!?]?\s?[“”»"]/u.exec(text.slice(to, to + 200))
  if (!opened || !closed) return false
  const quotation = `${opened[1] ?? ''}${text.slice(from, to)}${closed[1] ?? ''}`
  return saidByClients(answers)(plain(quotation))
}

const saidByClients = onceFor(({ intake: { clientWords, objections } }: Answers) =>
  heldIn(plain(`${clientWords}\n${objections}`)),
)
