import { copyLanguage } from '../../shared/copy-language.ts'
import type { Claim, Grounds } from '../../shared/claim-grounds.ts'
import type { Confirmed, FindingKind } from '../../shared/finding.ts'
import { answerKeySchema, emptyIntake, type Intake } from '../../shared/intake.ts'
import type { ReviewedVault } from './reading.ts'
import { reviewVault, type VaultReview } from './review-vault.ts'
import { folded } from './words/words-in.ts'

/**
 * What the claims of a copy stand on. Claims are what the review would mark if the person had said nothing at all; each is
 * then looked for in what was confirmed, in the answers, and among what the review marks with them.
 */
export function evidenceIn(vault: ReviewedVault): Claim[] {
  const { intake } = vault
  const language = copyLanguage(intake)
  const silent = { ...emptyIntake(), market: { ...emptyIntake().market, language: language ?? '' } }
  const open = new Set(placesIn(reviewVault(vault, null)).map(nameOf))
  const answers = answersIn(intake)
  const unsaid = reviewVault({ ...vault, intake: silent, confirmed: [], past: [], readings: [] }, null)
  const claims = new Map(placesIn(unsaid).map((claim) => [nameOf(claim), claim]))
  return [...claims.values()].map((claim) => {
    const { section, path, text, family } = claim
    const grounds: Grounds = confirmedBy(vault.confirmed, text) ??
      answeredBy(answers, text) ?? { kind: open.has(nameOf(claim)) ? 'open' : 'follows' }
    return { section, path, text, family, grounds }
  })
}

type ClaimedPlace = Pick<Claim, 'section' | 'path' | 'text' | 'family'> & { from: number }

/** What says something that can be true or not. */
const kinds: ReadonlySet<FindingKind> = new Set(['fact', 'proof', 'claim'])

/** Every place at which the review sees a claim, in the order of the vault. */
function placesIn({ findings, unknowns }: VaultReview): ClaimedPlace[] {
  const said = findings
    .filter(({ kind }) => kinds.has(kind))
    .flatMap(({ section, path, span, family }) => (span ? [{ section, path, span, family }] : []))
  const known = unknowns.flatMap(({ family, places }) => places.map((place) => ({ ...place, family })))
  return [...known, ...said]
    .map(({ section, path, span: { from, text }, family }) => ({ section, path, from, text, family }))
    .toSorted((a, b) => a.section - b.section)
}

const nameOf = ({ section, path, from, text }: ClaimedPlace): string =>
  `${section} ${path.join('/')} ${from} ${text}`

function confirmedBy(confirmed: readonly Confirmed[], text: string): Grounds | null {
  const said = folded(text)
  const found = confirmed.find((each) => folded(each.text).includes(said) || said.includes(folded(each.text)))
  return found ? { kind: 'confirmed', at: found.at } : null
}

interface Answer {
  key: (typeof answerKeySchema.options)[number]
  text: string
  folded: string
  numbers: ReadonlySet<string>
}

const answersIn = (intake: Intake): Answer[] =>
  answerKeySchema.options.map((key) => {
    const text = textsIn(intake[key]).join('\n')
    return { key, text, folded: folded(text), numbers: new Set(digitsIn(text)) }
  })

/** The answer that holds the words, or all of the numbers in them. */
function answeredBy(answers: readonly Answer[], text: string): Grounds | null {
  const said = folded(text)
  const numbers = digitsIn(text)
  for (const { key, text: whole, folded: within, numbers: there } of answers) {
    const at = within.indexOf(said)
    if (at >= 0) return { kind: 'answer', key, words: lineAt(whole, at) }
    if (numbers.length > 0 && numbers.every((number) => there.has(number)))
      return { kind: 'answer', key, words: lineAt(whole, placeOfNumber(whole, numbers[0] ?? '')) }
  }
  return null
}

const written = /\d+(?:[.,’' \u00a0\u202f]\d{3})*(?:[.,]\d+)?/gu
const bare = (number: string): string => number.replace(/\D/gu, '')
const digitsIn = (text: string): string[] => [...text.matchAll(written)].map(([number]) => bare(number))
const placeOfNumber = (text: string, number: string): number =>
  [...text.matchAll(written)].find(([found]) => bare(found) === number)?.index ?? 0

/** So much of an answer is enough to find it again, in characters. */
const mostWords = 200

function lineAt(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  const line = text.slice(from, end < 0 ? undefined : end)
  if (line.length <= mostWords) return line.trim()
  const start = Math.max(0, at - from - mostWords / 2)
  return `…${line.slice(start, start + mostWords).trim()}…`
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
