import { partOfRows, type Intake } from '../../../shared/intake.ts'
import type { Answers } from '../words/answers.ts'
import { onceFor } from '../words/once.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { folded, plain, wordsIn } from '../words/words-in.ts'
import type { Suspect } from '../closed-world/suspect.ts'

const quotation = /“[^“”\n]{8,1500}”|"[^"\n]{8,1500}"|«[^«»\n]{8,1500}»|„[^„“\n]{8,1500}“/gu
const says = String.raw`(?:said|says|told|wrote|writes|shared|shares|admitted|texted|e-?mailed|messaged|put it|puts it|reported|recalls|explained|described|dice|dijo|cuenta|escribe|dit|raconte|écrit|sagt|sagte|schreibt|schrieb|erzählt|zegt|säger|ha detto)`
const somebody = String.raw`(?:clients?|customers?|students?|members?|readers?|participants?|patients?|of (?:my|our|her|his|their|them|the)\b[^.!?\n]{0,20}|\p{Lu}\p{L}{2,20}(?:\s\p{Lu}[\p{L}.]{0,20})?(?:,[^.!?\n]{1,40},|\sfrom\s\p{Lu}[\p{L}, ]{1,30})?)`
const saidBefore = new RegExp(
  String.raw`(?<![\p{L}])${somebody}\s(?:\p{L}{1,12}\s){0,3}?${says}(?![\p{L}])[^.!?\n]{0,40}[:,]?\s*$`,
  'u',
)
const saidBehind = new RegExp(
  String.raw`^[,.]?\s*(?:${says}\s(?:a\s|one\s|my\s|our\s)?${somebody}|(?:a |one |my |our )?${somebody}\s(?:\p{L}{1,12}\s){0,2}?${says})(?![\p{L}])`,
  'u',
)
/** "…," says anybody but ourselves, the reader or people in general. */
const saidByAnyone = new RegExp(
  String.raw`^[,.]?\s*${says}\s(?!(?:I|you|we|they|it|the|every|most|people|somebody|someone|nobody|your|ich|wir|du|man|je|nous|vous|on|yo|jemand|mancher|manche|einer|jeder|viele|quelqu'un|chacun|certains|alguien|algunos|uno|muchos|ktoś|wielu)(?!\p{L}))\p{L}`,
  'u',
)
/** “…,” he says, who stands in a scene that is told as it often goes. */
const saidByOneOfThem = new RegExp(
  String.raw`^[,.]?\s*(?:${says}\s(?:he|she|er|sie|il|elle|él|ella)|(?:he|she)\s${says})(?!\p{L})`,
  'iu',
)
const typically =
  /(?<!\p{L})(?:often|usually|mostly|typically|sometimes|oft|meist\p{L}{0,2}|manchmal|üblicherweise|souvent|parfois|d['’]habitude|d['’]ordinaire|a menudo|a veces|suele|często|zwykle|czasem)(?!\p{L})/iu
