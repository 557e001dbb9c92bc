import { copyLanguage } from '../../../shared/copy-language.ts'
import type { Finding } from '../../../shared/finding.ts'
import { fingerprint } from '../../../shared/fingerprint.ts'
import type { Intake } from '../../../shared/intake.ts'
import type { UnknownEntry } from '../../../shared/unknown-entry.ts'
import { folded } from '../words/words-in.ts'
import { keyOfWords } from './key-of-words.ts'

/** Rules whose findings are entries of the table. */
const ofTable = /^closed-|^struck$/u

/** Worth a line in the table, and no finding of its own. */
export const isForTable = ({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean =>
  ofTable.test(rule) && severity === 'note'

/**
 * Numbers and names that are not from the person, each once with all its places, however it is written there: the gravest
 * first, then as the vault reads.
 */
export function unknownsIn(
  findings: readonly Finding[],
  intake: Intake,
  struckTexts: readonly string[],
): UnknownEntry[] {
  const language = copyLanguage(intake) ?? 'en'
  const entries = new Map<string, UnknownEntry>()
  for (const { rule, family, severity, section, path, span } of findings) {
    if (!ofTable.test(rule) || !span) continue
    const struck = rule === 'struck'
    const said = struck
      ? (struckTexts.find((text) => folded(span.text).includes(folded(text))) ?? span.text)
      : span.text
    const key = `${groupOf(family)} ${keyOfWords(said, language)}`
    const place = { section, path, span }
    const entry = entries.get(key)
    if (!entry) {
      const texts = [said]
      entries.set(key, {
        id: fingerprint(key),
        family: groupOf(family),
        text: said,
        key,
        severity,
        struck,
        texts,
        places: [place],
      })
      continue
    }
    entry.places.push(place)
    entry.struck ||= struck
    if (!entry.texts.includes(said)) entry.texts.push(said)
    if (grave({ severity }) < grave(entry)) entry.severity = severity
  }
  return [...entries.values()].sort((a, b) => grave(a) - grave(b))
}

const grave = ({ severity }: Pick<UnknownEntry, 'severity'>): number =>
  severity === 'error' ? 0 : severity === 'warning' ? 1 : 2

const groupOf = (family: Finding['family']): UnknownEntry['family'] =>
  family === 'money' || family === 'date' || family === 'name' ? family : 'number'
