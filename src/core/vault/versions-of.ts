import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { SectionRecord } from '../../shared/vault.ts'
import type { ChangeLine, Operation } from '../../shared/vault-change.ts'
import { besideTold } from './beside-told.ts'
import type { Entry } from './history.ts'
import { allOperated, inverted, readAt } from './operations.ts'

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
  entries: readonly Pick<Entry, 'first'>[],
): SectionRecord[] {
  const firsts = new Set(entries.map(({ first }) => first))
  const versions = new Map<number, SectionRecord>()
  let after: OneSection = { sections: now ? { [section]: now } : {} }
  for (const line of besideTold(lines).toReversed()) {
    const own = line.operations.filter((operation) => isOf(section, operation))
    if (own.length === 0) continue
    const before: OneSection | null = allOperated(after, inverted(own))
    if (before === null) break
    const record = before.sections[section]
    const ownChange = firsts.has(line.seq) || line.undoes !== undefined || line.redoes !== undefined
    if (record && ownChange && record.revision !== now?.revision && !versions.has(record.revision))
      versions.set(record.revision, record)
    after = before
  }
  return [...versions.values()]
}

/** Every revision of a section that the lines speak of, of changes that were taken back as well. */
export function revisionsIn(section: SectionNumber, lines: readonly ChangeLine[]): number[] {
  const told = lines
    .flatMap(({ operations }) => operations.filter((operation) => isOf(section, operation)))
    .flatMap((operation) => (operation.do === 'set' ? revisionsOf(operation) : []))
  return told.filter((revision) => typeof revision === 'number')
}

/** Of a whole record, or of its revision alone. */
function revisionsOf({ at, was, now }: Extract<Operation, { do: 'set' }>): unknown[] {
  if (at.length === 2) return [readAt(was, ['revision']), readAt(now, ['revision'])]
  return at[2] === 'revision' ? [was, now] : []
}

const isOf = (section: SectionNumber, { at }: Operation): boolean =>
  at[0] === 'sections' && Number(at[1]) === section
