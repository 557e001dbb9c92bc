import { aboutText, aboutWords, quoted, type Found } from '../finding-about.ts'
import { answersPay } from '../packs/held-by-answers.ts'
import { packPhrases } from '../packs/pack-findings.ts'
import { ofIncome } from '../phrases/income.ts'
import type { Reading } from '../reading.ts'
import { roleOf } from '../roles.ts'
import type { Answers } from '../words/answers.ts'
import { shouting } from '../words/shouting.ts'
import type { PlacedText } from '../words/placed-text.ts'

/** What an ad platform may refuse beyond the phrases of the pack of ads, and what does not belong into a text message either. */
export function adPolicyFindings(reading: Reading): Found[] {
  const said = new Set(packPhrases(reading).map(({ path }) => JSON.stringify(path)))
  return reading.texts.flatMap((placed) => {
    const role = roleOf(placed)
    if (role !== 'ad' && role !== 'text-message') return []
    const shown = said.has(JSON.stringify(placed.path)) ? [] : byPicture(placed)
    return [...shown, ...byIncome(placed, reading.answers), ...byShouting(placed, role === 'ad')]
  })
}

/** A picture that sets before against after. */
function byPicture(placed: PlacedText): Found[] {
  const words = placed.place === 'ads.imageIdea' ? placed.words() : []
  const compares =
    words.some(({ key }) => key === 'before') &&
    words.some(({ key }) => key === 'after' || key === 'afterwards')
  if (!compares) return []
  const sentence = 'The picture sets before against after, which ad platforms refuse for bodies and incomes.'
  return [aboutText('ad-policy', placed, { severity: 'warning', sentence })]
}

/** "make $10k a month": an amount that the reader is told they will earn. */
function byIncome(placed: PlacedText, answers: Answers): Found[] {
  return placed
    .numbers()
    .filter(
      (number) => number.kind === 'money' && ofIncome(placed, number) && !answersPay(answers, placed, number),
    )
    .map(({ from, to }) =>
      aboutWords('ad-policy', placed, from, to, {
        severity: 'error',
        sentence: `${quoted(placed.text.slice(from, to))} is promised as income, which ad platforms refuse and nobody can keep.`,
      }),
    )
}

function byShouting(placed: PlacedText, isAd: boolean): Found[] {
  return shouting(placed).map(({ from, to }) =>
    aboutWords('ad-policy', placed, from, to, {
      severity: 'warning',
      sentence: `${quoted(placed.text.slice(from, to))} shouts. ${isAd ? 'Ad platforms show such ads less.' : 'Phones mark such messages as junk.'}`,
    }),
  )
}