const signedBehind = /^[,.]?\s{0,3}(?:[—–-]{1,2}|\()\s?(?:\p{Lu}|an? )/u
const signature =
  /^[,.]?\s{0,3}(?:[—–-]{1,2}|\()\s?\p{Lu}[\p{L}’'.-]{0,30}(?:\s\p{Lu}[\p{L}’'.-]{0,30}){0,2}/u
const inTheirWords =
  /(?:in (?:her|his|their|a client[’']s|one client[’']s) (?:own )?words|testimonial|review|feedback)[^.!?\n]{0,40}[:,]?\s*$/iu
const supposed =
  /\b(?:if|when|whenever|should|you|I|we|they|nobody|somebody|someone|everybody|people|most|voice)\b[^.!?\n]{0,60}$/iu
/** What a client may say in a call is written down as what one may hear. */
const supposedSpeech = /(?:objections\.objection|listenFor|ifVague|ifTheyResist|followUp)$/u
const ofProof = new Set(['5.proofLine', '10.salesPage.testimonialSlot'])

/**
 * Quotations of somebody that no answer holds word for word. What one may say oneself is no quotation of anybody, nor is a name
 * or a title that the vault coined.
 */
export function quoteClaims(
  placed: PlacedText,
  answers: Answers,
  testimonials: Testimonials,
  coined: ReadonlySet<string>,
): Suspect[] {
  return [...placed.text.matchAll(quotation)].flatMap(({ 0: whole, index }) => {
    const inside = whole.slice(1, -1)
    if (wordsIn(inside).length < 4 || isAnswered(inside, answers) || coined.has(plain(inside))) return []
    if (testimonials.hold(inside)) return []
    const [from, to] = [index, index + whole.length]
    const original = testimonials.nearest(inside)
    if (original !== null) {
      const text = `${whole.charAt(0)}${original}${whole.charAt(whole.length - 1)}`
      const changed = { from, to, what: 'a changed quotation' }
      return [
        isOfClause(placed, from)
          ? changed
          : { ...changed, repair: { label: 'Write it word for word', text } },
      ]
    }
    if (!isAttributed(placed, from, to)) return []
    // With the name that signs it, so that both are confirmed or taken out together.
    const signed = signature.exec(placed.text.slice(to, to + 120))?.[0].length ?? 0
    return [{ from, to: to + signed, what: 'a quotation' }]
  })
}

/** Words of our own lead into it, so that another beginning would break the sentence: wrote that hers was “drier than …”. */
const isOfClause = ({ text }: PlacedText, from: number): boolean =>
  /[\p{L}\p{N}]\s*$/u.test(text.slice(Math.max(0, from - 3), from))

/** Every piece between dots of omission stands in the answers. */
const isAnswered = (inside: string, answers: Answers): boolean =>
  inside
    .split(/\s*(?:\[?…\]?|\[?\.\.\.\]?)\s*/u)
    .map((piece) => piece.replace(/^[\s.,;:!?–—-]+|[\s.,;:!?–—-]+$/gu, ''))
    .every((piece) => piece === '' || answers.hold(piece))

function isAttributed(placed: PlacedText, from: number, to: number): boolean {
  if (ofProof.has(`${placed.section}.${placed.place}`)) return true
  if (supposedSpeech.test(placed.place)) return false
  const before = placed.text.slice(Math.max(0, from - 140), from).replace(/\n\s*$/u, ' ')
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const behind = placed.text.slice(to, to + 90)
  if (signedBehind.test(behind) || inTheirWords.test(line)) return true
  const clause = line.slice(Math.max(0, line.search(/[^.!?]*$/u)))
  if (
    saidBefore.test(clause) &&
    !supposed.test(
      clause.replace(/\b(?:told|e-?mailed|texted|wrote) (?:me|us)\b|\bof (?:my|our|them)\b/giu, ''),
    )
  )
    return true
  if (saidByOneOfThem.test(behind) && typically.test(`${line} ${behind}`)) return false
  return saidBehind.test(behind) || saidByAnyone.test(behind)
}

export interface Testimonials {
  /** One of them has these words in a row, whatever marks stand between them. */
  hold(words: string): boolean
  /** The testimonial that the words are plainly taken from, as it was given; null: none. */
  nearest(words: string): string | null
}

/** Of testimonials that share a run of words, so many are held against a quotation. */
const mostAlike = 30

/** The quotations in the answer about testimonials; without quotation marks, its lines. */
export const testimonialsOf = onceFor(({ proof }: Intake): Testimonials => {
  const testimonials = partOfRows(proof, 'words')
  const inMarks = [...testimonials.matchAll(quotation)].map(([whole]) => whole.slice(1, -1))
  const texts = inMarks.length > 0 ? inMarks : testimonials.split('\n').map((line) => line.trim())
  const given = texts.filter((text) => text !== '')
  const holding = new Map<string, number[]>()
  given.forEach((text, i) => {
    for (const run of runsOf(text)) {
      const others = holding.get(run)
      if (!others) holding.set(run, [i])
      else if (others.length < mostAlike) others.push(i)
    }
  })
  const inWords = given.map(keysOf)
  return {
    hold: (words) => inWords.some((text) => text.includes(keysOf(words))),
    nearest(words) {
      const runs = runsOf(words)
      if (runs.size < 4) return null
      const shared = new Map<number, number>()
      for (const run of runs) for (const i of holding.get(run) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1)
      const near = [...shared].filter(([, count]) => count >= runs.size * 0.5).sort(([a], [b]) => a - b)
      const found = near
        .map(([i]) => given[i] ?? '')
        .find((text) => plain(text) !== plain(words) && words.length >= text.length * 0.5)
      return found ?? null
    },
  }
})

const keysOf = (text: string): string =>
  ` ${wordsIn(folded(text))
    .map(({ key }) => key)
    .join(' ')} `

/** Every two words that follow each other. */
function runsOf(text: string): Set<string> {
  const keys = wordsIn(folded(text)).map((word) => word.key)
  return new Set(keys.slice(1).map((key, i) => `${keys[i]} ${key}`))
}
