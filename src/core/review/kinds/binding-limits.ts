import { copyLanguage } from '../../../shared/copy-language.ts'
import { partOfRows, type Intake } from '../../../shared/intake.ts'
import { stemOf as stemWord } from '../../../shared/stems.ts'
import type { Found } from '../finding-about.ts'
import { numbersIn } from '../words/numbers-in.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { wordsIn } from '../words/words-in.ts'
import { againstRule } from './against-rule.ts'
import { attendees, headcount, type Limit } from './rules-answered.ts'

const roomFor =
  /(?:at most|no more than|never more than|room for|space for|seats|groups? of|höchstens|platz für|gruppen? von|nie mehr als|como máximo|sitio para|grupos? de|au plus|place pour|groupes? de|najwyżej|miejsce dla|grup[ay] po)\s*$/iu

/** “Room for eight on the benches”, “at most twelve”: how many may come, where the number stands alone. */
function isRoomFor(placed: PlacedText, { from, next }: { from: number; next: number }): boolean {
  const before = placed.text.slice(Math.max(0, from - 24), from)
  if (!roomFor.test(before)) return false
  const [last, behind] = [placed.words()[next - 1], placed.words()[next]]
  if (!behind || behind.sentence !== last?.sentence || attendees.test(behind.key)) return true
  return /^(?:on|in|at|a|per|to|and|or|so|auf|in|am|pro|und|en|por|y|sur|par|et|na|w|i)$/u.test(behind.key)
}

/** Whether the sentence of a word speaks of one of these. */
function speaksOfOne(
  placed: PlacedText,
  at: number,
  stemOf: (key: string) => string,
  stems: readonly string[],
): boolean {
  const words = placed.words()
  const sentence = placed.sentences()[words[at]?.sentence ?? -1]
  return words.slice(sentence?.first, sentence?.end).some(({ key }) => stems.includes(stemOf(key)))
}

/** A number that a row of the proof or the story counts, and the words behind it. */
interface ProvenCount {
  value: number
  nouns: readonly string[]
}

export const provenCounts = onceFor((intake: Intake): readonly ProvenCount[] => {
  const text = [partOfRows(intake.proof, 'words'), intake.story?.results ?? ''].join('\n')
  const words = wordsIn(text)
  return numbersIn(text, words, copyLanguage(intake) ?? 'en').map(({ value, next }) => ({
    value,
    nouns: words.slice(next, next + 2).map(({ key }) => stemWord(key)),
  }))
})

/** A number by itself at the beginning of an answer counts what was asked for: “How many?” – “Between ten and fifteen.” */
const standsAlone = (placed: PlacedText, { to }: { to: number }): boolean =>
  /^\s?(?:$|[.,;:!?)]|(?:and|to|or|und|bis|oder|y|a|o|et|à|ou|i|do|lub)\s)/iu.test(placed.text.slice(to))

/** “How many are we?” asks for those who come, without a word for them. */
const asksHowMany =
  /(?<!\p{L})(?:how (?:many|big|large)[^?]*(?:we|you|us|come|there|group|class)|wie (?:viele|groß)[^?]*(?:wir|gruppe\p{L}*|kurse?|dabei|teil)|cuánt[oa]s (?:somos|sois|son|vamos|hay)|(?:combien|à combien)[^?]*(?:sommes|êtes|serons|groupe)|il(?:u|e) (?:nas|was|osób)|jak duż\p{L}* [^?]*grup\p{L}*)(?!\p{L})/iu

/** More, or fewer, than a rule lets in. */
export function limitsBroken(
  placed: PlacedText,
  question: PlacedText | undefined,
  stemOf: (key: string) => string,
  limits: readonly Limit[],
  proven: readonly ProvenCount[],
): Found[] {
  const words = placed.words()
  const room = limits.filter(
    ({ noun, most: isMost }) => isMost && (noun === headcount || attendees.test(noun)),
  )
  const asked = new Set(question?.words().map(({ key }) => stemOf(key)))
  return placed.numbers().flatMap((number) => {
    if (number.kind !== 'count') return []
    const behind = words.slice(number.next, number.next + 2).map(({ key }) => stemOf(key))
    const limit = limits.find(
      ({ noun, value, most: isMost, beside }) =>
        behind.includes(noun) &&
        (isMost ? number.value > value : number.value < value) &&
        (beside.length === 0 || speaksOfOne(placed, number.first, stemOf, beside)),
    )
    const inReply = words[number.first]?.sentence === 0 && standsAlone(placed, number)
    const replied = limits.find(
      ({ noun, value, most: isMost, beside }) =>
        inReply && isMost && beside.length === 0 && asked.has(noun) && number.value > value,
    )
    const alone =
      inReply && asksHowMany.test(question?.text ?? '')
        ? room.find(({ value }) => number.value > value)
        : null
    const many =
      limit ??
      replied ??
      alone ??
      (isRoomFor(placed, number) ? room.find(({ value }) => number.value > value) : null)
    if (!many) return []
    // How many came in all is no group of so many.
    if (
      proven.some(
        ({ value, nouns }) =>
          value === number.value &&
          behind.some(
            (noun) =>
              nouns.includes(noun) || (attendees.test(noun) && nouns.some((other) => attendees.test(other))),
          ),
      )
    )
      return []
    const own = words.slice(number.first, number.next + 1 + behind.indexOf(many.noun))
    return [againstRule(placed, own, many.said, 'rule-limit')]
  })
}
