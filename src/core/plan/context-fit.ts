import type { Failure } from '../../shared/failure.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'

/** One question of a plan, and what it takes of a context with its answer and thoughts. */
export interface PlannedTokens {
  section: SectionNumber
  needed: number
}

/** That a plan needs more room than a server has, and what is written all the same. */
export interface ContextTrouble {
  /** Tokens of the largest question with its answer. */
  needed: number
  limit: number
  /** Sections all of whose questions fit, in the plan's order. */
  fits: SectionNumber[]
  /** Those of which one does not, with what its largest needs. */
  tooLarge: { section: SectionNumber; needed: number }[]
}

/** Compares the questions of a plan with the room there is, before anything is sent. null: all fits. */
export function contextTrouble(questions: readonly PlannedTokens[], limit: number): ContextTrouble | null {
  const needs = new Map<SectionNumber, number>()
  for (const { section, needed } of questions) needs.set(section, Math.max(needs.get(section) ?? 0, needed))
  const sections = [...needs].map(([section, needed]) => ({ section, needed }))
  const tooLarge = sections.filter(({ needed }) => needed > limit)
  if (tooLarge.length === 0) return null
  return {
    needed: Math.max(...needs.values()),
    limit,
    fits: sections.flatMap(({ section, needed }) => (needed > limit ? [] : [section])),
    tooLarge,
  }
}

/** Why nothing is asked of a section there is no room for. */
export const tooSmall = (needed: number, limit: number): Failure => ({
  kind: 'context-too-small',
  needed,
  limit,
  status: null,
  requestId: null,
})

/** Why a run would not start where there is room for none of it. */
export const nothingFits = (context: ContextTrouble | null): Failure | null =>
  context?.fits.length === 0 ? tooSmall(context.needed, context.limit) : null

/**
 * The one with the most room of those who may write, as a question goes on to the next provider when one cannot take it.
 * null: of one of them nobody knows.
 */
export function roomiest<T extends { enabled: boolean; context?: number | undefined }>(
  providers: readonly T[],
): (T & { context: number }) | null {
  const known = providers.flatMap((provider) =>
    provider.enabled
      ? [provider.context === undefined ? null : { ...provider, context: provider.context }]
      : [],
  )
  return known.reduce(
    (most, one) => (most === null || one === null ? null : one.context > most.context ? one : most),
    known[0] ?? null,
  )
}
