import type { FindingFamily, FindingKind } from '../../../shared/finding.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import { isName } from '../facts/fact-parts.ts'
import type { Reading } from '../reading.ts'
import { onceFor } from '../words/once.ts'
import type { Answers } from '../words/answers.ts'
import { textsOf, type PlacedText } from '../words/placed-text.ts'
import { givenFor } from './given.ts'
import {
  answersAskNothing,
  answersCount,
  answersName,
  answersPay,
  answersPayOthers,
  answersReckon,
  answersRedo,
  answersSay,
  answersShare,
  answersTakeOff,
  answersTell,
  answersVouch,
  tellingAnswers,
} from './held-by-answers.ts'
import { finderFor, rulesSaid, type Finder, type IsTold, type RuleInText } from './pack-finder.ts'
import type { PackRule } from './pack.ts'
import { packsOf } from './packs-of.ts'
import { promisesAnswer, quotesAnswer, quotesClients, retells } from './retold.ts'

/** What findings of packs depend on. */
export type PackReading = Pick<
  Reading,
  'texts' | 'intake' | 'answers' | 'facts' | 'confirmed' | 'language' | 'writtenIn'
>

/** All that the packs of this business find in a section. */
const packFindings = onceFor((reading: PackReading): Found[] => {
  const { packs, fields, market } = packsOf(reading.intake)
  return foundWith(finderFor(packs)({ fields, market, language: reading.language ?? 'en' }), reading)
})

/** What is not copy by itself but claims or binds: held against other findings about the same words. */
const claiming: ReadonlySet<FindingKind> = new Set(['claim', 'binding', 'proof'])

export const packClaims = (reading: PackReading): Found[] =>
  packFindings(reading).filter(({ kind }) => claiming.has(kind))

export const packPhrases = (reading: PackReading): Found[] =>
  packFindings(reading).filter(({ kind }) => !claiming.has(kind))

/** What a finder finds in a reading. */
export function foundWith(find: Finder, reading: PackReading): Found[] {
  const isTold = toldBy(find, reading)
  const given = givenFor(reading.answers)
  const names = reading.facts.filter(({ id }) => isName(id)).map(({ text }) => text)
  return reading.texts.flatMap((placed) =>
    find(placed, isTold)
      .filter(({ from, to }) => !beginsInName(placed, { from, to }, names))
      .map(({ rule, from, to }: RuleInText) =>
        aboutWords(rule.kind, placed, from, to, {
          severity: rule.severity,
          sentence: rule.sentence
            .replace('{words}', () => quoted(placed.text.slice(from, to)))
            .replace('{answer}', () => quoted(given(rule) ?? '')),
          confirmable: heldOf(rule) !== 'never',
          family: rule.family,
          rule: rule.id,
        }),
      ),
  )
}

/** “The Phrase That Stops Your Hands is a free PDF”: words that begin inside a name and end behind it say nothing. */
const beginsInName = (
  { text }: PlacedText,
  { from, to }: { from: number; to: number },
  names: readonly string[],
): boolean =>
  names.some((name) => {
    const start = Math.max(0, from - name.length + 1)
    const at = text.slice(start, from + name.length).indexOf(name)
    return at >= 0 && start + at < from && start + at + name.length < to
  })

const heldOf = ({ held, kind }: PackRule): NonNullable<PackRule['held']> =>
  held ?? (kind === 'claim' || kind === 'proof' ? 'words' : kind === 'filler' ? 'letter' : 'never')

