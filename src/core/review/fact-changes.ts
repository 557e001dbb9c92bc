import { copyLanguage } from '../../shared/copy-language.ts'
import type { Fact, FactId } from '../../shared/facts.ts'
import type { Replacement } from '../../shared/finding.ts'
import type { FactInUse } from '../../shared/contract/vault-routes.ts'
import { partsOf } from './facts/fact-parts.ts'
import { isPriceField } from './facts/prices.ts'
import { spotsIn, type FactSpot } from './facts/fact-spots.ts'
import { factsOf } from './knowledge.ts'
import type { ReviewedVault } from './reading.ts'
import { firstBehind } from './words/around.ts'
import { longestName } from './section-words.ts'
import { textsOf, type PlacedText } from './words/placed-text.ts'

/** Every fact of the vault and where its words stand in the sections, its own place left out. */
export function factsInUse(vault: ReviewedVault): FactInUse[] {
  const texts = textsOfVault(vault)
  return factsOf(vault).map((fact) => ({ ...fact, uses: usesOf(texts, fact) }))
}

const textsOfVault = ({ intake, sections }: ReviewedVault): PlacedText[] =>
  sections
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number, content }) => textsOf(number, content, copyLanguage(intake) ?? undefined))

function usesOf(texts: readonly PlacedText[], fact: Fact): FactInUse['uses'] {
  if (fact.text.length > longestName) return []
  const parts = partsOf(fact.id, fact.text)
  return placesFor(texts, fact).flatMap((placed) =>
    spotsIn(placed, fact.id, parts)
      .filter(({ doubtful }) => !doubtful)
      .map(({ from, to }) => ({ section: placed.section, path: placed.path, from, to })),
  )
}

/**
 * What would make the sections speak of a fact's new text: its words wherever they stand, large where they are
 * written large, and the parts that stand for it (amounts, first name, name of the call) where both texts have them.
 * The fact's own place is not among them, nor is one whose words may be ordinary ones of a sentence.
 */
export function factChange(vault: ReviewedVault, factId: FactId, newText: string): Replacement[] {
  const fact = factsOf(vault).find(({ id }) => id === factId)
  if (!fact || fact.text.length > longestName) return []
  return placesFor(textsOfVault(vault), fact).flatMap((placed) =>
    changesIn(placed, factId, fact.text, newText.trim()).flatMap(({ doubtful, ...change }) =>
      doubtful ? [] : [{ section: placed.section, path: placed.path, ...change }],
    ),
  )
}

/** Where a text speaks of a fact's earlier text, with the words that speak of the later one. */
export function changesIn(
  placed: PlacedText,
  id: FactId,
  before: string,
  now: string,
): (Omit<Replacement, 'section' | 'path'> & Pick<FactSpot, 'doubtful'>)[] {
  const later = new Map(partsOf(id, now).map((part) => [part.part, part.text]))
  const all = partsOf(id, before)
  const amounts = (parts: Iterable<string>): number =>
    [...parts].filter((part) => part.startsWith('amount')).length
  const sameAmounts = amounts(all.map(({ part }) => part)) === amounts(later.keys())
  // Of a price that is an amount and nothing else, the amount is spoken of: “420 € plus 0.50 € a km” fits few sentences.
  const isAmount = sameAmounts && all.some(({ amount, text }) => amount && text === before)
  const parts = all.filter(({ part }) =>
    part === 'whole' ? !isAmount : sameAmounts || !part.startsWith('amount'),
  )
  // A name that loses its article is written as the new name without one, which may have none to lose.
  const other = (part: string): string | undefined =>
    later.get(part) ?? (part === 'without article' ? now : undefined)
  return spotsIn(placed, id, parts).flatMap((spot) => {
    const was = placed.text.slice(spot.from, spot.to)
    const put = other(spot.part)
    const text = put === undefined ? was : withStopOf(placed, spot, spot.inItsManner(put))
    return text === was ? [] : [{ from: spot.from, to: spot.to, was, text, doubtful: spot.doubtful }]
  })
}

/** Words in place of others, with the full stop of their sentence: that of “Inc.” ends it too. A sentence ends in one stop. */
function withStopOf(placed: PlacedText, { from, to }: Pick<FactSpot, 'from' | 'to'>, text: string): string {
  if (placed.text[to] === '.') return text.replace(/\.$/u, '')
  const lost = placed.text[to - 1] === '.' && !/[.!?…。？！]$/u.test(text)
  return lost && endsSentence(placed, { from, to }) ? `${text}.` : text
}

/** Whether a sentence ends with these words, and the next begins. A line of the words alone, as below a letter, is none, nor is a title. */
function endsSentence(placed: PlacedText, { from, to }: Pick<FactSpot, 'from' | 'to'>): boolean {
  const [before, behind] = [placed.text.slice(0, from), placed.text.slice(to)]
  const endsLine = /^[^\S\n]*(?:\n|$)/u.test(behind)
  if (!/^["'”’»“)\]]*(?:\s|$)/u.test(behind) || (endsLine && /(?:^|\n)\s*$/u.test(before))) return false
  const words = placed.words()
  const next = words[firstBehind(words, to)]
  if (next) return next.begins
  return placed.field.form !== 'line' || words.some(({ begins, from: at }) => begins && 0 < at && at <= from)
}

/** The texts in which a fact is used: all but the one that coins it, and for a price the place of the other price. */
function placesFor(texts: readonly PlacedText[], fact: Fact): PlacedText[] {
  const isPrice = fact.id.endsWith('-price')
  return texts.filter((placed) => {
    if (isPrice && isPriceField(placed)) return false
    return !isSourceOf(fact, placed)
  })
}

/** True for the text that coins the fact. */
export const isSourceOf = ({ source }: Fact, placed: PlacedText): boolean =>
  source.kind === 'section' &&
  source.section === placed.section &&
  source.path.length === placed.path.length &&
  source.path.every((step, i) => step === placed.path[i])
