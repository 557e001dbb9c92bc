import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { SectionRecord } from '../../shared/vault.ts'
import type { ChangeLine, Operation } from '../../shared/vault-change.ts'
import { allOperated, inverted } from './operations.ts'

interface OneSection {
  sections: Partial<Record<SectionNumber, SectionRecord>>
}

/**
 * The earlier versions of a section as far as the lines reach back, newest first: how it read before each change, a
 * sitting of typing counting as one. Ends where lines are missing or the section was changed by something else.
 */
export function versionsOf(
  section: SectionNumber,
  now: SectionRecord | undefined,
  lines: readonly ChangeLine[],
): SectionRecord[] {
  const versions: SectionRecord[] = []
  let after: OneSection = { sections: now ? { [section]: now } : {} }
  for (const [index, line] of [...lines.entries()].reverse()) {
    const own = line.operations.filter((operation) => isOf(section, operation))
    if (own.length === 0) continue
    const before: OneSection | null = allOperated(after, inverted(own))
    if (before === null) break
    const record = before.sections[section]
    const same =
      line.sitting !== undefined &&
      lines.slice(0, index).findLast(({ by }) => by === line.by)?.sitting === line.sitting
    if (record && !same) versions.push(record)
    after = before
  }
  return versions
}

const isOf = (section: SectionNumber, { at }: Operation): boolean =>
  at[0] === 'sections' && Number(at[1]) === section
