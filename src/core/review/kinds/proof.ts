import type { FindingFamily } from '../../../shared/finding.ts'
import { isDescription } from '../closed-world/described-places.ts'
import { signalsOf } from '../closed-world/signals.ts'
import { strangersIn } from '../closed-world/strangers.ts'
import type { Suspect } from '../closed-world/suspect.ts'
import { toldOutcomes } from '../closed-world/told-outcomes.ts'
import { toldStories } from '../closed-world/told-stories.ts'
import { aboutWords, quoted, type Found } from '../finding-about.ts'
import { confirmedWords } from '../proof/confirmed.ts'
import { phraseClaims } from '../proof/phrase-claims.ts'
import { quoteClaims, testimonialsOf } from '../proof/quote-claims.ts'
import type { Reading } from '../reading.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { plain } from '../words/words-in.ts'

/**
 * Proof guard: quotations, results, numbers, dates and names that the intake does not hold. What claims something is an
 * error, what may be read as a promise a warning, the rest a note for the table; see `closed-world/table.ts`.
 */
export function proofFindings(reading: Reading): Found[] {
  const { answers, texts } = reading
  const testimonials = testimonialsOf(reading.intake)
  const isConfirmed = confirmedWords(reading)
  const strangers = strangersIn(reading)
  const signals = signalsOf(answers.language)
  // Between quotation marks stands a title as well, such as the gift’s.
  const coined = new Set(reading.facts.map(({ text }) => plain(text)))
  return texts.flatMap((placed) => {
    if (isDescription(placed)) return []
    const confirmed = isConfirmed(placed)
    const suspects = [
      ...named('quote', 'testimonial', quoteClaims(placed, answers, testimonials, coined)),
      ...named('claim-phrase', 'result', phraseClaims(placed, answers)),
      ...named('told-scene', 'scene', toldStories(placed, answers, signals)),
      ...named('told-outcome', 'result', toldOutcomes(placed, answers, signals)),
      ...strangers(placed).map((stranger) => ({ ...stranger, rule: `closed-${stranger.family}` })),
    ].filter((suspect) => !confirmed(suspect))
    return apart(suspects).map((suspect) => finding(placed, suspect))
  })
}

interface Named extends Suspect {
  rule: string
  family: FindingFamily
}

const named = (rule: string, family: FindingFamily, suspects: readonly Suspect[]): Named[] =>
  suspects.map((suspect) => ({ ...suspect, rule, family }))

/** What meets something graver, or begins later inside of it, is left to that. */
function apart(suspects: readonly Named[]): Named[] {
  const sorted = [...suspects].sort((a, b) => grave(a) - grave(b) || a.from - b.from || b.to - a.to)
  const taken = new Set<number>()
  const free = ({ from, to }: Named): boolean => {
    for (let at = from; at < to; at++) if (taken.has(at)) return false
    for (let at = from; at < to; at++) taken.add(at)
    return true
  }
  return sorted.filter(free).sort((a, b) => a.from - b.from)
}

const grave = ({ mild = false, quiet = false }: Suspect): number => (quiet ? 2 : mild ? 1 : 0)

function finding(placed: PlacedText, { rule, family, ...suspect }: Named): Found {
  const { from, to, what, repair, mild = false, quiet = false } = suspect
  const here = quoted(placed.text.slice(from, to))
  const sentence = repair
    ? `${here} is not word for word what your client said. Put it right, or confirm that it is true.`
    : `Not from you: ${here}, ${what} that your answers do not hold. Confirm it if it is true, or take it out.`
  return aboutWords('proof', placed, from, to, {
    severity: quiet ? 'note' : mild ? 'warning' : 'error',
    sentence,
    repair: repair ?? null,
    confirmable: true,
    rule,
    family,
  })
}
