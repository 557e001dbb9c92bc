import { aboutWords, quoted, type Found } from '../finding-about.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Word } from '../words/words-in.ts'

/** What is said of words that go against a rule of the intake. */
export function againstRule(placed: PlacedText, own: readonly Word[], said: string, rule: string): Found {
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0]
  return aboutWords('binding', placed, from, to, {
    ...{
      severity: 'warning',
      rule,
      confirmable: true,
      family: rule === 'rule-condition' ? 'safety' : 'rule',
    },
    sentence: `${quoted(placed.text.slice(from, to))} goes against your own rule: ${quoted(said)}`,
  })
}
