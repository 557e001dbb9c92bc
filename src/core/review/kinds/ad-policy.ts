import { aboutText, aboutWords, quoted, type Found } from '../finding-about.ts'
import { adRules } from '../phrases/ad-phrases.ts'
import { ofIncome } from '../phrases/income.ts'
import type { Reading } from '../reading.ts'
import { shouting } from '../words/shouting.ts'
import { phraseFinder } from '../words/phrase-finder.ts'
import type { PlacedText } from '../words/placed-text.ts'

const rules = adRules.map((rule) => ({ ...rule, find: phraseFinder(rule.phrases) }))
const ads = new Set(['ads.headline', 'ads.primaryText', 'ads.button', 'ads.imageIdea'])

/** What an ad platform may refuse in an ad, and what does not belong into a text message either. */
export function adPolicyFindings({ texts }: Reading): Found[] {
  return texts.flatMap((placed) => {
    const isAd = placed.section === 9 && ads.has(placed.place)
    const isMessage = placed.section === 16 && placed.place === 'textMessages.message'
    if (!isAd && !isMessage) return []
    const said = byPhrase(placed)
    const shown = said.length === 0 ? byPicture(placed) : []
    return [...said, ...shown, ...byIncome(placed), ...byShouting(placed, isAd)]
  })
}

function byPhrase(placed: PlacedText): Found[] {
  const found = rules.flatMap(({ find, severity, why }) =>
    find(placed.words()).map(({ from, to }) => ({ from, to, severity, why })),
  )
  // Where two lists meet, the longer phrase says more: "cure your anxiety" rather than "your anxiety".
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  let free = 0
  return found.flatMap(({ from, to, severity, why }) => {
    const harmless = /(?:technical|design|sleep)\s$/iu.test(placed.text.slice(Math.max(0, from - 10), from))
    if (from < free || harmless) return []
    free = to
    const here = quoted(placed.text.slice(from, to))
    return [aboutWords('ad-policy', placed, from, to, { severity, sentence: `${here} ${why}.` })]
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
function byIncome(placed: PlacedText): Found[] {
  return placed
    .numbers()
    .filter((number) => number.kind === 'money' && ofIncome(placed, number))
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