/** “25 miles of Church Stretton”: a word with a capital beside another, as the answers write them, names a place and no faith. */
function isPartOfName(
  { texts }: Answers,
  { text }: PlacedText,
  { from, to }: { from: number; to: number },
): boolean {
  const here = text.slice(from, to)
  if (!/^\p{Lu}\p{L}*$/u.test(here)) return false
  const behind = /^ \p{Lu}[\p{L}’'-]*/u.exec(text.slice(to, to + 40))?.[0]
  const before = /\p{Lu}[\p{L}’'-]* $/u.exec(text.slice(Math.max(0, from - 40), from))?.[0]
  const names = [behind && here + behind, before && before + here]
  return names.some((name) => name !== undefined && texts.some((answer) => answer.includes(name)))
}

/** What they count may be the answers' own count. */
const counting: ReadonlySet<FindingFamily> = new Set(['result', 'policy', 'credential', 'authority', 'award'])

const bareDays = /^[\p{L}\d-]+ (?:jours?|tagen?|tage|days?|días?|dni)(?: (?:pour|to|um|para|na))?$/iu

/** “The next one is on us” is a remedy as often as a present. */
const remedies: ReadonlySet<FindingFamily> = new Set(['guarantee', 'discount'])

/** Whoever is quoted as the answers have it did say it. */
const telling: ReadonlySet<FindingFamily> = new Set(['testimonial', 'scene', 'result', 'press'])

/** The rules that the answers themselves say something of, as if they stood on a page. */
const saidIn = onceFor((find: Finder) =>
  onceFor((answers: Answers) =>
    rulesSaid(
      find,
      tellingAnswers(answers).flatMap((text) => textsOf(10, { salesPage: { problem: text } })),
    ),
  ),
)

function toldBy(find: Finder, { answers, facts, ...reading }: PackReading): IsTold {
  const isConfirmed = confirmedWords(reading)
  const given = givenFor(answers)
  const quotes = (rule: PackRule, placed: PlacedText, place: { from: number; to: number }): boolean =>
    telling.has(rule.family) && quotesAnswer(answers, placed, place)
  return (rule, placed, { from, to }) => {
    const here = placed.text.slice(from, to)
    if (given(rule) === null || isConfirmed(placed)({ from, to })) return false
    if (claiming.has(rule.kind) && quotesClients(answers, placed, { from, to })) return false
    if (rule.kind === 'ad-policy' && isPartOfName(answers, placed, { from, to })) return false
    if (counting.has(rule.family) && answersCount(answers, placed, { from, to }, reading.writtenIn))
      return false
    if (rule.family === 'credential' && answersVouch(answers, placed, { from, to })) return false
    // “Quatorze jours pour changer d’avis”, where the law's days to withdraw are answered.
    if (rule.family === 'guarantee' && bareDays.test(here) && answersCount(answers, placed, { from, to }))
      return false
    if (rule.family === 'guarantee' && answersAskNothing(answers, placed, { from, to })) return false
    if (rule.family === 'income' && answersPay(answers, placed, { from, to })) return false
    // What others ask for, as the answers have it, is no price of ours that came down.
    if (rule.family === 'discount' && answersPayOthers(answers, placed, { from, to })) return false
    if (rule.family === 'discount' && answersReckon(answers, placed, { from, to })) return false
    if (rule.family === 'discount' && answersTakeOff(answers, placed, { from, to })) return false
    // “For three hours and thirty-five songs”: how long it takes is no end of an offer.
    if (rule.family === 'scarcity' && /^for\s/iu.test(here) && answersCount(answers, placed, { from, to }))
      return false
    // “38 per cent of teams get out”, where the proof says so.
    if (rule.family === 'testimonial' && answersShare(answers, placed, { from, to })) return false
    if (remedies.has(rule.family) && answersRedo(answers, placed, { from, to })) return false
    const isRetold = (): boolean => retells(answers, placed, { from, to })
    switch (heldOf(rule)) {
      case 'never':
        return true
      case 'letter':
        // What a rule names it does not allow.
        return (
          !(rule.given ? answersTell(answers, here) : answers.hold(here)) &&
          !facts.some(({ text }) => text.includes(here))
        )
      case 'words':
        return (
          !answersTell(answers, here) &&
          !answersSay(answers, here) &&
          !isRetold() &&
          !quotes(rule, placed, { from, to })
        )
      case 'names':
        return (
          !answersTell(answers, here) &&
          !answersSay(answers, here) &&
          !answersName(answers, here) &&
          !isRetold() &&
          !quotes(rule, placed, { from, to })
        )
      case 'topic':
        return (
          !answersTell(answers, here) &&
          !answersSay(answers, here) &&
          !saidIn(find)(answers).has(rule.id) &&
          !isRetold() &&
          !(rule.family === 'guarantee' && promisesAnswer(answers, placed, { from, to }))
        )
    }
  }
}
