import type { RunPurpose } from '../../shared/run-event.ts'
import type { RunView } from '../../shared/run-view.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { RunSettings } from '../../shared/settings.ts'

/** What a run writes is read through; a refine is a proposal, which somebody looks at anyway. */
export const isReadAfterwards = ({ kind }: RunPurpose): boolean =>
  kind !== 'refine' && kind !== 'read-through'

/** The settings of the run that reads, for a run with these; null: nobody reads. */
export function readersOf({ readers, ...settings }: RunSettings): RunSettings | null {
  const { sectionWriters: _, ...how } = settings
  return readers ? { ...how, providers: readers } : null
}

/**
 * The read-through that follows on a run, when it has ended; null: none does. What failed is not read, and after a run that
 * was cancelled, or that its disk or a limit of money has ended, nothing is. `before`: what the runs it went on from had saved.
 */
export function readingThatFollows(
  { purpose, outcome, sections }: Pick<RunView, 'purpose' | 'outcome' | 'sections'>,
  before: readonly SectionNumber[] = [],
): RunPurpose | null {
  if (!isReadAfterwards(purpose) || outcome === null || ['cancelled', 'stopped'].includes(outcome))
    return null
  if (sections.some(({ failure }) => failure?.kind === 'spending-limit')) return null
  const saved = sections.flatMap(({ section, state }) => (state === 'saved' ? [section] : []))
  const all = [...new Set([...before, ...saved])].sort((a, b) => a - b)
  return all.length === 0 ? null : { kind: 'read-through', sections: all }
}
